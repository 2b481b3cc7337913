import type { Page } from 'puppeteer-core';

/** Opens the sources of a number on the page, as a person does. @returns the text of each source */
export async function sourcesShown(page: Page, id: string): Promise<string[]> {
  const line = `[data-helpline="${id}"]`;
  const details = `${line} .helpline-sources`;
  // A row has to be unfolded first, and so has one of the numbers to call first.
  const unfold = await page.$(`:is(details${line}, ${line} > details.line):not([open]) > summary`);
  await unfold?.click();
  await page.click(`${details} > summary`);
  await page.waitForSelector(`${details}[open] > ul[aria-busy="false"]`);
  return page.$$eval(`${details} > ul > li`, (all) =>
    all.map((one) => (one as HTMLElement).innerText.replace(/\s+/g, ' ').trim()),
  );
}
