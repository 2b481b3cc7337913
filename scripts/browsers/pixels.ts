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

/** A picture of a part of a page, as it is painted: eight bits a channel, row by row. */
export interface Picture {
  width: number;
  /** Bytes a pixel. */
  channels: number;
  bytes: Uint8Array;
}

/** @param clip in CSS pixels of the viewport */
export async function pictureOf(
  page: Page,
  clip: { x: number; y: number; width: number; height: number },
): Promise<Picture> {
  return decoded(Buffer.from(await page.screenshot({ clip, captureBeyondViewport: false })));
}

/** How many pixels of two pictures differ by what an eye sees; letters are drawn a little otherwise each time. */
export function differing(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.bytes.length !== other.bytes.length) return Number.POSITIVE_INFINITY;
  let count = 0;
  for (let at = 0; at < one.bytes.length; at += one.channels) {
    const isOther = [0, 1, 2].some(
      (channel) => Math.abs(one.bytes[at + channel]! - other.bytes[at + channel]!) > 80,
    );
    if (isOther) count += 1;
  }
  return count;
}

function firstPixel(png: Buffer): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = decoded(png).bytes;
  return [red, green, blue];
}

/** A PNG as browsers make it: https://www.w3.org/TR/png-3/#9Filter-types */
function decoded(png: Buffer): Picture {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = png[25] === 6 ? 4 : 3;
  const raw = inflateSync(Buffer.concat(parts));
  const row = width * channels;
  const bytes = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (row + 1)]!;
    for (let x = 0; x < row; x += 1) {
      const at = y * row + x;
      const left = x < channels ? 0 : bytes[at - channels]!;
      const up = y === 0 ? 0 : bytes[at - row]!;
      const corner = x < channels || y === 0 ? 0 : bytes[at - row - channels]!;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
      bytes[at] = raw[y * (row + 1) + 1 + x]! + guess;
    }
  }
  return { width, channels, bytes };
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
