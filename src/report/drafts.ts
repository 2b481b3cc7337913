/**
 * The report in the making: kept while the popup is closed, gone after a hand-over (the outbox removes it in the
 * step that commits the hand-over) or after a day.
 */
import type { Whose } from '../sites/types';
import type { Store } from '../storage/rows';
import { type Category, categories } from './categories';
import { DRAFT } from './outbox-rows';
import type { Draft } from './report';

const LIFETIME_MS = 24 * 60 * 60 * 1000;
/** More than any address; what is longer was pasted by mistake. */
const MAX_TYPED = 16_384;

/**
 * Reads what is stored. A damaged part must not take the rest along: each falls back on its own.
 * By hand, because zod's `catch` would add 10 kB to the popup.
 */
function readDraft(stored: unknown): { savedAt: number; draft: Draft } | null {
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
    const known = oneOf<Whose>(['page', 'post', 'message'], whose);
    return typeof url === 'string' && known ? [{ url, whose: known }] : [];
  });
  return choices.length > 1 ? { choices } : {};
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | null {
  return allowed.find((one) => one === value) ?? null;
}

/** One draft at a time; the latest wins. Each method rejects with StoreError when storage fails. */
export interface Drafts {
  /** The draft, or null when there is none or it is more than a day old; then it is deleted. */
  get(): Promise<Draft | null>;
  /** Keeps the draft as it is, typed text included (cut at 16,384 characters). */
  set(draft: Draft): Promise<void>;
  clear(): Promise<void>;
}

/** @param environment.now milliseconds since the epoch */
export function createDrafts({ store, now }: { store: Store; now(): number }): Drafts {
  const drafts: Drafts = {
    async get() {
      const stored = (await store.read([DRAFT])).get(DRAFT);
      if (stored === undefined) return null;
      const saved = readDraft(stored);
      // Either way of a clock that was changed counts: a draft "from tomorrow" must not stay for ever.
      if (saved && Math.abs(now() - saved.savedAt) < LIFETIME_MS) return saved.draft;
      await drafts.clear();
      return null;
    },
    set: (draft) =>
      store.change([], (rows) => {
        const typed = draft.typed.slice(0, MAX_TYPED);
        rows.put(DRAFT, { savedAt: now(), draft: { ...draft, typed } });
      }),
    clear: () => store.change([], (rows) => rows.remove(DRAFT)),
  };
  return drafts;
}
