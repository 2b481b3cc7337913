/**
 * The browser's own areas of storage, by name and unchecked. What a script in a web page loads of this folder is this
 * file alone.
 */
import { browser } from '../browser';
import type { SessionArea } from './rows';

/** What is stored under a name; undefined where nothing is. */
export async function readItem(area: 'local' | 'session', name: string): Promise<unknown> {
  return (await browser.storage[area].get(name))[name];
}

/** What changed, by name. */
type Changes = Record<string, { newValue?: unknown }>;

/** Calls back after each change in any area from now on. @param isOver not any more */
export function onItems(callback: (changes: Changes, area: string) => void, isOver?: boolean): void {
  browser.storage.onChanged[isOver ? 'removeListener' : 'addListener'](callback);
}

/** Where rows of private windows lie: the browser's memory, which no page can read. */
export const memoryArea = (): SessionArea => browser.storage.session;
