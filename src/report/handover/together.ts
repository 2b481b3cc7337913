/** Several links of the list in one form or mail, where the channel takes them together. */
import type { Outbox } from '../outbox/index';
import type { Report } from '../report';

/** The longest `mailto:` address that a mail program surely takes, on every system. */
const LONGEST_MAILTO = 1800;

/**
 * As many links, from the first on, as fit into a mail. A form takes them all, since the clipboard has room.
 */
export function fitting(urls: readonly string[], by: 'form' | 'email'): readonly string[] {
  if (by === 'form') return urls;
  let room = LONGEST_MAILTO;
  const over = urls.findIndex((url) => {
    room -= encodeURIComponent(`${url}\r\n`).length;
    return room < 0;
  });
  return over === -1 ? urls : urls.slice(0, Math.max(over, 1));
}

/**
 * The outbox as one form or mail for several links sees it: what is begun and opened there is begun and
 * opened for each link.
 */
export function outboxOfAll(outbox: Outbox, reports: readonly Report[]): Outbox {
  let ids: string[] = [];
  return {
    ...outbox,
    async begin(_first, by, { again = false } = {}) {
      const { handOvers, already } = await outbox.beginAll(reports, by, { again });
      ids = handOvers.map(({ id }) => id);
      const [handOver] = handOvers;
      return handOver
        ? { handOver, already: null }
        : { handOver: null, already: already[0]?.at ?? new Date() };
    },
    async opened() {
      const [first] = await Promise.all(ids.map((id) => outbox.opened(id)));
      return first ?? null;
    },
  };
}
