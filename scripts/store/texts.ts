/** The texts of the store pages, one file a language, and what the stores ask of them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sites } from '../../src/sites/index';

export const storeLanguages = ['en', 'ur'] as const;
export type StoreLanguage = (typeof storeLanguages)[number];

/** What the stores take at most, in characters: Chrome's short description, and the summary on addons.mozilla.org. */
export const longest = { 'Short description': 132, Summary: 250 } as const;

export interface StoreTexts {
  name: string;
  /** By heading. */
  parts: Record<string, string>;
  /** Why each permission is wanted, by the word for it in the manifest. */
  permissions: Record<string, string>;
  /** What is written above each picture, in their order. */
  captions: string[];
  /** The whole, with the sites named. */
  text: string;
}

/** Reads the store texts of a language. @throws when the file has no name */
export function storeTexts(language: StoreLanguage): StoreTexts {
  const file = fileURLToPath(new URL(`${language}.md`, import.meta.url));
  const watched = sites.filter(({ watch }) => watch?.hosts.length).map(({ name }) => name);
  const list = watched.join(language === 'ur' ? '، ' : ', ');
  const text = readFileSync(file, 'utf8').replaceAll('{sites}', list);
  const [head = '', ...rest] = text.split(/^## /m);
  const name = /^# (.+)$/m.exec(head)?.[1];
  if (!name) throw new Error(`${file} has no name`);
  const parts = Object.fromEntries(
    rest.map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      return [heading, lines.join('\n').trim()];
    }),
  );
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
