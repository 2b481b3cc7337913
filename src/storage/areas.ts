/**
 * The browser's own areas of storage, by name and unchecked. Of this folder, a script in a web page loads
 * only this file.
 */
import { browser } from '../browser';
import type { SessionArea } from './rows';

/** What is stored under a name; undefined where nothing is. */
export async function readItem(area: 'local' | 'session', name: string): Promise<unknown> {
  return (await browser.storage[area].get(name))[name];
}

/** What changed, by name. */
type Changes = Record<string, { newValue?: unknown }>;

/** Calls back after each change in any area from now on. @param isOver stops that */
export function onItems(callback: (changes: Changes, area: string) => void, isOver?: boolean): void {
  browser.storage.onChanged[isOver ? 'removeListener' : 'addListener'](callback);
}

/** Where rows of private windows are: the browser's memory, which no page can read. */
export const memoryArea = (): SessionArea => browser.storage.session;
