import { expect, it } from 'vitest';
import { changesOf, isNothing } from '../../options/transfer/backup-changes';
import { type OwnEntries, readOwnEntries } from '../../src/settings/own-entries';
import { defaultSettings, type SomeSettings } from '../../src/settings/schema';

const sana = { id: 'own-1', name: 'Sana', note: 'room 12' };
const own: OwnEntries = { version: 1, entries: [sana], hidden: ['pk-umang'], pinned: [] };

it('names what differs and leaves the rest alone', () => {
  const changes = changesOf(defaultSettings, own, {
    settings: { prompt: { mode: 'off' }, sites: { off: [] }, language: 'ur' },
    ownEntries: {
      version: 1,
      entries: [
        { note: 'room 14', name: 'Sana', id: 'own-1' },
        { id: 'own-2', name: 'Clinic', phone: '15' },
      ],
      hidden: ['pk-umang', 'pk-rozan'],
      pinned: ['own-2'],
    },
  });
  expect(changes.parts).toEqual(['language', 'prompt']);
  expect(changes.settings).toEqual({ ...defaultSettings, language: 'ur', prompt: { mode: 'off' } });
  expect(changes.added.map(({ id }) => id)).toEqual(['own-2']);
  expect(changes.changed.map(({ after }) => after.note)).toEqual(['room 14']);
  expect(changes.hidden).toEqual(['pk-rozan']);
  expect(changes.pinned).toEqual(['own-2']);
  expect(isNothing(changes)).toBe(false);
});

it('sees that a file changes nothing, in whatever order it is written', () => {
  const { version: _, ...settings } = defaultSettings;
  const backup = {
    settings,
    ownEntries: { ...own, entries: [{ note: 'room 12', name: 'Sana', id: 'own-1' }] },
  };
  expect(isNothing(changesOf(defaultSettings, own, backup))).toBe(true);
});

it('leaves alone what an organisation has locked, and says so', () => {
  const backup = { settings: { prompt: { mode: 'off' as const }, language: 'ur' }, ownEntries: null };
  const changes = changesOf(defaultSettings, own, backup, ['prompt', 'region']);
  expect(changes.parts).toEqual(['language']);
  expect(changes.settings.prompt).toEqual(defaultSettings.prompt);
  expect(changes.locked).toEqual(['prompt']);
});

it('says where the numbers of a file do not fit beside those that are there', () => {
  const entries = (from: string, count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: `own-${from}-${at}`, name: 'Sana', note: 'room 12' }));
  const before = { ...own, entries: entries('here', 150) };
  const after = (count: number) =>
    changesOf(defaultSettings, before, {
      settings: {},
      ownEntries: { ...own, entries: entries('file', count) },
    });
  expect([after(50).isTooMuch, after(51).isTooMuch]).toEqual([false, true]);
  // What fits is read again whole.
  expect(readOwnEntries(after(50).own)).toMatchObject({ damaged: [] });
});

it('takes nothing away that the file leaves empty', () => {
  const cooking = { host: 'cooking.example', as: 'general' as const };
  const chess = { host: 'chess.example', as: 'mastodon' as const };
  const settings = {
    ...defaultSettings,
    language: 'ur',
    region: { country: 'PK', subdivision: null },
    secondRegion: { country: 'GB', subdivision: null },
    intake: { name: 'Hope Trust', url: 'https://trust.example/' },
    addedSites: [cooking],
    sites: { off: ['reddit'] },
    exit: { url: 'https://news.example/' },
  };
  const load = (file: SomeSettings) => changesOf(settings, own, { settings: file, ownEntries: null });
  const { version: _, ...empty } = defaultSettings;
  expect(isNothing(load(empty))).toBe(true);
  expect(load({ sites: { off: ['x'] } }).settings.sites).toEqual({ off: ['reddit', 'x'] });
  expect(load({ addedSites: [chess] }).settings.addedSites).toEqual([cooking, chess]);
  expect(load({ addedSites: [{ ...cooking, as: 'mastodon' }] }).settings.addedSites).toEqual([
    { ...cooking, as: 'mastodon' },
  ]);
});

it('says where the list of past reports would be switched off', () => {
  const load = (keepHistory: boolean, settings = defaultSettings) =>
    changesOf(settings, own, { settings: { privacy: { keepHistory } }, ownEntries: null }).endsList;
  expect([load(false), load(true)]).toEqual([true, false]);
  expect(load(false, { ...defaultSettings, privacy: { keepHistory: false } })).toBe(false);
});
