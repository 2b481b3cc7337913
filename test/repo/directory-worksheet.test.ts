import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type AdviceDifference, adviceDifferences } from '../../scripts/directory/advice';
import { readDirectory } from '../../scripts/directory/files';
import { printDirectoryFile } from '../../scripts/directory/print';
import { recordSheet } from '../../scripts/directory/record';
import { recorded, worksheet } from '../../scripts/directory/worksheet';
import { clockRunsOut, nextCheck } from '../../src/directory/clock';
import { knownFile } from '../../src/directory/known';
import type { SourcedCountryFile, SourcedHelpline } from '../../src/directory/schema';

const line = (id: string, more: Partial<SourcedHelpline> = {}): SourcedHelpline => ({
  id,
  region: null,
  kind: 'child-helpline',
  name: { en: 'Talk line' },
  for: ['child'],
  contacts: [{ type: 'phone', value: '0800376633', e164: '+64800376633' }],
  hours: null,
  languages: [],
  topics: [],
  verified: { how: 'list', on: '2025-11-20' },
  sources: [{ url: 'https://talk.example/', seen: 'Its own page', date: null, type: 'operator' }],
  ...more,
});
const today = '2026-11-28';
const nz: SourcedCountryFile = {
  country: 'NZ',
  helplines: [line('nz-talk'), line('nz-new', { verified: { how: 'page', on: today } })],
  channels: [],
};
const sheet = (...fields: string[]) =>
  ['[x] helpline nz-talk', ...fields.map((field) => `  ${field}`)].join('\n');
const good = ['how: dialled', 'on: 2026-11-27'];
const reasons = (text: string) =>
  recorded(text, { nz }, today).problems.map(({ line: at, reason }) => `${at}: ${reason}`);

describe('the clocks', () => {
  it('are three months at home and for all, six for emergency numbers, twelve for others', () => {
    const verified = { how: 'list' as const, on: '2026-08-31' };
    expect(clockRunsOut('PK', 'child-helpline', verified)).toBe('2026-11-30');
    expect(clockRunsOut('001', 'platform', verified)).toBe('2026-11-30');
    expect(clockRunsOut('NZ', 'emergency', verified)).toBe('2027-02-28');
    expect(clockRunsOut('NZ', 'hotline', verified)).toBe('2027-08-31');
  });

  it('do not ring for all on one day', () => {
    const verified = { how: 'list' as const, on: today };
    const days = Array.from({ length: 100 }, (_, n) =>
      nextCheck(`nz-line-${n}`, 'NZ', 'emergency', verified),
    );
    expect(new Set(days).size).toBeGreaterThan(30);
    expect(days.every((day) => day > '2027-03-27' && day <= '2027-05-28')).toBe(true);
  });
});

