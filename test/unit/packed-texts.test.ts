import { describe, expect, it } from 'vitest';
import { shownTexts } from '../../scripts/languages/texts';
import { packTexts, unpackTexts } from '../../src/i18n/packed-texts';
import { languagesWith } from '../../src/languages/index';
import fc from '../support/properties';

describe('packed texts', () => {
  it.each(languagesWith('texts'))('are the same once read, and a byte a letter: %s', (tag) => {
    const texts = Object.values(shownTexts(tag));
    const packed = packTexts(texts);
    expect(unpackTexts(packed)).toEqual(texts);
    expect(packed.length).toBeLessThan(JSON.stringify(texts).length + 500);
  });

  it('may be any, with quotes, line feeds and marks that only direct the writing', () => {
    const letter = fc.constantFrom(...'aZ "\\\n\t{}\u0000\u007f\u0080éاںपব“\u202f\u2066\u2069\ufb3e');
    fc.assert(
      fc.property(fc.array(fc.string({ unit: letter })), (texts) => {
        expect(unpackTexts(packTexts(texts))).toEqual(texts);
      }),
    );
  });

  it('are refused where they have more letters than bytes', () => {
    const letters = String.fromCharCode(...Array.from({ length: 129 }, (_, place) => 0x4e00 + place));
    expect(() => packTexts([letters])).toThrow('129 letters');
  });
});
