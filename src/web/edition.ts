/** What the edition for phones has; used instead of `src/edition.ts`. */

export const keepsReports: boolean = false;

export const isPage: boolean = true;

/** These pages set up or explain what only an extension can do, or they keep links. */
export const pagesWithout: readonly string[] = [
  'prompt',
  'sites',
  'forms',
  'practice',
  'several',
  'transfer',
  'welcome',
];

export const firstPage: 'help' | 'start' = 'start';

/** A link to this page itself: somebody shared the page, and there is nothing in it to report. */
export function isOwnLink(url: string): boolean {
  return URL.canParse(url) && new URL(url).host === location.host;
}
