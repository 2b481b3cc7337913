/**
 * Which English each text's translations follow, so that none silently goes on saying what English no longer says.
 *
 *     npx tsx scripts/words/followed.ts KEY…   after the texts of these keys were brought along in every language
 *     npx tsx scripts/words/followed.ts        names the keys whose translations are behind
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const LIST = fileURLToPath(new URL('followed.json', import.meta.url));
const ENGLISH = fileURLToPath(new URL('../../src/_locales/en/messages.json', import.meta.url));

type Followed = Record<string, string>;

function english(): Record<string, string> {
  const entries: Record<string, { message: string }> = JSON.parse(readFileSync(ENGLISH, 'utf8'));
  return Object.fromEntries(Object.entries(entries).map(([key, { message }]) => [key, message]));
}

const markOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/**
 * Keys whose English has changed since the other languages followed it, new ones, and ones that are gone.
 * @param texts English by key
 * @param followed the mark of the English that the translations follow, by key
 */
export function behind(texts: Readonly<Record<string, string>>, followed: Readonly<Followed>): string[] {
  const changed = Object.keys(texts).filter((key) => followed[key] !== markOf(texts[key] ?? ''));
  return [...changed, ...Object.keys(followed).filter((key) => !(key in texts))];
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
