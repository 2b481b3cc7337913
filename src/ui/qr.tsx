import { useEffect, useState } from 'preact/hooks';
import { useMessages } from './app';

/** Light modules around the code, which scanners need to find it. */
const quietZone = 4;

type Drawing = { size: number; path: string } | 'failed' | null;

interface QrProps {
  /** What the code says: `tel:1121`. */
  text: string;
  label: string;
}

/** A QR code, drawn here (nothing is fetched). Its code loads when the first one is shown. */
export function Qr({ text, label }: QrProps) {
  const { t } = useMessages();
  const [drawing, setDrawing] = useState<Drawing>(null);

  useEffect(() => {
    let current = true;
    draw(text)
      .catch((): Drawing => 'failed')
      .then((drawn) => {
        if (current) setDrawing(drawn);
      });
    return () => {
      current = false;
    };
  }, [text]);

  if (drawing === 'failed') return <p class="problem">{t('help_scan_failed')}</p>;
  if (drawing === null) return <div class="qr" />;
  const edge = drawing.size + 2 * quietZone;
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`${-quietZone} ${-quietZone} ${edge} ${edge}`}
      shape-rendering="crispEdges"
    >
      <rect class="qr-paper" x={-quietZone} y={-quietZone} width={edge} height={edge} />
      <path class="qr-ink" d={drawing.path} />
    </svg>
  );
}

async function draw(text: string): Promise<Drawing> {
  const { generate } = await import('lean-qr');
  const code = generate(text);
  return { size: code.size, path: qrPath({ size: code.size, get: (x, y) => code.get(x, y) }) };
}

/** The part of a QR code that is drawn. */
export interface Modules {
  size: number;
  get(x: number, y: number): boolean;
}

/** SVG path data of the dark modules, one stroke-free rectangle for each run in a row. */
export function qrPath({ size, get }: Modules): string {
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!get(x, y)) continue;
      const from = x;
      while (x < size && get(x, y)) x++;
      path += `M${from} ${y}h${x - from}v1h-${x - from}z`;
    }
  }
  return path;
}
