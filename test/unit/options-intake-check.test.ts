import { describe, expect, it } from 'vitest';
import { checkTypedIntake, longestName, longestUrl } from '../../options/organisation/intake-check';
import { intakeSettings } from '../../src/settings/schema';

const url = 'https://reports.example.org/intake';
const urlMessage = (typed: string) => checkTypedIntake('Hope School Trust', typed).url?.message;

describe('a sound intake', () => {
  it('is cleaned of stray spaces and lines', () => {
    const { intake } = checkTypedIntake('  Hope\n School   Trust ', ` ${url} `);
    expect(intake).toEqual({ name: 'Hope School Trust', url });
  });

  it('is what the settings accept', () => {
    const { intake } = checkTypedIntake('ا'.repeat(longestName), url);
    expect(intakeSettings.safeParse(intake).success).toBe(true);
  });
});

describe('a name', () => {
  it.each(['', '   ', '\u200f\u2066'])('%j is missing', (name) => {
    expect(checkTypedIntake(name, url)).toMatchObject({
      name: { message: 'options_organisation_name_missing' },
      url: null,
      intake: null,
    });
  });

  it('that is too long says by how much', () => {
    const { name, intake } = checkTypedIntake('x'.repeat(longestName + 3), url);
    expect(name).toEqual({ message: 'options_organisation_name_long', count: 3 });
    expect(intake).toBeNull();
  });

  it('loses characters that would turn the text around', () => {
    expect(checkTypedIntake('Hope \u202eTrust', url).intake?.name).toBe('Hope Trust');
  });
});

describe('an address', () => {
  it.each([
    ['', 'missing'],
    ['  ', 'missing'],
    ['reports', 'invalid'],
    ['https://', 'invalid'],
    ['https://reports', 'invalid'],
    ['ftp://reports.example.org', 'invalid'],
    ['mailto:reports@example.org', 'invalid'],
    ['javascript:alert(1)', 'invalid'],
    ['http://reports.example.org', 'insecure'],
    ['https://anna:secret@reports.example.org', 'secret'],
    ['https://anna@reports.example.org', 'secret'],
    [`https://example.org/${'x'.repeat(longestUrl)}`, 'long'],
  ])('%s is %s', (typed, problem) => {
    expect(urlMessage(typed)).toBe(`options_organisation_url_${problem}`);
  });

  it.each([
    ['reports.example.org/intake', url],
    ['Reports.example.org:8443/in?a=b', 'https://reports.example.org:8443/in?a=b'],
  ])('%s is taken for %s', (typed, whole) => {
    expect(checkTypedIntake('Hope School Trust', typed).intake?.url).toBe(whole);
  });

  it.each([url, 'https://example.org', 'HTTPS://Example.org/a?b=c', 'https://localhost:8443/in'])(
    '%s is fine',
    (typed) => {
      expect(urlMessage(typed)).toBeUndefined();
    },
  );
});
