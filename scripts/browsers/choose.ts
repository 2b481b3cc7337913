import type { BrowserKind } from './engine';
import { findBrowser } from './find-browsers.mjs';

const kinds: readonly BrowserKind[] = ['chromium', 'firefox'];

/**
 * The browsers of this machine that a command should use, Chromium first, because most people know its address bar and
 * toolbar.
 * @param wanted the browser that the person has named; without it, all that are installed
 * @throws when it is not one of our browsers, or none is installed
 */
export function chooseBrowsers(wanted?: string): BrowserKind[] {
  if (wanted !== undefined && !kinds.some((kind) => kind === wanted))
    throw new Error(`--browser takes ${kinds.join(' or ')}, not "${wanted}".`);
  const found = kinds.filter((kind) => (!wanted || kind === wanted) && findBrowser(kind));
  if (found.length === 0)
    throw new Error('No browser found: install Chrome, Chromium, Edge or Firefox and run this again.');
  return found;
}
