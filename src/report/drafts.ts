/**
 * The report in the making: kept while the popup is closed, gone after a hand-over (the outbox removes it in the
 * step that commits the hand-over) or after a day.
 */
import * as z from 'zod/mini';
import { categories } from './categories';
import { DRAFT } from './outbox-rows';
import type { Store } from './outbox-store';
import type { Draft } from './report';

const LIFETIME_MS = 24 * 60 * 60 * 1000;
/** More than any address; what is longer was pasted by mistake. */
const MAX_TYPED = 16_384;

// A damaged part must not take the rest along: each falls back on its own.
const nullableText = z.catch(z.nullable(z.string()), null);
const draftRow = z.object({
  url: nullableText,
  typed: z.catch(z.string(), ''),
  certainty: z.catch(z.enum(['exact', 'page', 'opaque', 'none']), 'none'),
  site: nullableText,
  tabId: z.catch(z.nullable(z.int()), null),
  category: z.catch(z.nullable(z.enum(categories)), null),
  danger: z.catch(z.nullable(z.boolean()), null),
  channel: nullableText,
  startedAt: z.catch(z.number(), 0),
});
const savedDraft = z.object({ savedAt: z.number(), draft: draftRow });

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
      const saved = z.safeParse(savedDraft, stored);
      // Either way of a clock that was changed counts: a draft "from tomorrow" must not stay for ever.
      if (saved.success && Math.abs(now() - saved.data.savedAt) < LIFETIME_MS) return saved.data.draft;
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
