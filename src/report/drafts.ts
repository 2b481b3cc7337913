/**
 * The report that is being made: kept while the popup is closed, deleted after a hand-over (the outbox does
 * this in the step that commits the hand-over) or after a day.
 */

import { type Category, categories } from '../directory/categories';
import { WHOSE, type Whose } from '../sites/types';
import type { Rows, Store } from '../storage/rows';
import type { Draft } from './report';
import { DRAFT, EARLIER } from './row-keys';

const LIFETIME_MS = 24 * 60 * 60 * 1000;
/** More than any address; what is longer was pasted by mistake. */
const MAX_TYPED = 16_384;

interface Saved {
  savedAt: number;
  draft: Draft;
}

/**
 * Reads what is stored. A damaged part must not spoil the rest: each part has its own fallback. By hand,
 * because zod's `catch` would add 10 kB to the popup.
 */
function readDraft(stored: unknown): Saved | null {
  const { savedAt, draft } = partsOf(stored);
  if (typeof savedAt !== 'number' || typeof draft !== 'object' || draft === null) return null;
  const parts = partsOf(draft);
  return {
    savedAt,
    draft: {
      url: textOr(parts.url, null),
      ...candidatesOf(parts.choices),
      ...(parts.opened === true && { opened: true }),
      typed: textOr(parts.typed, ''),
      certainty: oneOf(['exact', 'page', 'opaque', 'none'] as const, parts.certainty) ?? 'none',
      site: textOr(parts.site, null),
      tabId: Number.isInteger(parts.tabId) ? Number(parts.tabId) : null,
      category: oneOf<Category>(categories, parts.category),
      danger: typeof parts.danger === 'boolean' ? parts.danger : null,
      channel: textOr(parts.channel, null),
      startedAt: typeof parts.startedAt === 'number' ? parts.startedAt : 0,
    },
  };
}

function partsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function textOr<T>(value: unknown, fallback: T): string | T {
  return typeof value === 'string' ? value : fallback;
}

