import puppeteer from 'puppeteer-core';
import { findBrowser } from '../browsers/find-browsers.mjs';

/**
 * Draws a page of pictures as one picture (WebP), as large as its content.
 * @param html with its styles; the body has its natural width
 */
export async function drawPage(html: string, quality: number): Promise<Uint8Array> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium to draw with');
  const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.setContent(html);
    const body = await page.$('body');
    if (!body) throw new Error('There is nothing to draw');
    return await body.screenshot({ type: 'webp', quality });
  } finally {
    await browser.close();
  }
}
