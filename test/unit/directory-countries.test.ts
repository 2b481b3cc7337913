import { describe, expect, it } from 'vitest';
import { countryCodes, suggestRegion } from '../../src/directory/countries';
import { countryOfTimeZone } from '../../src/directory/time-zones';

describe('the country of a time zone', () => {
  it.each([
    ['Asia/Karachi', 'PK'],
    ['Asia/Calcutta', 'IN'],
    ['Asia/Kolkata', 'IN'],
    ['Europe/Kiev', 'UA'],
    ['America/Argentina/Ushuaia', 'AR'],
    ['America/Indiana/Tell_City', 'US'],
    ['Asia/Katmandu', 'NP'],
    ['Japan', 'JP'],
  ])('%s is in %s', (zone, country) => {
    expect(countryOfTimeZone(zone)).toBe(country);
  });

  it.each(['UTC', 'Etc/GMT+5', 'CET', 'Antarctica/Troll', 'Asia', 'Asia/', '', 'constructor/name'])(
    '%s is in none',
    (zone) => {
      expect(countryOfTimeZone(zone)).toBeNull();
    },
  );

  it('is known for every zone this system has', () => {
    const lost = Intl.supportedValuesOf('timeZone').filter(
      (zone) => !/^(Etc|Antarctica)\/|^UTC$|^[A-Z0-9]+$/.test(zone) && countryOfTimeZone(zone) === null,
    );
    expect(lost).toEqual([]);
  });
});

describe('the suggested region', () => {
  it('follows the time zone before the languages', () => {
    expect(suggestRegion({ timeZone: 'Asia/Karachi', languages: ['en-US', 'en'] })).toEqual({
      country: 'PK',
      subdivision: null,
    });
  });

  it('falls back to the first language that names a country', () => {
    expect(suggestRegion({ timeZone: 'UTC', languages: ['en', 'ur-Arab-PK', 'en-GB'] })?.country).toBe('PK');
  });

  it('guesses nothing from a language alone, nonsense, or a country without a file', () => {
    expect(suggestRegion({ timeZone: 'UTC', languages: ['en', 'ur'] })).toBeNull();
    expect(suggestRegion({ timeZone: '', languages: ['not a tag', ''] })).toBeNull();
    expect(suggestRegion({ timeZone: 'UTC', languages: ['en-AQ'] })).toBeNull();
    expect(suggestRegion({ timeZone: 'UTC', languages: [] })).toBeNull();
  });
});

it('lists countries once and in order', () => {
  expect(countryCodes).toEqual([...new Set(countryCodes)].sort());
  expect(countryCodes.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
});
