/**
 * Names of share and copy-link buttons as the large systems translate them (Android, Chromium, Firefox, Wikipedia's
 * app and NewPipe; read 2026-11), from each language's `share-words.ts`. A site whose own words are not known uses these
 * beside its other signs.
 */
import { copyLink, forward, share } from '../languages/by-part/share-words';

type Words = Readonly<Record<string, readonly string[]>>;

/** "Share". */
export const SHARE: Words = share;

/** "Copy link". */
export const COPY_LINK: Words = copyLink;

/** "Forward", of a message in a chat: as another open chat app translates it (read 2026-11). */
export const FORWARD: Words = forward;

/** The same languages, with a site's own words beside the general ones. */
export function withWords(general: Words, own: Words): Words {
  const all = { ...general };
  for (const [language, words] of Object.entries(own)) all[language] = [...(all[language] ?? []), ...words];
  return all;
}
