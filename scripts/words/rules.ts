/** The rules for every text of every language. Pure functions: no browser, no disk. */

import { checks } from '../../src/languages/by-part/checks';

/**
 * Whether a text has a word that hurts or blames, in any language. The guidance of child-protection bodies says which
 * words to use instead.
 */
function hurts(text: string): boolean {
  return Object.values(checks).some(({ hurtful }) => hurtful?.test(text));
}

/** The names of the placeholders in a text, in order: `{name}` gives `name`. */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string).sort();
}

/**
 * What is wrong with a text.
 * @param tag the language it is in (BCP 47)
 * @param text the text
 * @param english the English text that it translates
 * @returns a sentence for each fault; empty when all is well
 */
export function faultsOf(tag: string, text: string, english: string): string[] {
  const faults: string[] = [];
  if (!text.trim()) faults.push('is empty');
  const [has, wants] = [placeholdersOf(text), placeholdersOf(english)];
  if (`${has}` !== `${wants}`) {
    const list = (names: string[]) => names.map((name) => `{${name}}`).join(' ') || 'nothing in braces';
    faults.push(`has ${list(has)} where the English has ${list(wants)}`);
  }
  if (/(?![0-9])\p{Nd}/u.test(text))
    faults.push('has other digits than 0 to 9, which are also those to dial');
  const letter = checks[tag]?.letters?.exec(text)?.[0];
  if (letter) faults.push(`has the letter "${letter}" of another language’s keyboard`);
  const mark = checks[tag]?.punctuation?.exec(text)?.[0];
  if (mark) faults.push(`has the punctuation of another script behind "${mark}"`);
  if (text.normalize('NFC') !== text)
    faults.push('is not in the one form of Unicode that searching finds (NFC)');
  if (hurts(text)) faults.push('has a word that hurts or blames');
  return faults;
}
