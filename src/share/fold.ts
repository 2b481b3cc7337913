/**
 * Folds a text so that the same words compare equal, whatever their compatibility forms, case, Arabic
 * diacritics and tatweel, Arabic or Urdu forms of yeh, kaf and heh, and invisible marks.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[يىۍ]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[ہھۀة]/g, 'ه')
    .replace(/[أإآ]/g, 'ا');
}

/**
 * Built when it is called, not written as a literal: browsers check literals when they first see a script,
 * and build each set of letters for that, which takes a fifth of the whole sentinel's time at load.
 * @param classes what a character class may hold, such as `\p{L}`
 * @returns runs of characters of none of these classes
 */
export function runsWithout(classes: string): RegExp {
  return new RegExp(`[^${classes}]+`, 'gu');
}

const NOT_OF_A_WORD = runsWithout('\\p{L}\\p{M}');

/** Folds an accessible name for comparing whole: no counts, no punctuation, single spaces. */
export function foldLabel(name: string): string {
  return fold(name).replace(NOT_OF_A_WORD, ' ').trim();
}
