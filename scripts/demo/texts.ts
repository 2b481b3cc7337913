import type { Session } from '../../test/support/browser';
import type { DemoLanguage } from './posts';

/** In functions that run in the extension. */
declare const chrome: typeof import('webextension-polyfill');

/**
 * The words of the build that runs: what is pressed in it is found by them, in each language.
 * @returns the text of a key; it throws where this build has none
 */
export async function textsOf(session: Session, language: DemoLanguage): Promise<(key: string) => string> {
  const texts: Record<string, string> = await session.evaluateInExtension(async (tag) => {
    const read = async (name: string) => (await fetch(chrome.runtime.getURL(`messages/${name}.json`))).json();
    const found = await read(tag);
    // Builds of before November 2026 keep key and text together.
    if (!Array.isArray(found)) return found;
    const keys: string[] = await read('keys');
    return Object.fromEntries(keys.map((key, place) => [key, found[place]]));
  }, language);
  return (key) => {
    const text = texts[key];
    if (text === undefined) throw new Error(`This build has no text "${key}"`);
    return text;
  };
}
