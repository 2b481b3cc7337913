/** The texts that are pasted into the stores' forms: of the store pages, one file for each language; for reviewers. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sites } from '../../src/sites/index';

export const storeLanguages = ['en', 'ur'] as const;
export type StoreLanguage = (typeof storeLanguages)[number];

/** How many characters the strictest of the stores takes, and where that is written. */
export const limits = {
  /** The archive's name: https://developer.chrome.com/docs/extensions/reference/manifest/name (Mozilla takes 50). */
  name: 45,
  /** The archive's description: https://developer.chrome.com/docs/extensions/reference/manifest/description */
  description: 132,
  /** Mozilla: https://extensionworkshop.com/documentation/develop/create-an-appealing-listing/ */
  Summary: 250,
  /** Edge, which also wants 250 at least; Chrome takes 16,000:
   * https://learn.microsoft.com/microsoft-edge/extensions/publish/publish-extension */
  Description: { least: 250, most: 10_000 },
  /** Chrome's fields for the purpose and for each permission say so under them. */
  reason: 1000,
  /** Chrome's field of test instructions. It has been longer at times. */
  testInstructions: 500,
  /** Mozilla's field of notes for reviewers. */
  notes: 3000,
  /** Edge, as above: how many search terms, how long each, and how many words in all. */
  searchTerms: { most: 7, longest: 30, words: 21 },
} as const;

export interface StoreTexts {
  name: string;
  /** The parts of the file, by their heading. */
  parts: Record<string, string>;
  /** Why each permission is needed, by its name in the manifest. */
  permissions: Record<string, string>;
  /** The captions above the pictures, in their order. */
  captions: string[];
  /** The whole text, with the names of the sites put in. */
  text: string;
}

function read(path: string): string {
  return readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
}

/** The parts of a text by their headings. */
function partsOf(text: string): Record<string, string> {
  const [, ...parts] = text.split(/^## /m);
  return Object.fromEntries(
    parts.map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      return [heading, lines.join('\n').trim()];
    }),
  );
}

/** Reads the store texts of a language. @throws when the file has no name */
export function storeTexts(language: StoreLanguage): StoreTexts {
  const watched = sites.filter(({ watch }) => watch?.hosts.length).map(({ name }) => name);
  const list = watched.join(language === 'ur' ? '، ' : ', ');
  const text = read(`${language}.md`).replaceAll('{sites}', list);
  const name = /^# (.+)$/m.exec(text)?.[1];
  if (!name) throw new Error(`scripts/store/${language}.md has no name`);
  const parts = partsOf(text);
  const reasons = [...(parts.Permissions ?? '').matchAll(/^- `([^`]+)`: (.+)$/gm)];
  const captions = [...(parts.Captions ?? '').matchAll(/^\d\. (.+)$/gm)].map(([, caption = '']) => caption);
  return {
    name,
    parts,
    permissions: Object.fromEntries(reasons.map(([, word, why]) => [word, why])),
    captions,
    text,
  };
}

/**
 * The texts that are the same for all languages, by the file that `npm run store` writes: for reviewers, one line a
 * paragraph, since forms keep the breaks of lines; and the privacy policy without the tests that prove it.
 * @throws when reviewers.md lacks a part
 */
export function pastedTexts(): Record<'test-instructions.txt' | 'notes.txt' | 'privacy.md', string> {
  const { 'In short': short, 'In full': full } = partsOf(read('reviewers.md'));
  if (!short || !full) throw new Error('scripts/store/reviewers.md lacks a part');
  const asLines = (part: string) => part.replace(/([^\n])\n(?=[^\n])/g, '$1 ');
  return {
    'test-instructions.txt': asLines(short),
    'notes.txt': asLines(full),
    'privacy.md': read('../../.github/PRIVACY.md').replace(/ *<!--[\s\S]*?-->/g, ''),
  };
}
