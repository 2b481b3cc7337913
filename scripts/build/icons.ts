/** Draws the icons in all sizes from the one SVG. Run by hand after changing it: `npx tsx scripts/build/icons.ts`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../browsers/find-browsers.mjs';

const folder = fileURLToPath(new URL('../../src/ui/icons/', import.meta.url));
/** The icons that only the edition for phones has: phones need large ones. */
const ofWeb = fileURLToPath(new URL('../../src/web/icons/', import.meta.url));
const svg = readFileSync(`${folder}icon.svg`, 'utf8');
/** Phones cut their own shape out of this icon. So the background fills all of it, and the flag is in the middle. */
const maskable = svg
  .replace(' rx="28"', '')
  .replace('<path', '<path transform="translate(25.6 25.6) scale(.6)"');
const chromium = findBrowser('chromium');
if (!chromium) throw new Error('A Chromium-family browser is needed to draw the icons.');

const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox'] });
const page = await browser.newPage();

async function draw(file: string, size: number, drawing: string): Promise<void> {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
  );
  await page.screenshot({ path: file as `${string}.png`, omitBackground: true });
}

for (const size of [16, 32, 48, 128]) await draw(`${folder}${size}.png`, size, svg);
for (const size of [192, 512]) await draw(`${ofWeb}${size}.png`, size, svg);
await draw(`${ofWeb}maskable.png`, 512, maskable);
await browser.close();
