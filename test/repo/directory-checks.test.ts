import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withCountries } from '../../scripts/directory/check';
import { coverage } from '../../scripts/directory/counts';
import { type Exceptions, noExceptions } from '../../scripts/directory/exceptions';
import { type DirectoryFile, directoryData } from '../../scripts/directory/files';
import type { CheckName } from '../../scripts/directory/rules/context';
import { checkDirectory } from '../../scripts/directory/rules/index';
import { forRegion } from '../../src/directory/groups';
import { knownFile } from '../../src/directory/known';
import { loadCountry } from '../../src/directory/load';
import type { SourcedChannel, SourcedCountryFile, SourcedHelpline } from '../../src/directory/schema';

/** New Zealand as a small file without faults; each case below adds one fault. */
function helpline(more: Partial<SourcedHelpline> = {}): SourcedHelpline {
  return {
    id: 'nz-talk',
    region: null,
    kind: 'child-helpline',
    name: { en: 'Talk line' },
    for: ['child'],
    contacts: [
      { type: 'phone', value: '0800376633' },
      { type: 'web', value: 'https://talk.example/' },
    ],
    hours: {
      kind: 'weekly',
      timeZone: 'Pacific/Auckland',
      spans: [{ days: [1, 2], open: '09:00', close: '17:00' }],
    },
    languages: ['en', 'mi'],
    topics: ['family'],
    verified: { how: 'page', on: '2026-11-24' },
    sources: [{ url: 'https://talk.example/about', seen: 'Its own page', date: '2026-01', type: 'operator' }],
    ...more,
  };
}

const emergency = helpline({
  id: 'nz-emergency',
  kind: 'emergency',
  services: ['all'],
  contacts: [{ type: 'phone', value: '111' }],
});

/** An entry that two lists give, but no government. */
const onlyListed: Partial<SourcedHelpline> = {
  contacts: [{ type: 'phone', value: '999' }],
  sources: [
    { url: 'https://list.example/', seen: 'A list: 999', date: '2026', type: 'list' },
    { url: 'https://other.example/', seen: 'Another list: 999', date: '2026', type: 'list' },
  ],
};

function channel(more: Partial<SourcedChannel> = {}): SourcedChannel {
  return {
    id: 'nz-report',
    kind: 'hotline',
    name: { en: 'Report page' },
    operator: { en: 'A charity' },
    region: null,
    accepts: ['sexual_images'],
    delivery: [{ type: 'form', url: 'https://report.example/' }],
    anonymous: true,
    languages: ['en'],
    verified: { how: 'page', on: '2026-11-24' },
    sources: [{ url: 'https://report.example/', seen: 'The form itself', date: '2026', type: 'operator' }],
    ...more,
  };
}

function file(more: Partial<SourcedCountryFile> = {}, name = 'nz.json'): DirectoryFile {
  const content: SourcedCountryFile = {
    country: 'NZ',
    helplines: [emergency, helpline()],
    channels: [channel()],
    ...more,
  };
  return { name, content };
}

function checksOf(files: DirectoryFile[], more: Partial<Parameters<typeof checkDirectory>[1]> = {}) {
  return checkDirectory(files, { listed: ['NZ'], ...more });
}

const withHelpline = (more: Partial<SourcedHelpline>) => file({ helplines: [emergency, helpline(more)] });
const withChannel = (more: Partial<SourcedChannel>) => file({ channels: [channel(more)] });

