import { describe, expect, it } from 'vitest';
import { adviceDifferences, readTravelAdvice } from '../../scripts/directory/advice';
import { coverageRows, coverageTable, coverageToday } from '../../scripts/directory/coverage';
import { readExceptions } from '../../scripts/directory/exceptions';
import { readDirectory } from '../../scripts/directory/files';
import type { SourcedCountryFile } from '../../src/directory/schema';
import { channel, helpline } from '../fixtures/directory';

describe('the table of coverage', () => {
  const emergency = (id: string, more: object) => helpline(id, { kind: 'emergency', ...more });

  it('counts a country by the surest of what it has, for each kind of help', () => {
    const rows = coverageRows([
      {
        country: 'AQ',
        helplines: [
          emergency('police', { services: ['police'], confidence: 'low' }),
          emergency('all', { services: ['all'], confidence: 'medium' }),
          // For one province only: it does not help the others.
          emergency('province', { services: ['police'], region: 'AQ-S' }),
          helpline('women', { kind: 'women-family', protectsChildren: true }),
        ],
        channels: [
          channel('explains', { delivery: [{ type: 'form', url: 'https://a.example/', guide: true }] }),
          channel('mail', {
            accepts: ['violence'],
            confidence: 'low',
            delivery: [{ type: 'email', address: 'a@b.example' }],
          }),
        ],
      },
      { country: 'AR', helplines: [], channels: [] },
      { country: '001', helplines: [helpline('world')], channels: [] },
    ]);
    expect(rows).toEqual({
      police: { high: 0, medium: 1, low: 0, none: 1 },
      ambulance: { high: 0, medium: 1, low: 0, none: 1 },
      'fire brigade': { high: 0, medium: 1, low: 0, none: 1 },
      'who protects children, by phone': { high: 1, medium: 0, low: 0, none: 1 },
      'takes the link: sexual images': { high: 0, medium: 0, low: 0, none: 2 },
      'takes the link: violence': { high: 0, medium: 0, low: 1, none: 1 },
    });
  });

  it('reads what a number brings from its name, in data from before there was a field for it', () => {
    const old = (name: string) => ({ ...helpline('old', { kind: 'emergency' }), name: { en: name } });
    const of = (name: string) => {
      const rows = coverageRows([{ country: 'AQ', helplines: [old(name)], channels: [] }]);
      return ['police', 'ambulance', 'fire brigade'].filter((row) => rows[row]?.high);
    };
    expect(of('Police and ambulance')).toEqual(['police', 'ambulance']);
    expect(of('Rescue 1122 (ambulance, fire, rescue)')).toEqual(['ambulance', 'fire brigade']);
    expect(of('Emergency services')).toEqual(['police', 'ambulance', 'fire brigade']);
  });

  it('is Markdown, with a column a degree', () => {
    const row = { police: { high: 1, medium: 2, low: 3, none: 4 } };
    expect(
      coverageTable(row, row)
        .split('\n')
        .map((line) => line.split(' | ').length),
    ).toEqual([9, 9, 9]);
    expect(coverageTable(row)).toContain('| police | 1 | 2 | 3 | 4 |');
  });
});

describe('the directory as it is', () => {
  const files = readDirectory().map(({ content }) => content as SourcedCountryFile);

  it('has no country without a number for the police, and none fewer that are confirmed than it had', () => {
    const { police, ambulance } = coverageToday(files);
    expect(police?.none).toBe(0);
    expect((police?.high ?? 0) + (police?.medium ?? 0)).toBeGreaterThanOrEqual(229);
    expect((ambulance?.high ?? 0) + (ambulance?.medium ?? 0)).toBeGreaterThanOrEqual(220);
  });

  it('differs from the travel advice in three countries, each for a reason that is written down', () => {
    const countries = new Set(adviceDifferences(files, readTravelAdvice()).map(({ country }) => country));
    expect([...countries]).toEqual(['AO', 'CG', 'TK']);
    expect(readExceptions().advice.map(({ country }) => country)).toEqual(['AO', 'CG', 'TK']);
  });
});
