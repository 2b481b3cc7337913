/**
 * Can a child of about ten read the texts for shaken people, and a pupil of twelve the settings? Flesch-Kincaid grade:
 * 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (Kincaid et al. 1975). Headings and buttons are left
 * out: they have few words, and would make the figure look better than it is.
 */
import { describe, expect, it } from 'vitest';
import { englishTexts, englishWebTexts } from '../../scripts/languages/texts';
import { storeTexts } from '../../scripts/store/texts';

const messages = englishTexts();
const webMessages = englishWebTexts();

const longestSentence = 22;

const pages = ['guide_saw', 'guide_danger', 'guide_shared', 'guide_police', 'guide_teachers'];
/** Texts that are read in a hurry, or by a child. */
const shaken = [
  ...pages,
  'me',
  'exit',
  'practice',
  'welcome',
  'prompt',
  'popup',
  'help',
  'category',
  'refused',
  'fill',
  'web',
];
/** Texts that people have time to read. */
const settings = ['options', 'own', 'transfer', 'policy', 'wrong'];
const grades = new Map([
  ...shaken.map((part) => [part, 5] as const),
  ...settings.map((part) => [part, 7] as const),
]);
const mostGradeOfStores = 8;

/** Full sentences of one part, without placeholders. */
function sentencesOf(part: string): string[] {
  // All texts of the edition for phones count as one part, whatever their keys.
  const texts = Object.entries(part === 'web' ? webMessages : messages);
  return sentencesIn(
    texts.filter(([key]) => part === 'web' || key.startsWith(`${part}_`)).map(([, { message }]) => message),
  );
}

function sentencesIn(texts: readonly string[]): string[] {
  return texts
    .map((text) => text.replace(/\{\w+\}/g, 'it').replace(/https:\/\/\S*/g, 'it'))
    .flatMap((message) => message.split(/(?<=[.!?][”"]?)\s+/))
    .filter((sentence) => /[.!?:][”"]?$/.test(sentence) && wordsOf(sentence).length > 1);
}

function wordsOf(sentence: string): string[] {
  return sentence.match(/[A-Za-z’'-]+|\d+/g) ?? [];
}

/** The usual way to count: groups of vowels, without a silent e at the end (but with the e of "table"). */
function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const spoken = letters.replace(/(?<=[^aeiouyl])e$|(?<=[aeiouy]l)e$|(?<=[^aeiouytd])ed$/, '');
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 1);
}

function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59;
}

describe('the formula', () => {
  it.each([
    ['cat', 1],
    ['helped', 1],
    ['wanted', 2],
    ['table', 2],
    ['phone', 1],
    ['police', 2],
    ['picture', 2],
    ['helpline', 2],
    ['emergency', 4],
  ])('hears %s as %i', (word, count) => {
    expect(syllablesOf(word)).toBe(count);
  });

  it('gives hard texts a high grade', () => {
    expect(
      gradeOf([
        'Individuals encountering potentially unlawful material should immediately notify authorities.',
      ]),
    ).toBeGreaterThan(15);
  });
});

describe.each([...grades])('%s in English', (part, mostGrade) => {
  it('has something to read', () => {
    expect(sentencesOf(part).length).toBeGreaterThan(2);
  });

  it(`is of grade ${mostGrade} or below`, () => {
    const grade = gradeOf(sentencesOf(part));
    if (process.env.SHOW_GRADES) console.info(part, grade.toFixed(1));
    expect(grade).toBeLessThanOrEqual(mostGrade);
  });

  it(`has no sentence of more than ${longestSentence} words`, () => {
    expect(sentencesOf(part).filter((sentence) => wordsOf(sentence).length > longestSentence)).toEqual([]);
  });
});

it.each(['Summary', 'Description'])(
  `the store text "%s" is of grade ${mostGradeOfStores} or below`,
  (part) => {
    const lines = (storeTexts('en').parts[part] ?? '').replace(/^- /gm, '').split('\n');
    const grade = gradeOf(sentencesIn(lines));
    if (process.env.SHOW_GRADES) console.info(part, grade.toFixed(1));
    expect(grade).toBeLessThanOrEqual(mostGradeOfStores);
  },
);
