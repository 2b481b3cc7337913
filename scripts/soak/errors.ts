import type { Page } from 'puppeteer-core';

/** Keeps what goes wrong in a page, in the page's own words. */
export function keepErrors(page: Page, errors: string[]): void {
  const address = page.url();
  page.on('pageerror', (error) => errors.push(`${address}: ${error}`));
  page.on('console', (line) => {
    // The invented sites have no icons.
    if (line.type() !== 'error' || line.location().url?.endsWith('/favicon.ico')) return;
    errors.push(`${address}: ${line.text()}`);
  });
}