describe('a check', () => {
  it('has nothing to say about a good file', () => {
    expect(checksOf([file()])).toEqual([]);
  });

  const spoilt: [CheckName, string, DirectoryFile[], RegExp][] = [
    ['schema', 'no source', [withHelpline({ sources: [] })], /helplines\.1\.sources/],
    [
      'schema',
      'no date',
      [withHelpline({ verified: { how: 'page', on: '' } })],
      /helplines\.1\.verified\.on/,
    ],
    [
      'schema',
      'an unknown topic',
      [withHelpline({ topics: ['gardening' as 'family'] })],
      /^nz-talk: helplines\.1\.topics\.0: .*"family"/,
    ],
    [
      'schema',
      'an hour that does not exist',
      [
        withHelpline({
          hours: { kind: 'weekly', timeZone: 'UTC', spans: [{ days: [1], open: '09:00', close: '24:30' }] },
        }),
      ],
      /close/,
    ],
    [
      'schema',
      'a misspelt field',
      [file({ helpines: [] } as unknown as Partial<SourcedCountryFile>)],
      /helpines: unknown field/,
    ],
    ['schema', 'no JSON object', [{ name: 'nz.json', content: 'hello' }], /./],
    ['country', 'another country’s name', [file({}, 'nu.json')], /nz\.json/],
    [
      'country',
      'a country that does not exist',
      [file({ country: 'QQ', helplines: [], channels: [] }, 'qq.json')],
      /QQ/,
    ],
    ['country', 'a world file with a country', [file({}, 'world.json')], /NZ/],
    [
      'id',
      'the same id twice',
      [
        file({
          helplines: [emergency, helpline(), helpline({ contacts: [{ type: 'phone', value: '1234' }] })],
        }),
      ],
      /nz-talk/,
    ],
    ['id', 'an id of another country', [withHelpline({ id: 'au-talk' })], /au-talk/],
    ['subdivision', 'a province that is not declared', [withHelpline({ region: 'NZ-AUK' })], /NZ-AUK/],
    [
      'subdivision',
      'a province of another country',
      [file({ subdivisions: [{ code: 'AU-NSW', name: { en: 'New South Wales' } }] })],
      /AU-NSW/,
    ],
    ['language', 'a language that does not exist', [withHelpline({ languages: ['qx'] })], /qx/],
    [
      'hours',
      'a made-up time zone',
      [withHelpline({ hours: { kind: 'weekly', timeZone: 'Pacific/Hobbiton', spans: [] } })],
      /Hobbiton/,
    ],
    [
      'hours',
      'a span without days',
      [
        withHelpline({
          hours: { kind: 'weekly', timeZone: 'UTC', spans: [{ days: [], open: '09:00', close: '17:00' }] },
        }),
      ],
      /days/,
    ],
    [
      'hours',
      'a span without length',
      [
        withHelpline({
          hours: { kind: 'weekly', timeZone: 'UTC', spans: [{ days: [1], open: '09:00', close: '09:00' }] },
        }),
      ],
      /09:00/,
    ],
    ['contact', 'no contact', [withHelpline({ contacts: [] })], /no way to reach/],
    [
      'contact',
      'a broken mail address',
      [withHelpline({ contacts: [{ type: 'email', value: 'talk at example' }] })],
      /mail/,
    ],
    ['contact', 'no delivery and no steps', [withChannel({ delivery: [] })], /no way to report/],
    ['contact', 'a hotline that takes nothing', [withChannel({ accepts: [] })], /category/],
    ['contact', 'self-removal that takes reports', [withChannel({ kind: 'self-removal' })], /category/],
    ['contact', 'a platform without a site', [withChannel({ kind: 'platform' })], /site/],
    [
      'number',
      'a long number that fits no plan',
      [withHelpline({ contacts: [{ type: 'phone', value: '0800123456789' }] })],
      /number plan/,
    ],
    [
      'number',
      'letters',
      [withChannel({ delivery: [{ type: 'phone', number: '0800-HELP' }] })],
      /not a number/,
    ],
    [
      'number',
      'an international form of another number',
      [withHelpline({ contacts: [{ type: 'phone', value: '093771234', e164: '+6493771235' }] })],
      /\+6493771235/,
    ],
    [
      'number',
      'a number for WhatsApp without its country',
      [withHelpline({ contacts: [{ type: 'whatsapp', value: '093771234' }] })],
      /international form/,
    ],
    [
      'number',
      'another number in its place on the screen',
      [withHelpline({ contacts: [{ type: 'phone', value: '093771234', display: '09 377 1235' }] })],
      /093771234 is shown as 09 377 1235/,
    ],
    [
      'source',
      'a source with a name before its host',
      [
        withHelpline({
          sources: [
            {
              url: 'https://talk.example@other.example/',
              seen: 'Its own page',
              date: '2026-01',
              type: 'operator',
            },
          ],
        }),
      ],
      /leads elsewhere/,
    ],
    [
      'number',
      'a short code with an international form',
      [withHelpline({ contacts: [{ type: 'phone', value: '1737', e164: '+641737000' }] })],
      /short code/,
    ],
    ['emergency', 'a number that is none', [file({ helplines: [{ ...emergency, ...onlyListed }] })], /999/],
    [
      'address',
      'plain http',
      [withChannel({ delivery: [{ type: 'form', url: 'http://report.example/' }] })],
      /https/,
    ],
    [
      'address',
      'a name before the host',
      [withChannel({ delivery: [{ type: 'form', url: 'https://report.example@other.example/' }] })],
      /https/,
    ],
    [
      'address',
      'a script',
      [withHelpline({ contacts: [{ type: 'web', value: 'javascript:alert(1)' }] })],
      /https/,
    ],
    [
      'address',
      'plain http in another language',
      [
        withChannel({
          delivery: [
            { type: 'form', url: 'https://report.example/', byLanguage: { mi: 'http://report.example/mi' } },
          ],
        }),
      ],
      /https/,
    ],
    [
      'source',
      'nothing seen and no address',
      [withHelpline({ sources: [{ url: null, seen: 'yes', date: null, type: 'press' }] })],
      /what was seen/,
    ],
    [
      'source',
      'a source from the future',
      [
        withHelpline({
          sources: [{ url: 'https://talk.example/', seen: 'Its own page', date: '2027', type: 'operator' }],
        }),
      ],
      /future/,
    ],
    [
      'shelf-life',
      'an entry that nobody checked for over a year',
      [withHelpline({ verified: { how: 'list', on: '2025-11-01' } })],
      /nz-talk: last checked 2025-11-01/,
    ],
    [
      'duplicate',
      'one line under two names',
      [file({ helplines: [emergency, helpline(), helpline({ id: 'nz-other' })] })],
      /nz-other/,
    ],
    [
      'duplicate',
      'one form under two names',
      [file({ channels: [channel(), channel({ id: 'nz-other' })] })],
      /nz-other/,
    ],
    [
      'size',
      'too much',
      [
        file({
          channels: Array.from({ length: 400 }, (_, n) =>
            channel({ id: `nz-${n}`, delivery: [{ type: 'form', url: `https://report.example/${n}` }] }),
          ),
        }),
      ],
      /bytes as it is packaged/,
    ],
    ['words', 'the old term', [withChannel({ note: { en: 'Takes child pornography' } })], /child porn/],
    [
      'translation',
      'no Urdu in what everybody sees',
      [
        {
          name: 'world.json',
          content: { country: '001', helplines: [], channels: [channel({ id: 'world-report' })] },
        },
        file(),
      ],
      /channels\.0\.name/,
    ],
    ['order', 'an emergency number below others', [file({ helplines: [helpline(), emergency] })], /first/],
    [
      'list',
      'a file that is not listed',
      [file(), file({ country: 'NU', helplines: [], channels: [] }, 'nu.json')],
      /NU has a file/,
    ],
    ['list', 'a listed country without a file', [], /NZ has no file/],
  ];

  it.each(spoilt)('%s: finds %s', (check, _, files, message) => {
    const problems = checksOf(
      files,
      check === 'shelf-life' || check === 'source' ? { today: '2026-11-24' } : {},
    );
    expect(problems).toContainEqual({
      check,
      file: expect.any(String),
      message: expect.stringMatching(message),
    });
    // A file of the wrong shape or name is also missing from the list; nothing else may be found.
    if (check === 'country') return;
    expect(problems.filter((problem) => problem.check !== check && problem.check !== 'list')).toEqual([]);
  });

  it('finds an entry checked in the future', () => {
    expect(checksOf([file()], { today: '2026-11-23' }).map(({ check }) => check)).toContain('shelf-life');
  });

  it('lets the same number stand in two provinces', () => {
    const north = helpline({ id: 'nz-north', region: 'NZ-AUK' });
    const south = helpline({ id: 'nz-south', region: 'NZ-OTA' });
    const subdivisions = [
      { code: 'NZ-AUK', name: { en: 'Auckland' } },
      { code: 'NZ-OTA', name: { en: 'Otago' } },
    ];
    expect(checksOf([file({ subdivisions, helplines: [emergency, north, south] })])).toEqual([]);
  });
});

