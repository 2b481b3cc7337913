/** Draws the icons in all sizes from the one SVG. Run by hand after changing it: `npx tsx scripts/build/icons.ts`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../browsers/find-browsers.mjs';

const folder = fileURLToPath(new URL('../../src/ui/icons/', import.meta.url));
const svg = readFileSync(`${folder}icon.svg`, 'utf8');
const chromium = findBrowser('chromium');
if (!chromium) throw new Error('A Chromium-family browser is needed to draw the icons.');

const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  await page.screenshot({ path: `${folder}${size}.png`, omitBackground: true });
}
await browser.close();
