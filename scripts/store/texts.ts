/** The texts of the store pages, one file for each language, and the limits of the stores. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sites } from '../../src/sites/index';

export const storeLanguages = ['en', 'ur'] as const;
export type StoreLanguage = (typeof storeLanguages)[number];

/**
 * How many characters the stores take at most: for Chrome's short description, and for the summary on
 * addons.mozilla.org.
 */
export const longest = { 'Short description': 132, Summary: 250 } as const;

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
