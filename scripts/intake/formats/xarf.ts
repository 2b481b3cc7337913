/** XARF 4.2, one object in each line: the same as the extension sends, with the organisation as reporter and sender. */
import type { Category } from '../../../src/directory/categories';
import { hasXarf, type XarfOrganisation, xarfOf } from '../../../src/report/xarf';
import type { Exported } from './exported';

/** The category that is named in XARF: of those that XARF has a type for, the one that says the most. */
export function xarfCategory(categories: readonly Category[]): Category | undefined {
  const fit = categories.filter(hasXarf);
  return fit.find((category) => category !== 'not_sure') ?? fit[0];
}

/** @param organisation the one that answers for the reports */
export function xarfLines(links: readonly Exported[], organisation: XarfOrganisation): string {
  return links
    .map(({ url, categories, key, seenAt }) => {
      const category = xarfCategory(categories)!;
      const at = `${seenAt.toISOString().slice(0, 19)}Z`;
      const report = { url, site: null, certainty: null, category, channel: 'intake', at };
      return `${JSON.stringify(xarfOf(report, organisation, key))}\n`;
    })
    .join('');
}
