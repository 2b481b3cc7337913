/**
 * For each English text that promises something (never, only, nothing, no one, nobody, always),
 * `src/i18n/promises.json` names the test that proves it, or says why the text promises nothing about the extension.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { englishTexts, englishWebTexts } from '../../scripts/languages/texts';
import promises from '../../src/i18n/promises.json';
import { read, root } from './source-files';

/** Texts of the edition for phones have the key `web/KEY`. */
const messages = {
  ...englishTexts(),
  ...Object.fromEntries(Object.entries(englishWebTexts()).map(([key, text]) => [`web/${key}`, text])),
};
const promising = /\b(?:never|only|nothing|no one|nobody|always)\b/i;
const proved = promises.proved as Readonly<Record<string, readonly string[]>>;
const excused = Object.values(promises.noPromise).flat();

/** Whether a file of tests holds a test (or a group of tests) of that name. */
function holds(proof: string): boolean {
  const [file = '', name] = proof.split(' › ');
  // The cases of a site's proof are run by `test/sites/contract.test.ts`.
  const isTest =
    /^test\/(?:(?:unit|property|repo|e2e|fault|hostile)\/.*\.test\.tsx?|sites\/[\w-]+\/proof\.ts)$/;
  if (!isTest.test(file)) return false;
  if (!existsSync(join(root, file))) return false;
  // In the source, quotes inside a name are escaped as they were written.
  return (
    name !== undefined &&
    [`'${name}'`, `"${name}"`, `\`${name}\``].some((quoted) => read(file).includes(quoted))
  );
}

describe('a text that promises', () => {
  it('names the test that proves it, or says why it promises nothing', () => {
    const unproved = Object.entries(messages)
      .filter(([key, { message }]) => promising.test(message) && !(key in proved) && !excused.includes(key))
      .map(([key, { message }]) => `${key}: ${message}`);
    expect(unproved).toEqual([]);
  });

  it('is proved by a test that there is', () => {
    const missing = Object.entries(proved).flatMap(([key, proofs]) => [
      ...(proofs.length ? [] : [`${key} names no test`]),
      ...proofs.filter((proof) => !holds(proof)).map((proof) => `${key}: ${proof}`),
    ]);
    expect(missing).toEqual([]);
  });

  it('stands on the list once, and no longer than it promises', () => {
    const all = [...Object.keys(proved), ...excused];
    expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
    expect(all.filter((key) => !promising.test(messages[key]?.message ?? ''))).toEqual([]);
  });
});

describe('the prompt', () => {
  it('asks or says "if", and never that a post shows harm', () => {
    const claims = Object.entries(messages)
      .filter(([key]) => /^prompt_(?:title|body|only)/.test(key))
      .flatMap(([key, { message }]) =>
        message.split(/(?<=[.?!])\s+/).map((sentence) => [key, sentence] as const),
      )
      .filter(([, sentence]) =>
        /\bpost\b.*\b(?:harm|hurt|abus)|\b(?:harm|hurt|abus)\w*\b.*\bpost\b/i.test(sentence),
      )
      .filter(([, sentence]) => !/\bif\b|\bmay\b|\?$/i.test(sentence));
    expect(claims).toEqual([]);
  });
});