describe('the worksheet', () => {
  it('has what is due, with number, page and what to ask, and nothing else', () => {
    const text = worksheet({ nz }, today);
    expect(text).toContain(
      '[ ] helpline nz-talk\n  name: Talk line\n  number: 0800376633\n  page: https://talk.example/\n  ask: Who answers?',
    );
    expect(text).not.toContain('nz-new');
  });

  it('asks nobody to ring an emergency number', () => {
    const police = line('nz-police', { kind: 'emergency', services: ['police'] });
    expect(worksheet({ nz: { ...nz, helplines: [police] } }, today)).toContain(
      'ask: Ring no emergency number to test it',
    );
  });

  it('changes nothing as it is printed', () => {
    expect(recorded(worksheet({ nz }, today), { nz }, today)).toEqual({ changed: {}, problems: [] });
  });

  it('is taken in: how and when, and a correction with its source in place of the old ones', () => {
    const ticked = worksheet({ nz }, today)
      .replace('[ ]', '[x]')
      .replace('how:', 'how: dialled')
      .replace('on:\n', 'on: 2026-11-27\n');
    expect(recorded(ticked, { nz }, today).changed.nz?.helplines[0]).toEqual({
      ...nz.helplines[0],
      verified: { how: 'dialled', on: '2026-11-27' },
    });
    const { changed } = recorded(
      sheet(...good, 'correct: 0800 376 634', 'source: https://talk.example/new', 'kind: operator'),
      { nz },
      today,
    );
    expect(changed.nz?.helplines[0]).toMatchObject({
      contacts: [{ value: '0800 376 634', e164: '+64800376634' }],
      sources: [{ url: 'https://talk.example/new', date: '2026-11-27', type: 'operator' }],
    });
  });

  it.each([
    ['operator', { type: 'operator' }, 'high'],
    ['official', { type: 'official' }, 'high'],
    ['advice', { type: 'official', by: 'foreign government' }, 'low'],
    ['press', { type: 'press' }, 'low'],
    ['list', { type: 'list' }, 'low'],
  ])('takes a source as the kind that it is said to be: %s', (kind, expected, confidence) => {
    const text = sheet(...good, 'correct: 0800 376 634', 'source: https://new.example/', `kind: ${kind}`);
    const { changed, problems } = recorded(text, { nz }, today);
    expect(problems).toEqual([]);
    expect(changed.nz?.helplines[0]?.sources).toEqual([
      {
        url: 'https://new.example/',
        seen: 'Rung on 2026-11-27: it answered',
        date: '2026-11-27',
        ...expected,
      },
    ]);
    expect(knownFile(changed.nz!, today).helplines[0]?.confidence).toBe(confidence);
  });

  it('gives a source that is there the day, and what it is now called, and leaves the others', () => {
    const two = [
      { url: 'https://talk.example/', seen: 'Its own page', date: null, type: 'list' as const },
      { url: 'https://news.example/', seen: 'A report', date: '2020', type: 'press' as const },
    ];
    const file = { ...nz, helplines: [line('nz-talk', { sources: two })] };
    const sourcesBy = (...more: string[]) =>
      recorded(sheet('how: page', 'on: 2026-11-27', ...more), { nz: file }, today).changed.nz?.helplines[0]
        ?.sources;
    const seenAgain = { ...two[0], date: '2026-11-27' };
    expect(sourcesBy('source: https://talk.example/')).toEqual([seenAgain, two[1]]);
    expect(sourcesBy('source: https://talk.example/', 'kind: operator')).toEqual([
      { ...seenAgain, type: 'operator' },
      two[1],
    ]);
  });

  it('corrects a mail address as one', () => {
    const mail = {
      id: 'nz-mail',
      kind: 'regulator' as const,
      name: { en: 'Mailbox' },
      operator: { en: 'Office' },
      region: null,
      accepts: ['violence' as const],
      delivery: [{ type: 'email' as const, address: 'old@office.example' }],
      anonymous: null,
      languages: [],
      verified: { how: 'list' as const, on: '2025-11-20' },
      sources: [
        { url: 'https://office.example/', seen: 'Its own page', date: null, type: 'operator' as const },
      ],
    };
    const file = { ...nz, channels: [mail] };
    const tick = (correct: string) =>
      [
        '[x] channel nz-mail',
        '  how: page',
        '  on: 2026-11-27',
        `  correct: ${correct}`,
        '  source: https://office.example/',
      ].join('\n');
    expect(
      recorded(tick('new@office.example'), { nz: file }, today).changed.nz?.channels[0]?.delivery,
    ).toEqual([{ type: 'email', address: 'new@office.example' }]);
    expect(recorded(tick('0800 376 634'), { nz: file }, today).problems.map(({ reason }) => reason)).toEqual([
      'nz-mail: 0800 376 634 is not a mail address',
    ]);
  });

  it.each([
    [
      'an unknown id',
      '[x] helpline nz-tolk\n  how: page\n  on: 2026-11-27',
      '1: no helpline has the id nz-tolk',
    ],
    [
      'a number outside its plan',
      sheet(...good, 'correct: 0800 12345678901', 'source: https://a.example/', 'kind: press'),
      '4: nz-talk: 0800 12345678901 does not fit the number plan of NZ',
    ],
    [
      'a correction without source',
      sheet(...good, 'correct: 0800 376 634'),
      '4: nz-talk: a correction needs the address of its source',
    ],
    [
      'a source that is none',
      sheet(...good, 'source: http://a.example/', 'kind: press'),
      '4: nz-talk: http://a.example/ is not an https address without a name in it',
    ],
    [
      'a source that leads elsewhere than it seems',
      sheet(...good, 'source: https://talk.example@a.example/', 'kind: press'),
      '4: nz-talk: https://talk.example@a.example/ is not an https address without a name in it',
    ],
    [
      'a new source that does not say what it is',
      sheet(...good, 'source: https://a.example/'),
      '4: nz-talk: a new source needs its “kind”',
    ],
    [
      'a kind that there is not',
      sheet(...good, 'source: https://a.example/', 'kind: mirror'),
      '5: nz-talk: “kind” is operator, official, advice, press, list; not mirror',
    ],
    [
      'a kind of no source',
      sheet(...good, 'kind: official'),
      '4: nz-talk: a kind needs the address of its source',
    ],
    ['no day', sheet('how: page', 'on:'), '3: nz-talk: “on” is a day up to 2026-11-28, as 2026-12-01'],
    [
      'a day to come',
      sheet('how: page', 'on: 2026-11-29'),
      '3: nz-talk: “on” is a day up to 2026-11-28, as 2026-12-01',
    ],
    ['no word on how', sheet('how: maybe', 'on: 2026-11-27'), '2: nz-talk: “how” is dialled or page'],
    ['another line', 'hello', '1: “hello” is no line of a worksheet'],
  ])('names %s, with its line, and takes in nothing', (_, text, reason) => {
    expect(reasons(text)).toEqual([reason]);
    const beside = `${sheet(...good).replace('nz-talk', 'nz-new')}\n${text}`;
    expect(recorded(beside, { nz }, today).changed).toEqual({});
  });
});

