import { fetchedOnce } from '../../src/extension/fetched-once';
import type { PopupState } from './model';

/** The grammar of addresses; its code is loaded when it is needed. */
export const grammar = fetchedOnce(() => import('../../src/report/address'));

/** The site of an address. */
export async function siteOf(url: string | null): Promise<string | null> {
  if (url === null) return null;
  const { addressOf } = await grammar();
  const address = addressOf(url);
  return 'url' in address ? address.site : null;
}

/** The site the report is about, also where its page holds no link. */
export function siteOfState({ draft, offer, withoutLink }: PopupState): string | null {
  return withoutLink && draft.url === null && offer.kind === 'posts' ? offer.site : draft.site;
}
