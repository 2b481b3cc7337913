/**
 * Links that a person pastes to send them together (read-links.ts). Each is kept until it is handed over, for
 * a day at most. A link leaves the list in the step that commits its hand-over (outbox/begin.ts), so that a crash
 * neither loses a link nor sends it twice.
 */
import { type Category, categories } from '../directory/categories';
import type { Rows, Store } from '../storage/rows';
import { type ListedLink, type ReadLinks, readLinks } from './read-links';
import { LIST } from './row-keys';

// The popup loads both only when a link is pasted. From here, the package has one file for them instead of two.

/** What is kept. Refused private chats are not: their addresses say who talks to whom. */
export interface LinkList {
  /** What is still in the field: not read yet, or not accepted. */
  text: string;
  links: readonly ListedLink[];
  category: Category | null;
  /** Id of the channel. */
  channel: string | null;
}

export const emptyList: LinkList = { text: '', links: [], category: null, channel: null };

const LIFETIME_MS = 24 * 60 * 60 * 1000;
/** As long as a whole year of a chat. A longer text is read completely, but what stays in the field is cut. */
const LONGEST_TEXT = 1_000_000;

/** Each rejects with StoreError when storage fails; nothing is half done then. */
export interface LinkLists {
  get(): Promise<LinkList>;
  /** Done in one step, even if several pages do it at once. @returns the list after it */
  change(how: (list: LinkList) => LinkList): Promise<LinkList>;
}

/** @param environment.now milliseconds since the epoch */
export function createLinkLists({ store, now }: { store: Store; now(): number }): LinkLists {
  const listIn = (rows: Rows) => readList(rows.get(LIST), now());
  return {
    get: async () => listIn(await store.read([LIST])),
    change: (how) =>
      store.change([LIST], (rows) => {
        const list = how(listIn(rows));
        putList(rows, list, now());
        return list;
      }),
  };
}

/**
 * Reads a text into a list. What could not be accepted stays in the field, so that the person can correct it; only
 * links to private chats do not stay.
 * @returns the new list, and what was read
 */
export function readInto(list: LinkList, text: string): { list: LinkList; read: ReadLinks } {
  const read = readLinks(
    text,
    list.links.map(({ url }) => url),
  );
  const left = read.refused.filter(({ reason }) => reason !== 'private_chat').map((one) => one.text);
  return { list: { ...list, text: left.join('\n'), links: [...list.links, ...read.links] }, read };
}

/** Puts removed links back on the list, before the links that were added meanwhile. */
export function withBack(list: LinkList, back: readonly ListedLink[]): LinkList {
  const isNew = ({ url }: ListedLink) => !back.some((one) => one.url === url);
  return { ...list, links: [...back, ...list.links.filter(isNew)] };
}

/**
 * Removes links from the list, inside the step that hands them over; the prefix {@link LIST} must have been
 * asked for.
 */
export function takeOff(rows: Rows, urls: readonly (string | null)[], time: number): void {
  if (rows.get(LIST) === undefined) return;
  const gone = new Set(urls);
  const list = readList(rows.get(LIST), time);
  putList(rows, { ...list, links: list.links.filter(({ url }) => !gone.has(url)) }, time);
}

function putList(rows: Rows, list: LinkList, time: number): void {
  // Without links the choices are no longer needed.
  if (list.links.length === 0 && list.text === '') rows.remove(LIST);
  // In the shape of a draft, so that it is deleted at the same age.
  else rows.put(LIST, { savedAt: time, draft: { ...list, text: list.text.slice(0, LONGEST_TEXT) } });
}

/** Reads what is stored. A damaged part must not spoil the rest. */
function readList(stored: unknown, time: number): LinkList {
  const { savedAt, draft } = (stored ?? {}) as { savedAt?: unknown; draft?: unknown };
  if (typeof savedAt !== 'number' || Math.abs(time - savedAt) >= LIFETIME_MS) return emptyList;
  const { text, links, category, channel } = (draft ?? {}) as Record<string, unknown>;
  return {
    text: typeof text === 'string' ? text : '',
    links: Array.isArray(links) ? links.filter(isLink) : [],
    category: categories.find((one) => one === category) ?? null,
    channel: typeof channel === 'string' ? channel : null,
  };
}

function isLink(value: unknown): value is ListedLink {
  const { url, certainty, site } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof url === 'string' &&
    ['exact', 'page', 'opaque'].includes(String(certainty)) &&
    (site === null || typeof site === 'string')
  );
}
