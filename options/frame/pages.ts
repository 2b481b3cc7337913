import { firstPage, pagesWithout } from '../../src/edition';
import { pageHash } from '../../src/extension/page-hash';

/** Those that this edition has. */
function here<Page extends string>(...pages: readonly Page[]): readonly Page[] {
  return pages.filter((page) => !pagesWithout.includes(page));
}

/** The pages of the menu, in its order: first what a shaken person needs. */
export const helpPages = here('start', 'help', 'danger', 'me', 'own');
export const guidePages = here('saw', 'message', 'shared', 'police', 'teachers');
/** Behind one entry of the menu. */
export const settingsPages = here(
  'region',
  'language',
  'prompt',
  'sites',
  'forms',
  'privacy',
  'transfer',
  'organisation',
  'several',
  'practice',
  'phone',
  'about',
);
/** Led to from elsewhere, not from the menu. */
const otherPages = here('settings', 'exit', 'welcome');

export type PageId =
  | (typeof helpPages)[number]
  | (typeof guidePages)[number]
  | (typeof settingsPages)[number]
  | (typeof otherPages)[number];

export const allPages: readonly PageId[] = [...helpPages, ...guidePages, ...settingsPages, ...otherPages];

/**
 * @param hash `location.hash`, with or without its `#`; what follows a slash belongs to the page itself
 * @returns the page it names; for anything else the first one, so that an old or mistyped link still helps
 */
export function pageFromHash(hash: string): PageId {
  const name = hash.replace(/^#/, '').split('/')[0]?.toLowerCase();
  return allPages.find((page) => page === name || pageHash(page) === `#${name}`) ?? firstPage;
}

/**
 * The neutral name for an address that still says which page it is.
 * @returns null where nothing has to change
 */
export function neutralHash(hash: string): string | null {
  const page = pageFromHash(hash);
  const neutral = pageHash(page);
  return isNeutral(page) && hash !== neutral ? neutral : null;
}

/** Pages that somebody near may not see: they carry the quick exit. */
export function isSensitive(page: PageId): boolean {
  return page === 'exit' || [...helpPages, ...guidePages].some((one) => one === page);
}

/** Pages behind the one entry "Settings", which is marked while one of them is shown. */
export function isSetting(page: PageId): boolean {
  return page === 'settings' || settingsPages.some((one) => one === page);
}

/** Pages whose tab says nothing of what they are about: they may be read beside the person who does the harm. */
export function isNeutral(page: PageId): boolean {
  return page === 'me' || page === 'danger' || page === 'exit';
}
