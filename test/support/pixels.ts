/** What is really on the screen, whatever the page's own functions say. */
import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';

/**
 * The colour of one point of a page as it is painted, top layer and all.
 * @param x in CSS pixels of the viewport, as `y`
 * @returns red, green and blue, each from 0 to 255
 */
export async function colourAt(page: Page, x: number, y: number): Promise<[number, number, number]> {
  const clip = { x: Math.round(x), y: Math.round(y), width: 1, height: 1 };
  const png = await page.screenshot({ clip, captureBeyondViewport: false });
  return firstPixel(Buffer.from(png));
}

/** The first pixel of a PNG with eight bits a channel: no filter of PNG's changes that one. */
function firstPixel(png: Buffer): [number, number, number] {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const [, red = 0, green = 0, blue = 0] = inflateSync(Buffer.concat(parts));
  return [red, green, blue];
}
