/** The pictures of the store pages: which there are, and what the stores take. */

interface Size {
  width: number;
  height: number;
}

interface StorePicture extends Size {
  /** Chrome takes screenshots and tiles only without transparency; a mark needs it around its corners. */
  isTransparent: boolean;
}

/** Five, because Chrome takes no more. */
export const screenshots = ['1-prompt', '2-popup', '3-form', '4-help', '5-guidance'] as const;
export type Screenshot = (typeof screenshots)[number];

const SCREENSHOT: StorePicture = { width: 1280, height: 800, isTransparent: false };

/**
 * By name, for each language. The sizes are from https://developer.chrome.com/docs/webstore/images (which wants the icon's
 * mark in the middle, with a margin of 16) and
 * https://learn.microsoft.com/microsoft-edge/extensions/publish/publish-extension.
 */
export const pictures: Readonly<Record<Screenshot | 'icon' | 'logo' | 'tile', StorePicture>> = {
  '1-prompt': SCREENSHOT,
  '2-popup': SCREENSHOT,
  '3-form': SCREENSHOT,
  '4-help': SCREENSHOT,
  '5-guidance': SCREENSHOT,
  icon: { width: 128, height: 128, isTransparent: true },
  logo: { width: 300, height: 300, isTransparent: true },
  tile: { width: 440, height: 280, isTransparent: false },
};

/** Mozilla takes no larger file; the others say nothing. */
const LARGEST = 4_000_000;

/** Checks a PNG by its head (https://www.w3.org/TR/png-3/#11IHDR). @throws when a store would refuse it */
export function checkPicture(name: keyof typeof pictures, png: Buffer): void {
  const wanted = pictures[name];
  const [width, height, color] = [png.readUInt32BE(16), png.readUInt32BE(20), png.readUInt8(25)];
  const isTransparent = color === 6;
  const isRight =
    width === wanted.width && height === wanted.height && isTransparent === wanted.isTransparent;
  if (!isRight)
    throw new Error(`${name}.png is ${width} × ${height}, ${isTransparent ? '' : 'not '}transparent`);
  if (png.length > LARGEST) throw new Error(`${name}.png has ${png.length} bytes of ${LARGEST}`);
}
