import { addressOf } from '../../src/report/address';
import type { PopupState } from './model';

/** The site of an address. */
export function siteOf(url: string | null): string | null {
  if (url === null) return null;
  const address = addressOf(url);
  return 'url' in address ? address.site : null;
}

/** The site the report is about, also where its page holds no link. */
export function siteOfState({ draft, offer, withoutLink }: PopupState): string | null {
  return withoutLink && draft.url === null && offer.kind === 'posts' ? offer.site : draft.site;
}