describe('an exception', () => {
  const reviewed = 'Looked at, and right for this test';
  const cases: [string, DirectoryFile, Partial<Exceptions>][] = [
    [
      'of an emergency number',
      file({ helplines: [{ ...emergency, ...onlyListed }] }),
      { emergency: [{ country: 'NZ', number: '999', reason: reviewed }] },
    ],
    [
      'of a number',
      withHelpline({ contacts: [{ type: 'phone', value: '0800123456789' }] }),
      { numbers: [{ entry: 'nz-talk', number: '0800123456789', reason: reviewed }] },
    ],
    [
      'of an address',
      withChannel({ delivery: [{ type: 'form', url: 'http://report.example/' }] }),
      { addresses: [{ hosts: ['report.example'], reason: reviewed }] },
    ],
    [
      'of a shared line',
      file({ helplines: [emergency, helpline(), helpline({ id: 'nz-other' })] }),
      { duplicates: [{ country: 'NZ', line: '0800376633', reason: reviewed }] },
    ],
  ];

  it.each(cases)('%s lets it pass', (_, spoilt, more) => {
    expect(checksOf([spoilt], { exceptions: { ...noExceptions, ...more } })).toEqual([]);
  });

  it('does not make a number certain that fits no plan and that others have written down', () => {
    const press = (host: string) => ({
      url: `https://${host}/`,
      seen: 'A report: 0800123456789',
      date: '2026',
      type: 'press' as const,
    });
    const spoilt = withHelpline({
      contacts: [{ type: 'phone', value: '0800123456789' }],
      sources: [press('a.example'), press('b.example')],
    });
    const numbers = [{ entry: 'nz-talk', number: '0800123456789', reason: reviewed }];
    const problems = checksOf([spoilt], { exceptions: { ...noExceptions, numbers } });
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('not confirmed by this'),
    ]);
  });

  it.each(cases)('%s is a problem once nothing needs it', (_, __, more) => {
    const problems = checksOf([file()], { exceptions: { ...noExceptions, ...more } });
    expect(problems.map(({ check }) => check)).toEqual(['exception']);
  });

  it('never covers anything but plain http', () => {
    const spoilt = withHelpline({ contacts: [{ type: 'web', value: 'ftp://talk.example/' }] });
    const exceptions = { ...noExceptions, addresses: [{ hosts: ['talk.example'], reason: reviewed }] };
    expect(checksOf([spoilt], { exceptions }).map(({ check }) => check)).toContain('address');
  });
});

