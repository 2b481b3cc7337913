import { useEffect, useState } from 'preact/hooks';
import { useMessages } from './app';
import { qrPath } from './qr-path';

/** Light modules around the code that readers need to find it. */
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

  if (drawing === 'failed') return <p class="inline-error">{t('help_scan_failed')}</p>;
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
