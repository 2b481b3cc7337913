import { describe, expect, it } from 'vitest';
import { confidenceOn, evidenceOf } from '../../src/directory/evidence';
import { knownFile } from '../../src/directory/known';
import type { Source, SourcedCountryFile } from '../../src/directory/schema';

const on = '2026-11-28';
const from = (
  type: Source['type'],
  date: string | null,
  host: string,
  more: Partial<Source> = {},
): Source => ({
  url: `https://${host}/`,
  seen: 'The number',
  date,
  type,
  ...more,
});
const abroad = { by: 'foreign government' as const };
const list = from('list', '2026', 'list.example');

describe('confidence', () => {
  it.each<[string, Source[], 'high' | 'medium' | 'low']>([
    ['the operator, lately', [from('operator', '2024-05-01', 'line.example')], 'high'],
    ['its own authority, three years ago', [from('official', '2023', 'police.example')], 'high'],
    ['its own authority, longer ago', [from('official', '2022-12-31', 'police.example')], 'medium'],
    ['the operator, on a day nobody knows', [from('operator', null, 'line.example')], 'medium'],
    [
      'two governments, one of them lately',
      [from('official', '2025', 'uk.example', abroad), from('official', '2019', 'au.example', abroad)],
      'high',
    ],
    [
      'two governments, long ago',
      [from('official', '2021', 'uk.example', abroad), from('official', '2019', 'au.example', abroad)],
      'medium',
    ],
    [
      'two pages of one government',
      [from('official', '2025', 'uk.example', abroad), from('official', '2025', 'www.uk.example', abroad)],
      'low',
    ],
    ['one other government', [from('official', '2026', 'uk.example', abroad)], 'low'],
    ['one other government and a list', [from('official', '2026', 'uk.example', abroad), list], 'medium'],
    [
      'its own authority in the press and another government',
      [
        from('press', '2025', 'news.example', { by: 'own authority' }),
        from('official', '2020', 'uk.example', abroad),
      ],
      'high',
    ],
    ['the operators’ association', [from('list', '2019', 'union.example', { by: 'association' })], 'medium'],
    ['two newspapers', [from('press', '2026', 'a.example'), from('press', '2026', 'b.example')], 'medium'],
    ['one newspaper', [from('press', '2026', 'a.example')], 'low'],
    ['a list', [list], 'low'],
    ['a list and its mirror', [list, from('mirror', '2026', 'copy.example')], 'low'],
    [
      'two lists of one publisher',
      [
        from('list', '2026', 'github.com', { url: 'https://github.com/google/libphonenumber' }),
        from('list', '2023', 'github.com', { url: 'https://github.com/LineageOS/ecc' }),
      ],
      'low',
    ],
  ])('%s → %s', (_, sources, confidence) => {
    expect(evidenceOf({ sources }, on).confidence).toBe(confidence);
  });

  it('falls where a newspaper, an operator or a government says otherwise, and not for a list', () => {
    const union = from('list', '2025', 'union.example', { by: 'association' });
    const tested = from('press', '2024', 'news.example', { differs: true });
    expect(evidenceOf({ sources: [union, tested] }, on).confidence).toBe('low');
    expect(evidenceOf({ sources: [union, { ...tested, date: '2020' }] }, on).confidence).toBe('medium');
    expect(evidenceOf({ sources: [union, { ...list, differs: true }] }, on).confidence).toBe('medium');
    const operator = from('operator', '2026', 'line.example');
    expect(evidenceOf({ sources: [operator, tested] }, on).confidence).toBe('medium');
  });

  it('is never high where nobody could settle what is so', () => {
    const operator = from('operator', '2026', 'line.example');
    expect(evidenceOf({ sources: [operator], unsettled: 'Two numbers are given' }, on).confidence).toBe(
      'medium',
    );
  });

  it('falls with age, in an installation that gets no new data', () => {
    const evidence = evidenceOf({ sources: [from('operator', '2024', 'line.example')] }, on);
    expect(evidence).toEqual({ confidence: 'high', until: 2027 });
    expect(confidenceOn(evidence, '2027-12-31')).toBe('high');
    expect(confidenceOn(evidence, '2028-01-01')).toBe('medium');
    expect(confidenceOn({ confidence: 'low' }, '2040-01-01')).toBe('low');
  });
});

describe('one line', () => {
  const entry = {
    region: null,
    name: { en: 'Talk line' },
    languages: [] as string[],
    verified: { how: 'page' as const, on },
  };
  const file = (region: string | null): SourcedCountryFile => ({
    country: 'NZ',
    helplines: [
      {
        ...entry,
        id: 'nz-talk',
        kind: 'child-helpline',
        for: [],
        contacts: [{ type: 'phone', value: '0800 111' }],
        hours: null,
        topics: [],
        sources: [from('press', '2026', 'news.example')],
      },
    ],
    channels: [
      {
        ...entry,
        id: 'nz-report',
        region,
        kind: 'police',
        operator: { en: 'Talk line' },
        accepts: ['violence'],
        delivery: [{ type: 'phone', number: '0800111' }],
        anonymous: null,
        sources: [from('operator', '2026', 'line.example')],
      },
    ],
  });
  const both = (region: string | null) => {
    const { helplines, channels } = knownFile(file(region), on);
    return [helplines[0]?.confidence, channels[0]?.confidence];
  };

  it('has one confidence, as a helpline and as a channel', () => {
    expect(both(null)).toEqual(['high', 'high']);
  });

  it('is another line behind the same number in a province', () => {
    expect(both('NZ-AUK')).toEqual(['low', 'high']);
  });

  it('is not vouched for by what is known of the entry’s other number', () => {
    const { helplines, ...rest } = file('NZ-AUK');
    const [one] = helplines;
    const official = { ...from('operator', '2026', 'line.example'), number: '0800 222' };
    const known = knownFile({ ...rest, helplines: [{ ...one!, sources: [...one!.sources, official] }] }, on);
    expect(known.helplines[0]?.confidence).toBe('low');
  });
});
