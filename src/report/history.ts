/**
 * What stays of finished hand-overs: day, channel, site name, reference, how it ended. Never an address.
 * Nothing is added while the setting is off; the outbox takes care of that.
 */

import type { Store } from '../storage/rows';
import { type Outcome, type Past, readPast } from './past';
import { oneLine } from './report';
import { ASIDE, COPIED, DRAFT, HANDS, MARK_KEY, MARKS, PAST } from './row-keys';

/** The limit that {@link oneLine} has for a reference. */
const MAX_TYPED = 80;

/** Each method rejects with StoreError when storage fails; nothing is half done then. */
export interface History {
  /** Newest first. Damaged entries are left out. */
  list(): Promise<Past[]>;
  /**
   * Adds or changes the reference number of an entry, and deletes what was held while it was typed.
   * @returns the entry, or null when it is gone
   */
  setReference(id: string, reference: string | null): Promise<Past | null>;
  /**
   * Holds a reference number while it is typed, so that it is not lost when the popup closes; an empty text
   * deletes it. Nothing happens when the entry is gone.
   */
  holdTyped(id: string, text: string): Promise<void>;
  /**
   * Deletes history, marks and their key in one step. Turning the setting off calls it, too.
   * @param everything also the draft, damaged rows and hand-overs that are not finished: reports that were not
   *   sent yet are lost, so ask first
   */
  clear(everything?: boolean): Promise<void>;
}

/** @param store the one that the outbox writes its entries into */
export function createHistory(store: Store): History {
  return {
    async list() {
      const rows = await store.read([PAST]);
      return rows
        .under(PAST)
        .flatMap(([id, value]) => {
          const entry = readPast(value);
          return entry ? [{ id, ...entry }] : [];
        })
        .reverse();
    },
    setReference: (id, reference) =>
      store.change([PAST], (rows) => {
        const entry = readPast(rows.get(id));
        if (entry === null) return null;
        const { typed: _done, ...others } = entry;
        const changed = { ...others, reference: oneLine(reference) };
        rows.put(id, changed);
        return { id, ...changed };
      }),
    holdTyped: (id, text) =>
      store.change([PAST], (rows) => {
        const entry = readPast(rows.get(id));
        if (entry === null) return;
        const { typed: _before, ...others } = entry;
        rows.put(id, text === '' ? others : { ...others, typed: text.slice(0, MAX_TYPED) });
      }),
    clear: (everything = false) =>
      store.change([PAST, MARKS, HANDS, ASIDE, DRAFT, COPIED], (rows) => {
        const gone = everything ? [PAST, MARKS, HANDS, ASIDE, DRAFT, COPIED] : [PAST, MARKS];
        for (const prefix of gone) for (const [key] of rows.under(prefix)) rows.remove(key);
        // Unfinished hand-overs are recognised by marks made with this key.
        if (rows.under(HANDS).length === 0) rows.remove(MARK_KEY);
      }),
  };
}

/** The words of the export, in the person's language. */
export interface HistoryTexts {
  /** First line. */
  title: string;
  /** Name of a channel; `entry.name` for an intake. */
  channel(entry: Past): string;
  outcome(outcome: Outcome): string;
  /** Put before a reference number. */
  reference: string;
}

/**
 * History as plain text for the person's own records or the police: one line for each report, oldest first.
 * The separator has no direction of its own, so a line reads right in Urdu and in English.
 */
export function historyText(entries: readonly Past[], texts: HistoryTexts): string {
  const lines = [...entries].reverse().map((entry) => {
    const parts = [entry.date, texts.channel(entry)];
    if (entry.site !== null) parts.push(entry.site);
    parts.push(texts.outcome(entry.outcome));
    if (entry.reference !== null) parts.push(`${texts.reference} ${entry.reference}`);
    return parts.map((part) => oneLine(part, 200)).join(' | ');
  });
  return [texts.title, '', ...lines, ''].join('\n');
}
