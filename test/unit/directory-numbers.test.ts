import { type CountryCode, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { countryCodes } from '../../src/directory/countries';
import { callingCodesOf, dialsWhatItShows, isNumber } from '../../src/directory/numbers';

describe('calling codes', () => {
  it('are those of the number plans, for every country of the directory', () => {
    const ours = countryCodes.map((country) => [country, callingCodesOf(country)]);
    expect(ours).toEqual(
      countryCodes.map((country) => [country, [getCountryCallingCode(country as CountryCode)]]),
    );
    expect(callingCodesOf('001').length).toBeGreaterThan(190);
  });
});

describe('a number', () => {
  it.each(['15', '1122', '0800-39393', '(021) 99243789', '+92 51 9106691', '*611', '#1388'])(
    'is %s',
    (value) => {
      expect(isNumber(value)).toBe(true);
    },
  );
  it.each(['', '5', '0800-HELP', '15 or 16', '**21*15#', '*#06#', '\u202e51', '١٥'])('is not %j', (value) => {
    expect(isNumber(value)).toBe(false);
  });
});

describe('what is shown and what is dialled', () => {
  it.each([
    ['PK', { value: '051-9106691', e164: '+92519106691' }],
    ['PK', { value: '+923090000015', e164: '+923090000015', display: '0309-0000015' }],
    ['HU', { value: '+3680984590', display: '06 80 984 590' }],
    ['KZ', { value: '+77081060810', e164: '+77081060810', display: '8 (708) 106 0810' }],
    ['TT', { value: '8004321', display: '(868) 800-4321' }],
    ['GB', { value: '0044 20 7946 0000', e164: '+442079460000' }],
    ['001', { value: '1-800-843-5678', e164: '+18008435678' }],
    ['PK', { value: '15' }],
  ])('are one in %s: %j', (country, contact) => {
    expect(dialsWhatItShows(contact, country)).toBe(true);
  });
  it.each([
    ['PK', { value: '15', display: '16' }],
    ['PK', { value: '+19005550100', display: '15' }],
    ['PK', { value: '1122', display: '15' }],
    ['PK', { value: '15', display: '15 now' }],
    // A premium number of another country with the same last digits as a number of this one.
    ['PK', { value: '5550100', e164: '+19005550100' }],
    ['PK', { value: '051-9106691', e164: '+919106691' }],
    ['001', { value: '5550100', e164: '+19005550100' }],
  ])('are two in %s: %j', (country, contact) => {
    expect(dialsWhatItShows(contact, country)).toBe(false);
  });

  it('agree with the number plans for every international form that they give', () => {
    const wrong = [];
    for (const [country, value] of [
      ['PK', '02199243789'],
      ['DE', '030 123456'],
      ['IT', '06 12345678'],
      ['IN', '06363176363'],
      ['US', '(202) 456-1111'],
    ]) {
      const e164 = parsePhoneNumberFromString(value as string, country as CountryCode)?.number;
      if (!dialsWhatItShows({ value: value as string, e164 }, country as string)) wrong.push(value);
    }
    expect(wrong).toEqual([]);
  });
});
