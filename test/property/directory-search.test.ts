import { expect, it } from 'vitest';
import { foldForSearch, searchCountries } from '../../src/directory/search';
import fc, { runs } from '../support/properties';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('ي', 'ك', 'ه', 'ۂ', 'ؤ', 'َ', 'ـ', '۴', '٤', 'İ', 'ß', 'é', ' ') }),
);

it('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(text, (given) => {
      expect(foldForSearch(foldForSearch(given))).toBe(foldForSearch(given));
    }),
  );
});

it('any query gives countries of the list, each once', () => {
  const codes = ['PK', 'IN', 'CI', 'TR'];
  fc.assert(
    fc.property(text, (query) => {
      const found = searchCountries(query, ['en', 'ur'], codes).map(({ country }) => country);
      expect(new Set(found).size).toBe(found.length);
      expect(found.every((code) => codes.includes(code))).toBe(true);
    }),
    { numRuns: runs(50) },
  );
});
