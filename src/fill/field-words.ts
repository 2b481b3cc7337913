/**
 * The words by which a form's field for a link is told apart from its other fields, from each language's
 * `field-words.ts`. `src/languages/parts.ts` explains each kind of word. Accents, capitals and punctuation do
 * not count (see {@link comparable}).
 */
import { fieldWords } from '../languages/by-part/field-words';
import type { FieldWords } from '../languages/parts';

/** A text of words only: lower case, without accents and vowel signs, one space between words. */
export function comparable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u0655\u0670\u0640]/g, '')
    .toLowerCase()
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[هةۃۂ]/g, 'ہ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Phrases of one kind in all languages, plain, but still with their stars. */
function phrasesOf(kind: keyof FieldWords): string[] {
  return fieldWords[kind].split(',').map((phrase) => phrase.split('*').map(comparable).join('*'));
}

function anyOf(kind: keyof FieldWords): RegExp {
  const each = phrasesOf(kind).map((phrase) => phrase.replaceAll('*', '[^ ]*'));
  return new RegExp(`(?:^| )(?:${each.join('|')})(?= |$)`, 'u');
}

export const link = anyOf('link');
export const place = anyOf('place');
export const reported = anyOf('reported');
export const further = anyOf('further');
export const otherLink = anyOf('otherLink');
export const ownSite = anyOf('ownSite');
export const never = anyOf('never');
export const ownWords = anyOf('ownWords');
export const linkName = anyOf('linkName');
export const neverName = anyOf('neverName');
export const onePerLine = anyOf('onePerLine');

const bare = new Set(phrasesOf('bareSite'));
const beside = new RegExp(` ?(${phrasesOf('optional').join('|')}) ?`, 'g');

/** @param label made plain by {@link comparable} */
export function isBareSite(label: string): boolean {
  return bare.has(label.replace(beside, ' ').trim());
}
