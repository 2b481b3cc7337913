import { describe, expect, it } from 'vitest';
import type { Helpline } from '../../src/directory/schema';
import {
  foldForSearch,
  helplinesFor,
  searchCountries,
  searchHelplines,
  topicsOf,
} from '../../src/directory/search';
import { helplineTopics } from '../../src/directory/topics';
import { languages } from '../../src/i18n/languages';
import { searchWords } from '../../src/languages/by-part/search-words';
import { parts } from '../../src/languages/index';
import { helpline } from '../fixtures/directory';

const lines = [
  helpline('Rescue', { contacts: [{ type: 'phone', value: '1122' }] }),
  helpline('Madadgaar', {
    name: { en: 'Madadgaar National Helpline 1098', ur: 'مددگار نیشنل ہیلپ لائن 1098' },
    contacts: [{ type: 'phone', value: '1098' }],
    topics: ['family'],
  }),
  helpline('Línea', { name: { en: 'Línea Libre' }, operator: { en: 'Fundación Para la Confianza' } }),
  helpline('Mobile', {
    contacts: [{ type: 'phone', value: '0309-0000015', e164: '+923090000015' }],
    topics: ['missing'],
  }),
];
const ids = (found: readonly Helpline[]) => found.map(({ id }) => id);

describe('folding', () => {
  it.each([
    ['ﻛﺘﺎﺏ', 'کتاب'],
    ['ي', 'ی'],
    ['ى', 'ی'],
    ['ك', 'ک'],
    ['هھةۃە', 'ہہہہہ'],
    ['آأإٱ', 'اااا'],
    ['مُدَّت', 'مدت'],
    ['بچّہ', 'بچہ'],
    ['بـــچہ', 'بچہ'],
    ['١٢٣ ۴۵۶ १०९८ ১০৯৮', '123 456 1098 1098'],
    ['１２３', '123'],
    ['Línea ŠKOLA', 'linea skola'],
    ['Côte d’Ivoire', 'cote d ivoire'],
    ['  two   words  ', 'two words'],
  ])('makes %s the same as %s', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  it('keeps the vowel signs of Indian scripts, which are part of the word', () => {
    expect(foldForSearch('पाकिस्तान')).toBe('पाकिस्तान'.normalize('NFKD'));
  });

  it('reads no more of a whole book than of a name', () => {
    for (const letter of ['\ufdfa', 'a', '७', '\u0301', ' ']) {
      expect(foldForSearch(letter.repeat(100_000)).length).toBeLessThanOrEqual(1000);
    }
  });
});

describe('searching countries', () => {
  const codes = ['GN', 'GW', 'GQ', 'PK', 'PG', 'SA', 'US', 'IN'];

  it('finds a name in any of the languages and shows it in the first', () => {
    expect(searchCountries('پاکستان', ['en', 'ur'], codes)).toEqual([{ country: 'PK', name: 'Pakistan' }]);
    expect(searchCountries('saudi', ['ur', 'en'], codes)[0]).toEqual({ country: 'SA', name: 'سعودی عرب' });
  });

  it('finds an Urdu name typed on an Arabic keyboard', () => {
    expect(searchCountries('سعودي عرب', ['ur'], codes).map(({ country }) => country)).toEqual(['SA']);
  });

  it('knows what people call a country', () => {
    const first = (query: string) => searchCountries(query, ['en', 'ur'])[0]?.country;
    expect(['UK', 'USA', 'UAE', 'برطانيه', 'دبئی'].map(first)).toEqual(['GB', 'US', 'AE', 'GB', 'AE']);
    const more = ['Great Britain', 'Turkey', 'Palestine', 'Ivory Coast', 'انڈیا', 'अमेरिका', 'दुबई'];
    expect(more.map(first)).toEqual(['GB', 'TR', 'PS', 'CI', 'IN', 'US', 'AE']);
  });

  it('puts equal and beginning names before others', () => {
    expect(searchCountries('guinea', ['en'], codes).map(({ country }) => country)).toEqual([
      'GN',
      'GW',
      'GQ',
      'PG',
    ]);
    expect(searchCountries('in', ['en'], codes)[0]?.country).toBe('IN');
  });

  it('gives every country, by name, for an empty query', () => {
    expect(searchCountries(' ', ['en'], codes).map(({ name }) => name)).toEqual([
      'Equatorial Guinea',
      'Guinea',
      'Guinea-Bissau',
      'India',
      'Pakistan',
      'Papua New Guinea',
      'Saudi Arabia',
      'United States',
    ]);
  });

  it('finds nothing for nonsense', () => {
    expect(searchCountries('qqqq', ['en', 'ur'], codes)).toEqual([]);
  });
});

describe('searching helplines', () => {
  it('finds a number however it is written', () => {
    expect(ids(searchHelplines('1098', lines))).toEqual(['Madadgaar']);
    expect(ids(searchHelplines('۱۰۹۸', lines))).toEqual(['Madadgaar']);
    expect(ids(searchHelplines('0309 0000015', lines))).toEqual(['Mobile']);
    expect(ids(searchHelplines('+92 309', lines))).toEqual(['Mobile']);
    expect(ids(searchHelplines('112', lines))).toEqual(['Rescue']);
  });

  it('finds names and operators without accents and in any language', () => {
    expect(ids(searchHelplines('linea', lines))).toEqual(['Línea']);
    expect(ids(searchHelplines('confianza', lines))).toEqual(['Línea']);
    expect(ids(searchHelplines('مددگار', lines))).toEqual(['Madadgaar']);
    expect(ids(searchHelplines('مددكار', lines))).toEqual([]);
    expect(ids(searchHelplines('national helpline', lines))).toEqual(['Madadgaar']);
  });

  it('finds a topic by the words it is shown with', () => {
    expect(ids(searchHelplines('missing', lines))).toEqual(['Mobile']);
    expect(ids(searchHelplines('گمشدہ', lines, { missing: ['Missing child', 'گمشدہ بچہ'] }))).toEqual([
      'Mobile',
    ]);
  });

  it('gives all for an empty query, in the order they came', () => {
    expect(searchHelplines('', lines)).toEqual(lines);
  });
});

describe('the words of worried people', () => {
  const topics = (query: string) => topicsOf(query, searchWords);

  it.each([
    ['beaten', 'physical'],
    ['someone hit my son', 'physical'],
    ['bete ko mara', 'physical'],
    ['mar rahe hain', 'physical'],
    ['مارا', 'physical'],
    ['بچے کو مارتے ہیں', 'physical'],
    ['ماريو', 'physical'],
    ['ووهل', 'physical'],
    ['کٹیا', 'physical'],
    ['يضربني', 'physical'],
    ['मारा', 'physical'],
    ['মারছে', 'physical'],
    ['کتک', 'physical'],
    ['on le frappe', 'physical'],
    ['le pegan', 'physical'],
    ['meu pai bate', 'physical'],
    ['blackmail', 'online'],
    ['blackmailing me', 'online'],
    ['my photo leaked', 'online'],
    ['meri tasveer', 'online'],
    ['بلیک میل', 'online'],
    ['ابتزاز', 'online'],
    ['मेरी फोटो', 'online'],
    ['আমার ছবি', 'online'],
    ['chantage', 'online'],
    ['me chantajean', 'online'],
    ['minhas fotos', 'online'],
    ['lapata', 'missing'],
    ['گواچ گیا', 'missing'],
    ['udaas', 'psychological'],
    ['zyadti', 'sexual'],
    ['bad touch', 'sexual'],
    ['zabardasti shadi', 'family'],
  ])('%s asks for help with %s', (query, topic) => {
    expect(topics(query)).toContain(topic);
  });

  it.each(['', '15', 'history', 'Sahil', 'Roshni', 'Edhi', 'qqqq', 'Pakistan', 'hospital'])(
    '%s says nothing of the kind',
    (query) => {
      expect(topics(query)).toEqual([]);
    },
  );

  it('count while they are being typed, from the fourth letter on', () => {
    expect(topics('bla')).toEqual([]);
    expect(topics('blackm')).toEqual(['online']);
  });

  it('lead to lines that help with it', () => {
    expect(ids(helplinesFor(['missing'], lines))).toEqual(['Mobile']);
    expect(ids(helplinesFor([], lines))).toEqual([]);
  });

  it('are there in each of our languages for every topic, and none twice in one', () => {
    const finished = languages.filter(({ tag }) => !parts[tag]?.includes('unfinished'));
    const wrong = finished.flatMap(({ tag }) =>
      helplineTopics.flatMap((topic) => {
        const words = searchWords[tag]?.[topic]?.split(',').map(foldForSearch) ?? [];
        const twice = words.filter((word, place) => words.indexOf(word) !== place);
        return words.length < 3
          ? [`${tag} ${topic}: too few`]
          : twice.map((word) => `${tag} ${topic}: ${word}`);
      }),
    );
    expect(wrong).toEqual([]);
  });
});