function candidatesOf(value: unknown): Pick<Draft, 'choices'> {
  const choices = (Array.isArray(value) ? value : []).flatMap((one) => {
    const { url, whose } = partsOf(one);
    const known = oneOf<Whose>(WHOSE, whose);
    return typeof url === 'string' && known ? [{ url, whose: known }] : [];
  });
  return choices.length > 1 ? { choices } : {};
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | null {
  return allowed.find((one) => one === value) ?? null;
}

/**
 * Removes the draft of a link that was handed over, also where it is kept beside another one: on a phone, each post that
 * is shared opens a popup in a tab of its own. A draft of another link stays.
 * @param rows those under {@link DRAFT}
 * @param url null where a call was made, or a mail written, without a link
 */
export function removeDraftOf(rows: Rows, url: string | null): void {
  for (const [key, row] of rows.under(DRAFT)) {
    const begun = readDraft(row)?.draft;
    const isIts = url === null ? key === DRAFT && begun?.url === null && !begun.choices : begun?.url === url;
    if (begun ? isIts : key === DRAFT) rows.remove(key);
  }
}

/** One draft at a time; the latest wins. Each method rejects with StoreError when storage fails. */
export interface Drafts {
  /** The draft, or null when there is none or it is more than a day old; then it is deleted. */
  get(): Promise<Draft | null>;
  /**
   * Keeps the draft as it is, typed text included (cut at 16,384 characters). Where another report was begun meanwhile,
   * in a second popup, or before a slow disk had answered this one, what was entered there is kept beside it.
   */
  set(draft: Draft): Promise<void>;
  /**
   * Stores a new draft. If the person has entered something in the draft before, that one is kept beside the
   * new one; if it is about the same link, it stays and the new one is dropped.
   * @param options.keepsUnentered a draft of another post is kept beside although nothing was entered in it
   */
  begin(draft: Draft, options?: { keepsUnentered?: boolean }): Promise<void>;
  /** Whether a draft is kept beside this one (see {@link Drafts.begin}). Drafts that are a day old are deleted. */
  hasEarlier(): Promise<boolean>;
  /**
   * The newest draft kept beside becomes the current one; the current one moves to the end of those beside.
   */
  takeUpEarlier(): Promise<void>;
  /** Deletes drafts that are a day old, this one and those beside it. */
  tidy(): Promise<void>;
  /** Deletes one draft, wherever a second popup has put it by now. Those of other reports stay. */
  discard(draft: Draft): Promise<void>;
  /** Deletes this draft, and those beside it. */
  clear(): Promise<void>;
}

/** After this time from its beginning, a draft is written only because the person does something. */
const BEGINNING_MS = 1000;

/** Whether the person has done something to a draft: chosen, typed, pasted a link. */
function isEntered({ savedAt, draft }: Saved): boolean {
  const { typed, category, url, choices, startedAt } = draft;
  if (typed.trim() !== '' || category !== null) return true;
  return (url !== null || choices !== undefined) && savedAt - startedAt > BEGINNING_MS;
}

/** Whether a draft is about a post, even if the post's link is still missing. */
function isAboutPost({ url, choices, tabId }: Draft): boolean {
  return url !== null || choices !== undefined || tabId !== null;
}

/** @param environment.now milliseconds since the epoch */
export function createDrafts({ store, now }: { store: Store; now(): number }): Drafts {
  // The clock may have been changed in either direction: a draft "from tomorrow" must not stay for ever.
  const isYoung = (saved: Saved) => Math.abs(now() - saved.savedAt) < LIFETIME_MS;
  /** Puts a row beside the draft: as the next to be offered, or as the last. */
  const setBeside = (rows: Rows, row: unknown, place: 'next' | 'last') => {
    const keys = rows.under(EARLIER).map(([key]) => Number(key.slice(EARLIER.length)));
    const number = place === 'next' ? (keys.at(-1) ?? 500_000) + 1 : (keys[0] ?? 500_000) - 1;
    rows.put(EARLIER + number, row);
  };
  const isAbout = (draft: Draft, url: string | null) => url !== null && draft.url === url;
  const young = (rows: Rows): Saved | null => {
    const saved = readDraft(rows.get(DRAFT));
    return saved && isYoung(saved) ? saved : null;
  };
  /** The stored draft, if the person has done something to it. */
  const entered = (rows: Rows): Draft | null => {
    const saved = young(rows);
    return saved && isEntered(saved) ? saved.draft : null;
  };
  /** The stored draft, if it is about another post than this link. */
  const another = (rows: Rows, url: string | null): Draft | null => {
    const draft = young(rows)?.draft;
    return draft && isAboutPost(draft) && !isAbout(draft, url) ? draft : null;
  };
  const drafts: Drafts = {
    async get() {
      const stored = (await store.read([DRAFT])).get(DRAFT);
      if (stored === undefined) return null;
      const saved = readDraft(stored);
      if (saved && isYoung(saved)) return saved.draft;
      await drafts.tidy();
      return null;
    },
    set: (draft) =>
      store.change([DRAFT], (rows) => {
        // Of this report, only its newest state.
        for (const [key, row] of rows.under(EARLIER)) {
          if (readDraft(row)?.draft.startedAt === draft.startedAt) rows.remove(key);
        }
        const other = entered(rows);
        const isOther = other && other.startedAt !== draft.startedAt && !isAbout(other, draft.url);
        if (isOther) setBeside(rows, rows.get(DRAFT), 'next');
        const typed = draft.typed.slice(0, MAX_TYPED);
        rows.put(DRAFT, { savedAt: now(), draft: { ...draft, typed } });
      }),
    begin: (draft, { keepsUnentered = false } = {}) =>
      store.change([DRAFT], (rows) => {
        const other = entered(rows) ?? (keepsUnentered ? another(rows, draft.url) : null);
        if (other) {
          if (isAbout(other, draft.url)) return;
          setBeside(rows, rows.get(DRAFT), 'next');
        }
        rows.put(DRAFT, { savedAt: now(), draft });
      }),
    async hasEarlier() {
      await drafts.tidy();
      return (await store.read([EARLIER])).under(EARLIER).length > 0;
    },
    tidy: () =>
      store.change([DRAFT], (rows) => {
        for (const [key, row] of rows.under(DRAFT)) {
          const saved = readDraft(row);
          if (!saved || !isYoung(saved)) rows.remove(key);
        }
      }),
    takeUpEarlier: () =>
      store.change([DRAFT], (rows) => {
        const [key, row] = rows.under(EARLIER).at(-1) ?? [];
        if (key === undefined) return;
        rows.remove(key);
        const current = rows.get(DRAFT);
        if (current !== undefined) setBeside(rows, current, 'last');
        rows.put(DRAFT, row);
      }),
    discard: ({ startedAt, url }) =>
      store.change([DRAFT], (rows) => {
        for (const [key, row] of rows.under(DRAFT)) {
          const begun = readDraft(row)?.draft;
          if (begun ? begun.startedAt === startedAt || isAbout(begun, url) : key === DRAFT) rows.remove(key);
        }
      }),
    clear: () =>
      store.change([DRAFT], (rows) => {
        for (const [key] of rows.under(DRAFT)) rows.remove(key);
      }),
  };
  return drafts;
}