describe('--record', () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-instead-sheet-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const data = Object.fromEntries(
    readDirectory().map(({ name, content }) => [basename(name, '.json'), content as SourcedCountryFile]),
  );
  const record = (text: string) => {
    const file = join(folder, 'sheet.txt');
    writeFileSync(file, text);
    return { file, ...recordSheet(file, data, '2026-12-05', folder) };
  };
  const inCopy = (path: string) => join(folder, path);
  mkdirSync(inCopy('src/directory/data'), { recursive: true });
  mkdirSync(inCopy('src/sites/x/site'), { recursive: true });
  const inFolder = () =>
    readdirSync(inCopy('src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.json'),
    );
  const tick = (id: string, ...fields: string[]) =>
    [
      `[x] ${id.startsWith('platform') ? 'channel' : 'helpline'} ${id}`,
      '  how: page',
      '  on: 2026-12-01',
      ...fields.map((field) => `  ${field}`),
    ].join('\n');

  it('writes what was ticked', () => {
    const { written, faults } = record(tick('pk-madadgaar-1098'));
    expect([written, faults]).toEqual([['pk'], []]);
    const path = inCopy('src/directory/data/pk.json');
    const file: SourcedCountryFile = JSON.parse(readFileSync(path, 'utf8'));
    const entry = file.helplines.find(({ id }) => id === 'pk-madadgaar-1098');
    expect(entry?.verified).toEqual({ how: 'page', on: '2026-12-01' });
    rmSync(path);
  });

  it('writes a site’s own route to the folder of the site', () => {
    const { platforms } = data;
    const onlyX = { ...platforms!, channels: platforms!.channels.filter(({ site }) => site === 'x') };
    const file = join(folder, 'sheet.txt');
    writeFileSync(file, tick('platform-x'));
    const { written: names, faults } = recordSheet(file, { ...data, platforms: onlyX }, '2026-12-05', folder);
    expect([names, faults]).toEqual([['platforms'], []]);
    const { id: _, kind: __, region: ___, site: ____, ...before } = onlyX.channels[0]!;
    const path = inCopy('src/sites/x/report.json');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      ...before,
      verified: { how: 'page', on: '2026-12-01' },
    });
    rmSync(path);
  });

  it.each([
    ['an unknown id', tick('pk-nobody'), /sheet\.txt:4: no helpline has the id pk-nobody/],
    [
      'a number that another entry has',
      tick('pk-madadgaar-1098', 'correct: 1799', 'source: https://a.example/', 'kind: operator'),
      /sheet\.txt: pk\.json \[duplicate\] .*1799/,
    ],
    [
      'an emergency number that is not the one of the travel advice',
      tick('pk-police-15', 'correct: 155', 'source: https://a.example/', 'kind: list'),
      /sheet\.txt: pk\.json \[advice\] No number for police/,
    ],
  ])('writes nothing at all for %s, and says where and why', (_, bad, expected) => {
    const { written, faults } = record(`${tick('pk-edhi-115')}\n${bad}`);
    expect(written).toEqual([]);
    expect(faults.join('\n')).toMatch(expected);
    expect(inFolder()).toEqual([]);
  });
});

describe('the travel advice', () => {
  const emergency = (value: string, services: SourcedHelpline['services']) =>
    line(`nz-${value.replace('+', '')}`, {
      kind: 'emergency',
      ...(services ? { services } : {}),
      contacts: [{ type: 'phone', value }],
    });
  const differences = (...helplines: SourcedHelpline[]): AdviceDifference[] =>
    adviceDifferences([{ ...nz, helplines }], {
      NZ: { police: ['111', '04 1234567'], ambulance: [], all: ['999'] },
    });

  it('differs where none of its numbers brings the service', () => {
    expect(differences(emergency('111', ['police']))).toEqual([
      { country: 'NZ', service: 'ambulance', advice: ['999'] },
    ]);
    expect(differences(emergency('111', ['ambulance'])).map(({ service }) => service)).toEqual([
      'police',
      'ambulance',
    ]);
    expect(differences(emergency('999', ['all']))).toEqual([]);
    expect(differences(emergency('+6441234567', ['police']), emergency('999', ['ambulance']))).toEqual([]);
  });
});

it('a file is written with an entry a block and short things on one line', () => {
  expect(printDirectoryFile({ country: 'NZ', helplines: [], channels: [] })).toBe(
    '{\n "country": "NZ",\n "helplines": [],\n "channels": []\n}\n',
  );
  expect(JSON.parse(printDirectoryFile(nz))).toEqual(nz);
  expect(printDirectoryFile(nz)).toContain('   "for": ["child"],\n');
});
