/**
 * Makes one animated WebP of pictures of the same size, from still ones that the browser encodes. Of each picture only
 * the part that differs from the one before is kept. The format:
 * https://developers.google.com/speed/webp/docs/riff_container
 */
import type { PNG } from 'pngjs';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Frame extends Box {
  /** A still WebP of the part that is kept. */
  picture: Uint8Array;
  /** For how long it is shown. */
  ms: number;
}

/**
 * The smallest box around everything that differs; null when nothing does. It begins at even numbers, as the format
 * requires.
 */
export function changedBox(before: PNG, after: PNG): Box | null {
  const { width, height } = after;
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      if (before.data.readUInt32BE(at) === after.data.readUInt32BE(at)) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  if (right < 0) return null;
  const [x, y] = [left - (left % 2), top - (top % 2)];
  return { x, y, width: right - x + 1, height: bottom - y + 1 };
}

/** Writes each number in three bytes, the lowest byte first. */
function threeBytes(...numbers: number[]): Buffer {
  return Buffer.from(numbers.flatMap((number) => [number & 255, (number >> 8) & 255, (number >> 16) & 255]));
}

function chunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

/** The encoded pixels of a still WebP, without what stands around them. @throws when it has none */
function pixelsOf(picture: Uint8Array): Buffer {
  const bytes = Buffer.from(picture);
  const kept: Buffer[] = [];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (['ALPH', 'VP8 ', 'VP8L'].includes(bytes.toString('latin1', at, at + 4)))
      kept.push(bytes.subarray(at, end));
    at = end;
  }
  if (kept.length === 0) throw new Error('This is no WebP');
  return Buffer.concat(kept);
}

/** Puts frames together; the first one has to fill the whole picture. The animation repeats for ever. */
export function animatedWebp(
  frames: readonly Frame[],
  { width, height }: Pick<Box, 'width' | 'height'>,
): Buffer {
  const ANIMATED = 2;
  /** Each part replaces what was there before. */
  const REPLACES = 2;
  const whole = chunk(
    'VP8X',
    Buffer.concat([Buffer.from([ANIMATED, 0, 0, 0]), threeBytes(width - 1, height - 1)]),
  );
  // A white background; repeated without end.
  const animation = chunk('ANIM', Buffer.from([255, 255, 255, 255, 0, 0]));
  const parts = frames.map(({ picture, x, y, width: w, height: h, ms }) =>
    chunk(
      'ANMF',
      Buffer.concat([threeBytes(x / 2, y / 2, w - 1, h - 1, ms), Buffer.from([REPLACES]), pixelsOf(picture)]),
    ),
  );
  const body = Buffer.concat([Buffer.from('WEBP'), whole, animation, ...parts]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}
