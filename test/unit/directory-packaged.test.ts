import { describe, expect, it } from 'vitest';
import { directoryData } from '../../scripts/directory/files';
import { evidenceOf } from '../../src/directory/evidence';
import { knownFile, newestCheck } from '../../src/directory/known';
import {
  type PackagedFile,
  type PackagedSources,
  packagedDate,
  packagedPath,
  packagedSourcesOf,
  packagedSourcesPath,
  packDirectory,
  shownSources,
  unpackFile,
} from '../../src/directory/packaged';
import type { Helpline, Source, SourcedCountryFile } from '../../src/directory/schema';

const data = directoryData();
/** The directory as the extension reads it. */
const packed: Record<string, unknown> = JSON.parse(JSON.stringify(packDirectory(data)));
const sources = packed[packagedSourcesPath] as PackagedSources;
const names = Object.keys(data);

const bare = ({ sources: _, ...entry }: { sources?: unknown }) => entry;
const checked = newestCheck(Object.values(data));
const numberOf = ({ contacts }: Pick<Helpline, 'contacts'>) =>
  contacts.find(({ type }) => type === 'phone')?.value;
const shown = (all: readonly Source[], of: Helpline) =>
  shownSources(all, checked, numberOf(of)).map(({ copy: _, number: __, date, ...source }) => ({
    ...source,
    date: packagedDate(date, checked),
  }));

