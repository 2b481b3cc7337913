import type { Page } from 'puppeteer-core';

/** Collects the errors of a page, as the page says them. */
export function keepErrors(page: Page, errors: string[]): void {
  const address = page.url();
  page.on('pageerror', (error) => errors.push(`${address}: ${error}`));
  page.on('console', (line) => {
    // The invented sites have no icons.
    if (line.type() !== 'error' || line.location().url?.endsWith('/favicon.ico')) return;
    errors.push(`${address}: ${line.text()}`);
  });
}
