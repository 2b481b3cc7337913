/**
 * Keeps the English text on which the translations of each key are based, so that no translation can go on saying what
 * English no longer says.
 *
 *     npx tsx scripts/words/followed.ts KEY… after the texts of these keys were changed in every language
 *     npx tsx scripts/words/followed.ts names the keys whose translations are out of date
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { textMark } from '../languages/review';
import { textsOf, webTexts } from '../languages/texts';

const LIST = fileURLToPath(new URL('followed.json', import.meta.url));

type Followed = Record<string, string>;

/**
 * Keys whose English has changed since the translations were last brought up to date, new keys, and keys that no longer
 * exist.
 * @param texts English by key
 * @param followed the mark of the English text on which the translations are based, by key
 */
export function behind(texts: Readonly<Record<string, string>>, followed: Readonly<Followed>): string[] {
  const changed = Object.keys(texts).filter((key) => followed[key] !== textMark(texts[key] ?? ''));
  return [...changed, ...Object.keys(followed).filter((key) => !(key in texts))];
}

/** The English texts by key; those of the edition for phones have the key `web/KEY`. */
function english(): Record<string, string> {
  const ofWeb = Object.entries(webTexts('en')).map(([key, text]) => [`web/${key}`, text] as const);
  return { ...textsOf('en'), ...Object.fromEntries(ofWeb) };
}

/** The same for the project as it is now. */
export function behindNow(): string[] {
  return behind(english(), JSON.parse(readFileSync(LIST, 'utf8')));
}

function follow(keys: readonly string[]): void {
  const texts = english();
  const before: Followed = JSON.parse(readFileSync(LIST, 'utf8'));
  const unknown = keys.filter((key) => !(key in texts) && !(key in before));
  if (unknown.length > 0) throw new Error(`No such key: ${unknown.join(', ')}. Nothing was written.`);
  const next = Object.keys(texts).flatMap((key) => {
    const mark = keys.includes(key) ? textMark(texts[key] ?? '') : before[key];
    return mark ? [[key, mark]] : [];
  });
  writeFileSync(LIST, `${JSON.stringify(Object.fromEntries(next), null, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const keys = process.argv.slice(2);
  if (keys.length > 0) follow(keys);
  for (const key of behindNow()) process.stdout.write(`${key}\n`);
}
