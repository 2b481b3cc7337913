/** The pages behind the hash: the only list of them, in the order of the menu. */
export const helpPages = ['help', 'own', 'me'] as const;
export const settingsPages = [
  'region',
  'language',
  'prompt',
  'sites',
  'organisation',
  'privacy',
  'transfer',
  'about',
] as const;

export type PageId = (typeof helpPages)[number] | (typeof settingsPages)[number];

const all: readonly string[] = [...helpPages, ...settingsPages];

/**
 * @param hash `location.hash`, with or without its `#`; what follows a slash belongs to the page itself
 * @returns the page it names; *help* for anything else, so that an old or mistyped link still helps
 */
export function pageOf(hash: string): PageId {
  const name = hash.replace(/^#/, '').split('/')[0]?.toLowerCase() ?? '';
  return all.includes(name) ? (name as PageId) : 'help';
}

/** Pages that somebody near may not see: they carry the quick exit. */
export function isSensitive(page: PageId): boolean {
  return page === 'help' || page === 'own' || page === 'me';
}
