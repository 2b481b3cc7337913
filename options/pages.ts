/** The pages behind the hash, in the order of the menu. */
export const helpPages = ['help', 'own', 'me'] as const;
export const guidePages = ['saw', 'danger', 'shared', 'police', 'teachers'] as const;
export const settingsPages = [
  'region',
  'language',
  'prompt',
  'sites',
  'organisation',
  'privacy',
  'forms',
  'transfer',
  'practice',
  'about',
] as const;
/** Led to from elsewhere, not from the menu. */
const otherPages = ['exit', 'welcome'] as const;

export type PageId =
  | (typeof helpPages)[number]
  | (typeof guidePages)[number]
  | (typeof settingsPages)[number]
  | (typeof otherPages)[number];

export const allPages: readonly PageId[] = [...helpPages, ...guidePages, ...settingsPages, ...otherPages];

/**
 * @param hash `location.hash`, with or without its `#`; what follows a slash belongs to the page itself
 * @returns the page it names; *help* for anything else, so that an old or mistyped link still helps
 */
export function pageOf(hash: string): PageId {
  const name = hash.replace(/^#/, '').split('/')[0]?.toLowerCase() ?? '';
  return allPages.find((page) => page === name) ?? 'help';
}

/** Pages that somebody near may not see: they carry the quick exit. */
export function isSensitive(page: PageId): boolean {
  return page === 'exit' || [...helpPages, ...guidePages].some((one) => one === page);
}

/** Pages whose tab says nothing of what they are about: they may be read beside the person who does the harm. */
export function isNeutral(page: PageId): boolean {
  return page === 'me' || page === 'danger' || page === 'exit';
}
