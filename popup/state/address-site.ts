import type { PopupState } from './model';

/** The site of an address, read by its grammar; the code for that is loaded when it is needed. */
export async function siteOf(url: string | null): Promise<string | null> {
  if (url === null) return null;
  const { addressOf } = await import('../../src/report/address');
  const address = addressOf(url);
  return 'url' in address ? address.site : null;
}

/** The site the report is about, also where its page holds no link. */
export function siteOfState({ draft, offer, withoutLink }: PopupState): string | null {
  return withoutLink && draft.url === null && offer.kind === 'posts' ? offer.site : draft.site;
}
