import { describe, expect, it } from 'vitest';
import {
  backupText,
  largestBackup,
  mergedOwnEntries,
  readBackup,
  withoutFile,
} from '../../src/settings/backup';
import { noOwnEntries, type OwnEntries } from '../../src/settings/own-entries';
import { defaultSettings, readSettings, type Settings } from '../../src/settings/schema';
import fc from '../support/properties';

const settings: Settings = {
  ...defaultSettings,
  language: 'ur',
  region: { country: 'PK', subdivision: 'PK-SD' },
  secondRegion: { country: 'GB', subdivision: null },
  prompt: { mode: 'always' },
  sites: { off: ['reddit'] },
};
const own: OwnEntries = {
  version: 1,
  entries: [{ id: 'own-1', name: 'Sana', note: 'room 12', phone: '0300 1234567' }],
  hidden: ['pk-umang'],
  pinned: ['own-1'],
};
const file = (content: object) => JSON.stringify({ app: 'report-instead', version: 1, ...content }, null, 2);
const problems = (text: string) => readBackup(text).problems;

describe('the file', () => {
  it('gives back what was put in', () => {
    const { version: _, ...parts } = settings;
    expect(readBackup(backupText(settings, own))).toEqual({
      backup: { settings: parts, ownEntries: own },
      problems: null,
    });
  });

  it('holds these two things and nothing else', () => {
    expect(Object.keys(JSON.parse(backupText(settings, own)))).toEqual([
      'app',
      'version',
      'settings',
      'ownEntries',
    ]);
  });

  it('leaves out what an organisation set: loaded again, the same file changes nothing', () => {
    const organisation = { org: 'Bakers', contact: 'desk@bakers.example', domain: 'bakers.example' };
    const intake = {
      name: 'Bakers',
      url: 'https://in.bakers.example/',
      format: 'xarf' as const,
      organisation,
    };
    const { backup } = readBackup(backupText({ ...settings, intake }, own, ['intake', 'language']));
    expect(backup?.settings).not.toHaveProperty('intake');
    expect(backup?.settings).not.toHaveProperty('language');
    expect(backup?.settings.region).toEqual(settings.region);
  });

  it.each(['region', 'secondRegion'])('names a country that the directory does not have: %s', (part) => {
    const text = (country: string) => file({ settings: { [part]: { country, subdivision: null } } });
    expect(problems(text('UK'))).toMatchObject([
      { path: `settings.${part}.country`, line: 6, reason: 'form' },
    ]);
    expect(problems(text('GB'))).toBeNull();
    expect(problems(file({ settings: { [part]: null } }))).toBeNull();
  });

  it('has no signs that turn the words around them, so that no number and no address is shown the other way round', () => {
    const intake = (name: string) => ({ intake: { name, url: 'https://in.bakers.example/' } });
    const { backup } = readBackup(
      file({
        settings: intake('Bakers\u2069\u202e'),
        ownEntries: {
          entries: [{ id: 'own-1', name: 'Sana \u202e', note: 'room\n12\u2067', phone: '1099' }],
        },
      }),
    );
    expect(backup?.settings.intake?.name).toBe('Bakers');
    expect(backup?.ownEntries?.entries).toEqual([
      { id: 'own-1', name: 'Sana', note: 'room 12', phone: '1099' },
    ]);
    expect(problems(file({ settings: intake('\u202e') }))).toMatchObject([
      { path: 'settings.intake.name', reason: 'blank' },
    ]);
    expect(problems(file({ settings: { intake: null } }))).toBeNull();
  });

  it('may be written by hand and leave out what stays as it is', () => {
    const text = file({ settings: { prompt: { mode: 'off' } }, ownEntries: { entries: [] } });
    expect(readBackup(text).backup).toEqual({
      settings: { prompt: { mode: 'off' } },
      ownEntries: noOwnEntries,
    });
  });
});

