/** Reads what is really on the screen, whatever the page's own functions say. */
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';

/** Red, green, blue and opacity. */
const CHANNELS = 4;

/**
 * The colour of one point of a page as it is painted, top layer included.
 * @param x in CSS pixels of the viewport, as `y`
 * @returns red, green and blue, each from 0 to 255
 */
export async function colourAt(page: Page, x: number, y: number): Promise<[number, number, number]> {
  const clip = { x: Math.round(x), y: Math.round(y), width: 1, height: 1 };
  const [red = 0, green = 0, blue = 0] = (await pictureOf(page, clip)).bytes;
  return [red, green, blue];
}

/** A picture of a part of a page, as it is painted: eight bits for each channel, row by row. */
export interface Picture {
  width: number;
  /** Bytes for each pixel. */
  channels: number;
  bytes: Uint8Array;
}

/** @param clip in CSS pixels of the viewport */
export async function pictureOf(
  page: Page,
  clip: { x: number; y: number; width: number; height: number },
): Promise<Picture> {
  return decoded(await page.screenshot({ clip, captureBeyondViewport: false }));
}

/**
 * How many pixels of two pictures differ so much that people see it. Smaller differences do not count: letters are
 * drawn a little differently each time.
 */
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

function decoded(png: Uint8Array): Picture {
  const { width, data } = PNG.sync.read(Buffer.from(png));
  return { width, channels: CHANNELS, bytes: data };
}