describe('the packaged directory', () => {
  it('has every file as it is in the data, with its sources apart', () => {
    for (const name of names) {
      const file = knownFile(data[name] as SourcedCountryFile, checked);
      const read = unpackFile(packed[packagedPath(name)], name);
      expect(read, name).toEqual({
        ...file,
        checked,
        helplines: file.helplines.map(bare),
        channels: file.channels.map(bare),
      });
      for (const line of file.helplines) {
        const itsSources = packagedSourcesOf(sources, name, read.helplines, line.id);
        expect(itsSources, line.id).toEqual(shown(line.sources ?? [], line));
      }
    }
  });

  it('has every page and every text once, and no file of one country each', () => {
    const { urls, dates, kindOf, seen } = sources;
    const pages = urls.map((url, place) => JSON.stringify([url, dates[place], kindOf[place]]));
    expect(new Set(pages).size).toBe(pages.length);
    expect(new Set(seen).size).toBe(seen.length);
    expect(Object.keys(packed).length).toBeLessThan(35);
  });

  it('has of each entry what contradicts it, and of all else enough to be as sure', () => {
    for (const name of names) {
      for (const { id, contacts, sources: all } of data[name]!.helplines) {
        const number = numberOf({ contacts });
        const some = shownSources(all, checked, number);
        const about = (which: readonly Source[], one: string | undefined) =>
          which.filter((source) => source.number === undefined || source.number === one);
        const proof = (which: readonly Source[]) => evidenceOf({ sources: about(which, number) }, checked);
        expect(proof(some), id).toEqual(proof(all));
        const counted = all.filter(({ type }) => type !== 'mirror');
        const least = Math.min(2, about(counted, number).length);
        expect(about(some, number).length, id).toBeGreaterThanOrEqual(least);
        expect(some.filter(({ differs }) => differs)).toEqual(counted.filter(({ differs }) => differs));
        // None of its other numbers is without a source that it had.
        for (const { value } of contacts)
          if (about(counted, value).length > 0) expect(about(some, value), `${id} ${value}`).not.toEqual([]);
      }
    }
  });

  it.each<[string, Partial<Source>[], number[]]>([
    ['the newest of two authorities’ pages', [own('2024'), own('2026'), own('2025')], [1, 2]],
    ['pages before lists', [listed('a'), own('2020'), listed('b')], [0, 1]],
    ['as many publishers as it takes', [listed('a'), listed('a', '/2'), listed('b')], [0, 1, 2]],
    ['what contradicts it', [own('2026'), own('2025'), { ...listed('a'), differs: true }], [0, 1, 2]],
    [
      'pages about the number that is dialled, and one of each other number',
      [{ ...own('2026'), number: '5' }, { ...own('2025'), number: '5' }, listed('a'), listed('b')],
      [0, 2, 3],
    ],
    ['a mirror where there is nothing else', [{ ...listed('a'), type: 'mirror' }], [0]],
  ])('shows %s', (_, some, places) => {
    const all = some.map((one) => ({ seen: 'The number', ...one }) as Source);
    expect(shownSources(all, '2026-12-01', '100').map((one) => all.indexOf(one))).toEqual(places);
  });

  it('has of a date the year, and of one of this year the month', () => {
    const dates = ['2026-10-05', '2026-10', '2026', '2025-10-05', null];
    expect(dates.map((date) => packagedDate(date, '2026-12-01'))).toEqual([
      ...['2026-10', '2026-10', '2026', '2025', null],
    ]);
  });

  it('knows no source of an entry that is not packaged', () => {
    expect(packagedSourcesOf(sources, 'pk', [], 'own-1')).toEqual([]);
    expect(packagedSourcesOf(sources, 'aq', [], 'aq-1')).toEqual([]);
  });

  it('has nothing but files of its own', () => {
    expect(() => unpackFile(packed['directory/n.json'], 'pk')).toThrow('pk is not in this packaged file');
  });

  it('puts the number of a line back wherever a source names it, and leaves every other address as it is', () => {
    const odd: Source[] = [
      { url: null, seen: '100, then 1000 or $& 100', date: null, type: 'list', differs: true },
      { url: 'http://old.example/', seen: 'Only 1 00', date: '2020', type: 'press' },
      { url: 'https://archive.example/http://old.example/', seen: 'A copy', date: '2021', type: 'press' },
    ];
    const file = {
      country: 'AQ',
      helplines: [{ ...entry('aq-a'), sources: odd }, entry('aq-b')],
      channels: [],
    };
    const all = packDirectory({ aq: file, ar: { ...file, country: 'AR', helplines: [entry('ar-a')] } });
    const { helplines } = unpackFile(all['directory/a.json'], 'aq');
    const packedSources = all[packagedSourcesPath] as PackagedSources;
    expect(packagedSourcesOf(packedSources, 'aq', helplines, 'aq-a')).toEqual(odd);
    const ownPage = { ...entry('aq-b').sources[0], date: '2026-11' };
    expect(packagedSourcesOf(packedSources, 'aq', helplines, 'aq-b')).toEqual([ownPage]);
  });

  it('refuses a source that says the sign for a number', () => {
    const bad = { ...entry('aq-a'), sources: [{ ...entry('aq-a').sources[0]!, seen: 'About ~100' }] };
    expect(() => packDirectory({ aq: { country: 'AQ', helplines: [bad], channels: [] } })).toThrow('aq-a');
  });

  it('leaves out only what all entries say, and most of them alike', () => {
    const pole = {
      country: 'AQ',
      helplines: [
        { ...entry('aq-a'), hoursNote: { en: 'In summer' } },
        { ...entry('aq-b'), verified: { how: 'list' as const, on: '2026-11-01' } },
        entry('aq-c'),
      ],
      channels: [],
    };
    const content = packDirectory({ aq: pole })['directory/a.json'] as PackagedFile;
    expect(content.files.aq).toEqual({
      country: 'AQ',
      helplines: [
        { id: 'aq-a', hoursNote: { en: 'In summer' } },
        { id: 'aq-b', verified: { how: 'list', on: '2026-11-01' } },
        { id: 'aq-c' },
      ],
      channels: [],
    });
    expect(unpackFile(content, 'aq').helplines).toEqual(knownFile(pole, '2026-11-24').helplines.map(bare));
  });
});

function own(date: string): Partial<Source> {
  return { url: `https://line.example/${date}`, date, type: 'operator' };
}

function listed(name: string, path = '/'): Partial<Source> {
  return { url: `https://${name}.example${path}`, date: '2026', type: 'list' };
}

function entry(id: string): SourcedCountryFile['helplines'][number] {
  return {
    id,
    region: null,
    kind: 'ngo',
    name: { en: 'Pole line' },
    for: ['child'],
    contacts: [{ type: 'phone', value: '100' }],
    hours: null,
    languages: ['en'],
    topics: [],
    verified: { how: 'page', on: '2026-11-24' },
    sources: [{ url: 'https://pole.example/', seen: 'Its own page', date: '2026-11-01', type: 'operator' }],
  };
}