describe('a new country', () => {
  const pretend: SourcedCountryFile = {
    country: 'AQ',
    subdivisions: [{ code: 'AQ-S', name: { en: 'South Pole' } }],
    helplines: [
      helpline({
        id: 'aq-penguins',
        kind: 'emergency',
        services: ['all'],
        contacts: [{ type: 'web', value: 'https://ice.example/' }],
      }),
      helpline({ id: 'aq-pole', region: 'AQ-S', contacts: [{ type: 'phone', value: '4242' }] }),
    ],
    channels: [],
  };

  it('is one file: it passes the checks, loads and shows its regions', async () => {
    const files = [{ name: 'aq.json', content: pretend }];
    expect(checkDirectory(files, { listed: ['AQ'] })).toEqual([]);
    const loaded = await loadCountry('AQ', async () => knownFile(pretend, '2026-11-24'), ['AQ']);
    expect(loaded && forRegion(loaded, 'AQ-S').helplines.map(({ id }) => id)).toEqual([
      'aq-penguins',
      'aq-pole',
    ]);
    expect(coverage([pretend], '2026-11-24').countries).toBe(1);
  });

  it('is put on the list by --write', () => {
    const before = "a\nexport const countryCodes: readonly string[] = (\n  'NZ'\n).split(' ');\nb";
    const after = "a\nexport const countryCodes: readonly string[] = (\n  'AQ NZ'\n).split(' ');\nb";
    expect(withCountries(before, ['AQ', 'NZ'])).toBe(after);
    const codes = Array.from({ length: 65 }, (_, n) => `${String.fromCharCode(65 + (n % 26))}${n % 10}`);
    const list = /\(\n([\s\S]*)\n\)/.exec(withCountries(before, codes))?.[1] ?? '';
    expect([...list.matchAll(/[A-Z]\d/g)].map(([code]) => code)).toEqual(codes);
  });
});

describe('coverage', () => {
  it('counts countries, kinds and what went too long without a check', () => {
    const { content } = withHelpline({
      verified: { how: 'list', on: '2025-10-01' },
      sources: [{ url: null, seen: 'A list of lines', date: '2025', type: 'list' }],
    });
    const covered = coverage([content as SourcedCountryFile], '2026-11-24');
    expect(covered).toMatchObject({
      countries: 1,
      withEmergency: 1,
      withChildHelpline: 1,
      withChannel: 1,
      low: 1,
    });
    expect(covered.kinds.get('helpline child-helpline')).toEqual({ high: 0, medium: 0, low: 1 });
    expect(covered.overdue).toEqual([{ id: 'nz-talk', on: '2025-10-01' }]);
  });
});

it('names the file in the site’s folder where a site’s own route is wrong', () => {
  const route = channel({ id: 'platform-x', kind: 'platform', site: 'x', sources: [] });
  const platforms = { name: 'platforms.json', content: { country: '001', helplines: [], channels: [route] } };
  const [problem] = checkDirectory([platforms], { exceptions: noExceptions, advice: {}, listed: [] });
  expect(problem).toMatchObject({ file: 'src/sites/x/report.json', check: 'schema' });
  expect(problem?.message).toMatch(/^sources: /);
});

it('a broken file stays on the list of countries', () => {
  const { content } = withHelpline({ sources: [] });
  const problems = checksOf([{ name: 'nz.json', content }]);
  expect(problems.map(({ check }) => check)).toEqual(['schema']);
});

it('names the line where a file is no JSON', () => {
  const root = mkdtempSync(join(tmpdir(), 'report-instead-directory-'));
  mkdirSync(join(root, 'src/directory/data'), { recursive: true });
  writeFileSync(join(root, 'src/directory/data/nz.json'), '{\n "country": "NZ"\n "helplines": []\n}\n');
  expect(() => directoryData(root)).toThrow('src/directory/data/nz.json:3: is no JSON: CommaExpected');
  rmSync(root, { recursive: true });
});
