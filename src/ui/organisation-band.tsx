import { useEffect, useRef } from 'preact/hooks';
import { useMessages, usePolicy } from './app';

/**
 * Who set this browser up, below the product's own name and never in its place. The name may say anything. So
 * it comes after words that say whose it is, it cannot change the direction of the text around it, and it is
 * cut where its line ends.
 */
export function OrganisationBand() {
  const { t } = useMessages();
  const look = usePolicy()?.look;
  if (!look) return null;
  const words = t('look_by', { name: `\u2068${look.name}\u2069` });
  const { colour, logo } = look;
  return (
    <p class="organisation" style={colour ? { background: colour, color: '#ffffff' } : {}}>
      {logo && <Logo key={logo} address={logo} />}
      <span class="organisation-name" title={words}>
        {words}
      </span>
    </p>
  );
}

/**
 * Painted from the bytes of the policy itself, so that no page of ours needs permission to load a picture
 * from elsewhere.
 */
function Logo({ address }: { address: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    void paint(address, canvas.current).catch(() => undefined);
  }, [address]);
  // Nothing to read out: the name is beside it.
  return <canvas class="organisation-logo" ref={canvas} />;
}

async function paint(address: string, canvas: HTMLCanvasElement | null): Promise<void> {
  const [head = '', base64 = ''] = address.split(',');
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: head.slice('data:'.length) }));
  if (!canvas) return;
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(picture);
}
