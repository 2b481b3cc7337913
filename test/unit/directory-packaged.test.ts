import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knownFile, newestCheck } from '../../src/directory/known';
import {
  type PackagedFile,
  type PackagedSources,
  packagedPath,
  packagedSourcesOf,
  packagedSourcesPath,
  packDirectory,
  shownSources,
  unpackFile,
} from '../../src/directory/packaged';
import type { Source, SourcedCountryFile } from '../../src/directory/schema';

const folder = new URL('../../src/directory/data/', import.meta.url);
const data: Record<string, SourcedCountryFile> = Object.fromEntries(
  readdirSync(folder).map((file) => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
  ]),
);
/** As the extension reads it. */
const packed: Record<string, unknown> = JSON.parse(JSON.stringify(packDirectory(data)));
const sources = packed[packagedSourcesPath] as PackagedSources;
const names = Object.keys(data);
const listNames = ['helplines', 'channels'] as const;

const bare = ({ sources: _, ...entry }: { sources?: unknown }) => entry;
const shown = (all: readonly Source[]) =>
  shownSources(all).map(({ copy: _, number: __, ...source }) => source);

describe('the packaged directory', () => {
  it.each(names)('has %s as it is in the data, with its sources apart', (name) => {
    const file = knownFile(data[name] as SourcedCountryFile, newestCheck(Object.values(data)));
    const read = unpackFile(packed[packagedPath(name)], name);
    expect(read).toEqual({
      ...file,
      helplines: file.helplines.map(bare),
      channels: file.channels.map(bare),
    });
    for (const list of listNames) {
      for (const { id, sources: own = [] } of file[list]) {
        expect(packagedSourcesOf(sources, list, id), id).toEqual(shown(own));
      }
    }
  });

  it('has every source once, and no file of one country each', () => {
    const texts = sources.sources.map((source) => JSON.stringify(source));
    expect(new Set(texts).size).toBe(texts.length);
    expect(Object.keys(packed).length).toBeLessThan(35);
  });

  it('keeps apart a helpline and a channel of one id', () => {
    const shared = names.flatMap((name) => {
      const { helplines, channels } = data[name] as SourcedCountryFile;
      return helplines.filter(({ id }) => channels.some((channel) => channel.id === id));
    });
    expect(shared).not.toEqual([]);
    for (const { id, sources: own } of shared) {
      expect(packagedSourcesOf(sources, 'helplines', id)).toEqual(shown(own));
    }
  });

  it('knows no source of an entry that is not packaged', () => {
    expect(packagedSourcesOf(sources, 'helplines', 'own-1')).toEqual([]);
  });

  it('has nothing but files of its own', () => {
    expect(() => unpackFile(packed['directory/n.json'], 'pk')).toThrow('pk is not in this packaged file');
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