describe('a file that is made to keep us busy', () => {
  const deep = () => {
    let value: unknown = Array(3900).fill(1);
    for (let level = 0; level < 35; level += 1) value = { ['k'.repeat(300) + level]: value };
    return value as object;
  };
  const names = Object.fromEntries(Array.from({ length: 3900 }, (_, place) => [`k${place}`, 1]));
  it.each([
    ['wrong ids', file({ ownEntries: { hidden: Array(3900).fill(1) } }), 50],
    ['far too many', file({ ownEntries: { hidden: Array(60_000).fill(1) } }), 1],
    ['unknown names', file({ settings: names }), 50],
    ['long names, one in the other', file(deep()), 2],
    ['one name of 100 kB', file({ ['n'.repeat(100_000)]: 1 }), 2],
    ['brackets that never end', '['.repeat(100_000), 1],
    ['quotes', `["${'\\"'.repeat(50_000)}`, 1],
    ['words', 'lost bicycle '.repeat(8000), 1],
  ])('is answered within 50 ms, with the first 50 problems: %s', (_, text, count) => {
    // Processor time of this process. The first round also compiles, so the best of six counts.
    const times = [1, 2, 3, 4, 5, 6].map(() => {
      const start = process.cpuUsage();
      expect(problems(text)).toHaveLength(count);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(50);
    expect(problems(text)?.every(({ path }) => path.length <= 200)).toBe(true);
  });
});

describe('problems', () => {
  it('are told with the path and the line of each, all at once', () => {
    const text = file({
      settings: { language: 5, prompt: { mode: 'sometimes' }, colour: 'green', region: { country: 'PK' } },
      ownEntries: {
        version: 1,
        entries: [
          { id: 'own-1', name: 'Sana', phone: 'at the gate' },
          { id: 'own-1', name: '', note: 'room 12' },
          { id: 'own-3', name: 'x'.repeat(81), note: 'n' },
          { id: 'own-4', name: 'Nobody' },
        ],
        extra: true,
      },
    });
    const lineOf = (piece: string) => text.split('\n').findIndex((line) => line.includes(piece)) + 1;
    expect(problems(text)).toEqual([
      { path: 'settings.language', line: lineOf('"language"'), reason: 'kind', expected: 'string' },
      {
        path: 'settings.prompt.mode',
        line: lineOf('"mode"'),
        reason: 'choice',
        values: ['smart', 'always', 'off'],
      },
      { path: 'settings.colour', line: lineOf('"colour"'), reason: 'unknown' },
      { path: 'settings.region.subdivision', line: lineOf('"region"'), reason: 'missing' },
      { path: 'ownEntries.entries[0].phone', line: lineOf('at the gate'), reason: 'phone' },
      { path: 'ownEntries.entries[1].name', line: lineOf('"name": ""'), reason: 'blank' },
      { path: 'ownEntries.entries[2].name', line: lineOf('xxx'), reason: 'long', most: 80 },
      { path: 'ownEntries.entries[3]', line: lineOf('"own-4"') - 1, reason: 'way' },
      { path: 'ownEntries.extra', line: lineOf('"extra"'), reason: 'unknown' },
    ]);
  });

  it('are told for two entries with one id', () => {
    const entry = { id: 'own-1', name: 'Sana', note: 'room 12' };
    expect(problems(file({ ownEntries: { entries: [entry, entry] } }))).toMatchObject([
      { path: 'ownEntries.entries[1].id', reason: 'twice' },
    ]);
  });

  it.each([
    ['', 'syntax'],
    ['[]', 'not_ours'],
    ['{"app": "another"}', 'not_ours'],
    ['{"app": "report-instead", "version": 2}', 'newer'],
    ['{"app": "report-instead", "version": "1"}', 'choice'],
    ['{"app": "report-instead", "version": 1}', 'empty'],
    ['{"app": "report-instead", "version": 1, "settings": [], "x": 1}', 'kind'],
    [' '.repeat(largestBackup + 1), 'big'],
  ])('name what kind of file %j is', (text, reason) => {
    expect(problems(text)?.map((problem) => problem.reason)).toContain(reason);
  });

  it.each<[file: string, problem: object]>([
    ['[]', { path: '', line: 1, reason: 'not_ours' }],
    ['null', { path: '', line: 1, reason: 'not_ours' }],
    ['"report-instead"', { path: '', line: 1, reason: 'not_ours' }],
    ['{\n\n"app": "Report Instead"}', { path: 'app', line: 3, reason: 'not_ours' }],
    ['{"app": "report-instead",\n"version": 2}', { path: 'version', line: 2, reason: 'newer' }],
    [
      '{"app": "report-instead",\n"version": 0}',
      { path: 'version', line: 2, reason: 'choice', values: ['1'] },
    ],
    [
      '{"app": "report-instead",\n"version": "2"}',
      { path: 'version', line: 2, reason: 'choice', values: ['1'] },
    ],
    ['{"app": "report-instead", "version": 1\n}', { path: '', line: 1, reason: 'empty' }],
    ['{\n"app": "x", "app": "y"}', { path: 'app', line: 2, reason: 'twice' }],
    ['x'.repeat(largestBackup + 1), { path: '', line: 1, reason: 'big' }],
    [`{"${'n'.repeat(300)}": [}`, { path: 'n'.repeat(200), line: 1, reason: 'syntax' }],
  ])('that spoil the whole file %.60s are told alone', (text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });

  it.each<[part: object, ...found: object[]]>([
    [
      { settings: {}, extra: 1 },
      { path: 'extra', reason: 'unknown' },
    ],
    [{ settings: [] }, { path: 'settings', reason: 'kind', expected: 'object' }],
    [{ settings: null }, { path: 'settings', reason: 'kind', expected: 'object' }],
    [{ settings: 'all' }, { path: 'settings', reason: 'kind', expected: 'object' }],
    [{ settings: { version: 2 } }, { path: 'settings.version', reason: 'choice', values: ['1'] }],
    [{ settings: { toString: 1 } }, { path: 'settings.toString', reason: 'unknown' }],
    [
      { settings: { prompt: {} } },
      { path: 'settings.prompt.mode', reason: 'choice', values: ['smart', 'always', 'off'] },
    ],
    [{ settings: { prompt: 'off' } }, { path: 'settings.prompt', reason: 'kind', expected: 'object' }],
    [
      { settings: { region: {} } },
      { path: 'settings.region.country', reason: 'missing' },
      { path: 'settings.region.subdivision', reason: 'missing' },
    ],
    [
      { settings: { region: { country: 'pk', subdivision: null } } },
      { path: 'settings.region.country', reason: 'form' },
    ],
    [
      { settings: { intake: { name: '', url: 'https://desk.example' } } },
      { path: 'settings.intake.name', reason: 'blank' },
    ],
    [{ settings: { sites: { off: ['x', 'X'] } } }, { path: 'settings.sites.off[1]', reason: 'form' }],
    [
      { settings: { sites: { off: 'x' } } },
      { path: 'settings.sites.off', reason: 'kind', expected: 'array' },
    ],
    [
      { settings: { privacy: { keepHistory: 'yes' } } },
      { path: 'settings.privacy.keepHistory', reason: 'kind', expected: 'boolean' },
    ],
    [{ ownEntries: [] }, { path: 'ownEntries', reason: 'kind', expected: 'object' }],
    [{ ownEntries: null }, { path: 'ownEntries', reason: 'kind', expected: 'object' }],
    [{ ownEntries: { version: 2 } }, { path: 'ownEntries.version', reason: 'choice', values: ['1'] }],
    [{ ownEntries: { pinned: ['<b>'] } }, { path: 'ownEntries.pinned[0]', reason: 'form' }],
    [
      { ownEntries: { entries: [{ id: 'own-1', name: 'A', email: 'office' }] } },
      { path: 'ownEntries.entries[0].email', reason: 'email' },
    ],
    [
      { ownEntries: { entries: [{ id: 'own-1', name: 'A', web: 'www' }] } },
      { path: 'ownEntries.entries[0].web', reason: 'web' },
    ],
    [{ ownEntries: { entries: [5] } }, { path: 'ownEntries.entries[0]', reason: 'kind', expected: 'object' }],
    [
      {
        ownEntries: {
          entries: Array.from({ length: 201 }, (_, place) => ({ id: `own-${place}`, name: 'A', note: 'b' })),
        },
      },
      { path: 'ownEntries.entries', reason: 'long', most: 200 },
    ],
  ])('of a part %.60j are told by place and reason', (part, ...found) => {
    expect(problems(file(part))?.map(({ line: _, ...problem }) => problem)).toEqual(found);
  });

  it('are told in the order of the lines, the one for the whole first', () => {
    const text = file({ ownEntries: { extra: 1 }, settings: { colour: 1 }, more: 1 });
    expect(problems(text)?.map(({ path }) => path)).toEqual(['ownEntries.extra', 'settings.colour', 'more']);
  });

  it('are none of several entries with ids of their own', () => {
    const entries = ['own-1', 'own-2', 'own-3'].map((id) => ({ id, name: 'Sana', note: 'room 12' }));
    expect(readBackup(file({ ownEntries: { entries } })).backup?.ownEntries?.entries).toEqual(entries);
  });

  it('are none for a file as large as may be', () => {
    const text = file({ settings: { version: 1, language: 'ur' } });
    expect(readBackup(text.padEnd(largestBackup)).backup).toEqual({
      settings: { language: 'ur' },
      ownEntries: null,
    });
    expect(readBackup(file({ ownEntries: {} })).backup).toEqual({ settings: {}, ownEntries: noOwnEntries });
  });

  it('are found in any text without an exception', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((inner) => file({ settings: JSON.parse(inner), ownEntries: JSON.parse(inner) })),
        ),
        (text) => {
          const read = readBackup(text);
          expect(read.problems === null || read.problems.length > 0).toBe(true);
        },
      ),
    );
  });
});

