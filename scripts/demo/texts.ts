import { unpackTexts } from '../../src/i18n/packed-texts';
import type { Session } from '../browsers/index';
import type { DemoLanguage } from './posts';

/** In functions that run in the extension. */
declare const chrome: typeof import('webextension-polyfill');

/**
 * The texts of the build that runs. With them, controls are found in each language. Older builds, which are pictured
 * beside this one, keep their texts in other ways: by key in one file, or later in one file of texts and one of keys.
 * @returns a function that gives the text of a key, and throws where this build has none
 */
export async function demoTexts(session: Session, language: DemoLanguage): Promise<(key: string) => string> {
  const { packed, plain, keys } = await session.evaluateInExtension(async (tag) => {
    const read = (name: string) => fetch(chrome.runtime.getURL(`messages/${name}`)).catch(() => null);
    const bytes = await (await read(`${tag}.txt`))?.arrayBuffer();
    return {
      packed: bytes ? [...new Uint8Array(bytes)] : null,
      plain: bytes ? null : await (await read(`${tag}.json`))?.json(),
      keys: ((await (await read('keys.json'))?.json()) ?? []) as string[],
    };
  }, language);
  const found: string[] | Record<string, string> = packed ? unpackTexts(Uint8Array.from(packed)) : plain;
  const texts = Array.isArray(found)
    ? Object.fromEntries(keys.map((key, place) => [key, found[place]]))
    : found;
  return (key) => {
    const text = texts[key];
    if (text === undefined) throw new Error(`This build has no text "${key}"`);
    return text;
  };
}
