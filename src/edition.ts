/**
 * What this edition of the product has. The build puts `src/web/edition.ts` in its place for the edition for phones,
 * which is a web page; `scripts/build/web.ts` lists what else that one does without.
 */

/** Drafts and hand-overs outlive the page. Else they are in its memory alone. */
export const keepsReports: boolean = true;

/** It is an extension's popup, which is gone at one press beside it; a page stays until it is left. */
export const isPage: boolean = false;

/** Pages of the options that this edition does without: these set up a page on a phone. */
export const pagesWithout: readonly string[] = ['start', 'message', 'phone'];

/** The page of the options that is shown where none is named. */
export const firstPage: 'help' | 'start' = 'help';

/** Whether a link leads to this edition itself, which nobody can report. */
export const isOwnLink = (_url: string): boolean => false;
