/** JSON Lines (https://jsonlines.org): one object a link, for whatever else reads it. */
import type { Exported } from './formats';

/** Everything that is known of a link, and nothing of whoever reported it: there is nothing. */
export function jsonLines(links: readonly Exported[]): string {
  return links
    .map(({ url, categories, keys, sent, firstAt, lastAt, state }) => {
      const known = { url, categories, keys, sent, firstAt, lastAt, state, verified: false };
      return `${JSON.stringify(known)}\n`;
    })
    .join('');
}
