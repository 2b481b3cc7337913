/**
 * Which English each text's translations follow, so that none silently goes on saying what English no longer says.
 *
 *     npx tsx scripts/words/followed.ts KEY…   after the texts of these keys were brought along in every language
 *     npx tsx scripts/words/followed.ts        names the keys whose translations are behind
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { markOf } from '../languages/review';
import { textsOf, webTexts } from '../languages/texts';

const LIST = fileURLToPath(new URL('followed.json', import.meta.url));

type Followed = Record<string, string>;

/**
 * Keys whose English has changed since the other languages followed it, new ones, and ones that are gone.
 * @param texts English by key
 * @param followed the mark of the English that the translations follow, by key
 */
export function behind(texts: Readonly<Record<string, string>>, followed: Readonly<Followed>): string[] {
  const changed = Object.keys(texts).filter((key) => followed[key] !== markOf(texts[key] ?? ''));
  return [...changed, ...Object.keys(followed).filter((key) => !(key in texts))];
}

/** English by key; what only the edition for phones says goes by `web/KEY`. */
function english(): Record<string, string> {
  const ofWeb = Object.entries(webTexts('en')).map(([key, text]) => [`web/${key}`, text] as const);
  return { ...textsOf('en'), ...Object.fromEntries(ofWeb) };
}

/** The same for the project as it stands. */
export function behindNow(): string[] {
  return behind(english(), JSON.parse(readFileSync(LIST, 'utf8')));
}

function follow(keys: readonly string[]): void {
  const texts = english();
  const before: Followed = JSON.parse(readFileSync(LIST, 'utf8'));
  const unknown = keys.filter((key) => !(key in texts) && !(key in before));
  if (unknown.length > 0) throw new Error(`No such key: ${unknown.join(', ')}. Nothing was written.`);
  const next = Object.keys(texts).flatMap((key) => {
    const mark = keys.includes(key) ? markOf(texts[key] ?? '') : before[key];
    return mark ? [[key, mark]] : [];
  });
  writeFileSync(LIST, `${JSON.stringify(Object.fromEntries(next), null, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const keys = process.argv.slice(2);
  if (keys.length > 0) follow(keys);
  for (const key of behindNow()) process.stdout.write(`${key}\n`);
}
