/** JSON Lines (https://jsonlines.org): one object for each link, for any other program. */
import type { Exported } from './exported';

/** Everything that is known about a link. Nothing about the people who reported it: nothing is known about them. */
export function jsonLines(links: readonly Exported[]): string {
  return links
    .map(({ url, categories, keys, sent, firstAt, lastAt, state }) => {
      const known = { url, categories, keys, sent, firstAt, lastAt, state, verified: false };
      return `${JSON.stringify(known)}\n`;
    })
    .join('');
}
