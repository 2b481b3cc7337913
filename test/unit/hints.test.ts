import { describe, expect, it } from 'vitest';
import { cuePatterns } from '../../src/share/cues';
import { hintsAtHarm } from '../../src/share/hints';
import { hintingCaptions, ordinaryCaptions } from '../fixtures/captions';

const LANGUAGES = ['en', 'ur', 'ur-Latn', 'hi', 'ar', 'bn', 'es', 'fr', 'pt', 'id', 'tr'];
const patterns = cuePatterns();
const hints = (text: string) => hintsAtHarm(patterns, text);
const flat = (captions: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(captions).flatMap(([language, texts]) => texts.map((text) => ({ language, text })));

describe('ordinary captions', () => {
  it.each(flat(ordinaryCaptions))('$language passes: $text', ({ text }) => {
    expect(hints(text)).toBe(false);
  });

  it('are at least 200, different ones, in all languages', () => {
    expect(Object.keys(ordinaryCaptions)).toEqual(LANGUAGES);
    expect(new Set(flat(ordinaryCaptions).map(({ text }) => text)).size).toBeGreaterThanOrEqual(200);
  });
});

describe('captions that hint at harm to a child', () => {
  it.each(flat(hintingCaptions))('$language is noticed: $text', ({ text }) => {
    expect(hints(text)).toBe(true);
  });

  it('are at least 60, different ones, in all languages', () => {
    expect(Object.keys(hintingCaptions)).toEqual(LANGUAGES);
    expect(new Set(flat(hintingCaptions).map(({ text }) => text)).size).toBeGreaterThanOrEqual(60);
  });
});

describe('spelling', () => {
  it.each([
    ['Persian forms', 'بچی لاپتہ ہے، پولیس کو بتائیں'],
    ['Arabic forms', 'بچي لاپته ہے، پوليس كو بتائیں'],
    ['diacritics and tatweel', 'طِـفْـل مَفْقُـود منذ يوم الاثنين'],
    ['bachay', 'Bachay par zulm hua hai'],
    ['bacche', 'Bacche par zulam, zulm hua'],
    ['bache', 'BACHE par zullm hua hai'],
    ['accents', 'NIÑO DESAPARECIDO desde ayer'],
    ['no accents', 'nino desaparecido desde ayer'],
    ['decomposed accents', 'Niño desaparecido desde ayer'.normalize('NFD')],
    ['Turkish capitals', 'KAYIP ÇOCUK aranıyor'],
    ['Bengali digits', '৯ বছরের নিখোঁজ, পরিবার চিন্তিত'],
    ['Devanagari digits', '९ वर्षीय लापता, परिवार चिंतित'],
    ['Urdu digits', '۹ سالہ لاپتہ، گھر والے پریشان'],
    ['Arabic digits', 'عمرها ٩ سنوات مفقودة منذ أمس'],
    ['composed Hindi', 'लड़की का अपहरण हुआ'.normalize('NFC')],
    ['zero width signs', 'bac\u200bha lapa\u200dta hai'],
  ])('%s', (_, text) => {
    expect(hints(text)).toBe(true);
  });
});

describe('what counts', () => {
  it('hashtags alone do not', () => {
    expect(hints('Good morning everyone #child #missing #pleaseshare #بچہ #لاپتہ')).toBe(false);
    expect(hints('Good morning everyone ＃child ＃missing')).toBe(false);
  });

  it('texts under twelve characters do not', () => {
    expect(hints('boy missing')).toBe(false);
    expect(hints('boy missing!')).toBe(true);
  });

  it('a child without harm or plea, or these without a child, do not', () => {
    expect(hints('A boy walked to the market with his mother')).toBe(false);
    expect(hints('The man was beaten and is missing, please share')).toBe(false);
  });

  it('Latin words stand whole', () => {
    expect(hints('Childish boycott of the beatenest idea, dismissing critics')).toBe(false);
  });

  it('ordinary words outweigh child and harm, but never a plea right beside the child', () => {
    expect(hints('The boy was beaten in the final')).toBe(false);
    expect(hints('After the cricket match the boy did not come home, please share')).toBe(true);
  });

  it('forty words apart do not belong together', () => {
    expect(hints(`A boy ${'and so on '.repeat(20)} went missing`)).toBe(false);
  });

  it('an age is no term of prison or office', () => {
    expect(hints('Condenado a una pena de 7 años por violencia')).toBe(false);
    expect(hints('7 साल की सजा, अपहरण के दोषी')).toBe(false);
  });

  it('patterns from nowhere find nothing', () => {
    expect(hintsAtHarm({ ...patterns, idiom: undefined as never }, 'A boy is missing since Monday')).toBe(
      false,
    );
  });
});

it('is quick on a long post', () => {
  const text = flat(ordinaryCaptions)
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 5000);
  hints(text);
  const start = performance.now();
  hints(text);
  expect(performance.now() - start).toBeLessThan(200);
});
