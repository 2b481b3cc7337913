/**
 * What this edition of the product has. For the edition for phones, which is a web page, the build uses
 * `src/web/edition.ts` instead; `scripts/build/web.ts` lists what else that edition leaves out.
 */

/** Whether drafts and hand-overs stay when the page is closed. If not, they are only in its memory. */
export const keepsReports: boolean = true;

/**
 * Whether this is a page, which stays until it is left. An extension's popup closes when a person presses
 * beside it.
 */
export const isPage: boolean = false;

/** Pages of the options that this edition leaves out: they set up a page on a phone. */
export const pagesWithout: readonly string[] = ['start', 'message', 'phone'];

/** The page of the options that is shown if no page is named. */
export const firstPage: 'help' | 'start' = 'help';

/** Whether a link leads to this edition itself, which nobody can report. */
export const isOwnLink = (_url: string): boolean => false;
