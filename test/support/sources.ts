import type { Page } from 'puppeteer-core';

/** Opens where a number on the page is known from, as a person does, and reads what is there, a text a source. */
export async function sourcesShown(page: Page, id: string): Promise<string[]> {
  const line = `[data-helpline="${id}"]`;
  const details = `${line} .helpline-sources`;
  // A row, and one of the numbers to call first, has to be unfolded before.
  const unfold = await page.$(`:is(details${line}, ${line} > details.line):not([open]) > summary`);
  await unfold?.click();
  await page.click(`${details} > summary`);
  await page.waitForSelector(`${details}[open] > ul[aria-busy="false"]`);
  return page.$$eval(`${details} > ul > li`, (all) =>
    all.map((one) => (one as HTMLElement).innerText.replace(/\s+/g, ' ').trim()),
  );
}