describe('mergedOwnEntries', () => {
  it('adds and replaces, and takes nothing away', () => {
    const merged = mergedOwnEntries(
      { ...own, entries: [...own.entries, { id: 'own-2', name: 'Clinic', phone: '021-34567890' }] },
      {
        version: 1,
        entries: [
          { id: 'own-9', name: 'Nurse', note: 'room 3' },
          { id: 'own-1', name: 'Sana Ali', note: 'room 14' },
        ],
        hidden: ['pk-rozan', 'pk-umang'],
        pinned: [],
      },
    );
    expect(merged.entries.map(({ name }) => name)).toEqual(['Sana Ali', 'Clinic', 'Nurse']);
    expect(merged.hidden).toEqual(['pk-umang', 'pk-rozan']);
    expect(merged.pinned).toEqual(['own-1']);
  });
});

describe('withoutFile', () => {
  const file: OwnEntries = {
    version: 1,
    entries: [
      { id: 'own-9', name: 'Nurse', note: 'room 3' },
      { id: 'own-1', name: 'Sana Ali', note: 'room 14' },
    ],
    hidden: ['pk-rozan', 'pk-umang'],
    pinned: ['own-9'],
  };

  it('takes back all that the file has brought', () => {
    expect(withoutFile(mergedOwnEntries(own, file), own, file)).toEqual(own);
  });

  it('leaves what came or went after the file', () => {
    const merged = mergedOwnEntries(own, file);
    const later = { id: 'own-7', name: 'Clinic', phone: '021-34567890' };
    const edited = { id: 'own-9', name: 'Nurse', note: 'room 4' };
    const [sana] = merged.entries;
    const now = {
      ...merged,
      entries: [sana!, edited, later],
      hidden: ['pk-rozan', 'pk-aghs'],
      pinned: [],
    };
    expect(withoutFile(now, own, file)).toEqual({
      version: 1,
      entries: [...own.entries, edited, later],
      hidden: ['pk-aghs'],
      pinned: [],
    });
  });
});

describe('the second region', () => {
  it('is not set in settings from before there was one', () => {
    const { secondRegion: _, ...before } = settings;
    expect(readSettings(before)).toEqual({ settings: { ...settings, secondRegion: null }, setAside: [] });
  });

  it('is set aside when it is not valid', () => {
    expect(readSettings({ ...settings, secondRegion: 'GB' })).toEqual({
      settings: { ...settings, secondRegion: null },
      setAside: ['secondRegion'],
    });
  });
});
