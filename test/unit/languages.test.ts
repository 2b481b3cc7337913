import { describe, expect, it } from 'vitest';
import { countryCodes } from '../../src/directory/countries';
import { dateText, formatLocales } from '../../src/i18n/dates';
import { languages, pickLanguage, textIn } from '../../src/i18n/languages';
import { likelyLanguages } from '../../src/i18n/likely';

describe('the language of the product', () => {
  it.each([
    ['ur-PK', 'ur'],
    ['en-GB', 'en'],
    ['pt-PT', 'pt-BR'],
    ['es-419', 'es'],
    ['pa-PK', 'pa-Arab'],
    ['prs', 'fa'],
    // The same languages in another script, which its readers may not be able to read.
    ['pa-IN', 'en'],
    ['sd-IN', 'en'],
    ['ja', 'en'],
    ['not a tag', 'en'],
  ])('for a browser in %s is %s', (wanted, tag) => {
    expect(pickLanguage(null, [wanted]).tag).toBe(tag);
  });

  it('is the chosen one, whatever the browser wants', () => {
    expect(pickLanguage('hi', ['fr']).tag).toBe('hi');
  });

  it('is the next that the browser wants where the first is not there', () => {
    expect(pickLanguage(null, ['ja', 'fr-CA']).tag).toBe('fr');
  });
});

describe('the languages in one press', () => {
  const of = (...given: Parameters<typeof likelyLanguages>) =>
    likelyLanguages(...given).map(({ tag }) => tag);

  it('are those of the region, and English', () => {
    expect(of('ur', { country: 'PK', subdivision: 'PK-SD' }, ['en-US'])).toEqual(['en', 'sd']);
    expect(of('en', { country: 'PK', subdivision: 'PK-KP' }, ['en-US'])).toEqual(['ur', 'ps']);
    expect(of('en', { country: 'BR', subdivision: null }, ['en-US'])).toEqual(['pt-BR', 'ur']);
  });

  it('are those of the browser where no region is chosen', () => {
    expect(of('en', null, ['fr-FR', 'ar', 'en'])).toEqual(['fr', 'ar']);
    expect(of('en', null, ['en-GB'])).toEqual(['ur']);
  });

  it.each(languages.map(({ tag }) => tag))('never are the one on the page: %s', (tag) => {
    expect(
      of(
        tag,
        null,
        languages.map((one) => one.tag),
      ),
    ).not.toContain(tag);
  });
});

describe('a text of the directory', () => {
  const text = { en: 'Child helpline', ur: 'بچوں کی ہیلپ لائن' };

  it.each([
    ['ur', 'ur'],
    ['sd', 'ur'],
    ['ps', 'ur'],
    ['hi', 'en'],
    ['en', 'en'],
  ])('in %s is the one in %s', (tag, language) => {
    expect(textIn(text, tag)).toEqual({ text: text[language as 'en' | 'ur'], language });
  });
});

describe('dates and numbers', () => {
  it.each(languages.map(({ tag }) => tag))('have Latin digits and the year of the sources in %s', (tag) => {
    const format = new Intl.DateTimeFormat(formatLocales(tag), { dateStyle: 'medium', timeZone: 'UTC' });
    const text = format.format(new Date('2026-11-24T00:00:00Z'));
    expect(text).toContain('24');
    expect(text).toContain('2026');
  });
});

describe('names of countries', () => {
  it.each(languages.map(({ tag }) => tag))('are names and no codes in %s', (tag) => {
    const names = new Intl.DisplayNames(formatLocales(tag), { type: 'region', fallback: 'code' });
    expect(countryCodes.filter((code) => names.of(code) === code)).toEqual([]);
  });
});

describe('dateText', () => {
  it.each([
    ['2026-11-24', 'en', '24 Nov 2026'],
    ['2024-05', 'en', 'May 2024'],
    ['2017', 'en', '2017'],
    ['2026-11-24', 'ur', '24 نومبر، 2026'],
    ['2017', 'ur', '2017'],
  ])('%s in %s is %s', (iso, language, text) => {
    expect(dateText(iso, language)).toBe(text);
  });
});
