/**
 * The word list gives an answer for every post. The time for it grows only with the length of the text, up to a limit.
 */

import { afterEach, describe, expect, it, vi } from 'vitest';
import { cuePatterns } from '../../src/share/cues';
import { hintsAtHarm, loosely, normalWords, packWords } from '../../src/share/hints';
import fc, { runs } from '../support/properties';

const patterns = cuePatterns();
const LONGEST = 1500;
/** Letters that Unicode's compatibility forms turn into many letters: the longest becomes eighteen. */
const GROWING = ['\ufdfa', '\ufdfb', '\u3300', '\u33c6', '\ufb03', '\u1f82', '\ud55c', 'İ'];
const PIECES = [
  ...[
    'boy',
    'missing',
    'please',
    'share',
    'the',
    'son',
    '7',
    'years',
    'old',
    '#tag',
    '@name',
    'https://a.example/b',
  ],
  ...[
    'بچی',
    'لاپتہ',
    'ہے',
    'طفل',
    'مفقود',
    'في',
    'बच्चा',
    'लापता',
    'শিশু',
    'নিখোঁজ',
    'çocuk',
    'bachi',
    'lapata',
  ],
  ...GROWING,
];
const posts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 4000 }),
  fc.string({ unit: 'grapheme', maxLength: 3000 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 900 }).map((pieces) => pieces.join(' ')),
  fc.constantFrom(...PIECES).map((piece) => piece.repeat(4000)),
);

afterEach(() => vi.restoreAllMocks());

/** How many look-ups in tables it takes to judge `text`: they are the main work. */
function lookups(text: string): number {
  hintsAtHarm(patterns, text);
  const get = vi.spyOn(Map.prototype, 'get');
  hintsAtHarm(patterns, text);
  const { length } = get.mock.calls;
  get.mockRestore();
  return length;
}

describe('the word list', () => {
  it('answers yes or no to any text', () => {
    fc.assert(
      fc.property(posts, (text) => {
        expect(typeof hintsAtHarm(patterns, text)).toBe('boolean');
      }),
      { numRuns: runs(150) },
    );
  });

  it('answers whatever stands in storage', () => {
    fc.assert(
      fc.property(fc.anything(), fc.dictionary(fc.string(), fc.anything()), (any, languages) => {
        for (const kept of [any, languages, { en: any }, { en: { ...patterns.en, child: any, also: any } }]) {
          expect(typeof hintsAtHarm(kept as never, 'A boy is missing since Monday')).toBe('boolean');
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it('reads no more than its cap, also where letters grow', () => {
    fc.assert(
      fc.property(posts, (text) => {
        // After links, accents and the like are removed, no letter becomes longer than four, apart from a space after
        // digits.
        expect(normalWords(text).length).toBeLessThanOrEqual(LONGEST * 4);
      }),
      { numRuns: runs(150) },
    );
    const end = ' a boy is missing since Monday';
    expect(hintsAtHarm(patterns, `${'\ufdfa'.repeat(80)}${end}`)).toBe(true);
    expect(normalWords(`${'\ufdfa'.repeat(90)}${end}`)).not.toContain('missing');
    expect(hintsAtHarm(patterns, `${'x '.repeat(LONGEST)}${end}`)).toBe(false);
  });

  it('takes steps in proportion to the words, whichever they are', () => {
    for (const piece of [...PIECES, 'child abuse', 'a', 'share until', '7 saal ki', 'ولل']) {
      const words = (count: number) =>
        Array.from({ length: count }, () => piece)
          .join(' ')
          .slice(0, LONGEST);
      const [some, many] = [lookups(words(20)), lookups(words(80))];
      expect(many, piece).toBeLessThanOrEqual(some * 4 + 100);
    }
    // A hundred thousand letters cost no more than the first fifteen hundred.
    const long = 'a boy was missing '.repeat(6000);
    expect(lookups(long)).toBe(lookups(long.slice(0, LONGEST)));
  });

  it('asks as well when single words stand the other way round', () => {
    const words = [
      'boy',
      'girls',
      'killed',
      'kidnapped',
      'match',
      'market',
      'river',
      'stone',
      'table',
      'window',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 60 }), (text) => {
        const reversed = [...text].reverse().join(' ');
        expect(hintsAtHarm(patterns, reversed)).toBe(hintsAtHarm(patterns, text.join(' ')));
      }),
    );
  });
});

describe('words for storage', () => {
  it('hold what was put in', () => {
    // How the page splits captions is tested by what it finds in them.
    const child = [
      'lamp',
      'lampshade',
      'lamps on # tables',
      'lantern*',
      `${'l'.repeat(40)}a`,
      `${'l'.repeat(40)}b`,
    ];
    const own = {
      en: {
        ...patterns.en,
        common: packWords(['the']),
        child: packWords(child),
        harm: packWords(['moved']),
        idiom: '',
      },
    };
    for (const word of ['lamp', 'lampshade', 'lanternlike', `${'l'.repeat(40)}a`, `${'l'.repeat(40)}b`]) {
      expect(hintsAtHarm(own as never, `the ${word} of the house moved`), word).toBe(true);
    }
    expect(hintsAtHarm(own as never, 'the lampshad of the house moved')).toBe(false);
    expect(packWords(['lamp', 'lampshade', 'lamp'])).toBe('AlampEshade');
  });

  it('of Roman Urdu are one in all their spellings', () => {
    expect(new Set(['bachee', 'bachi', 'bacchi', 'bachii'].map(loosely)).size).toBe(1);
    expect(new Set(['larkay', 'larkey', 'larkai', 'larke'].map(loosely)).size).toBe(1);
  });
});
