/** Loading settings and own numbers from a file: what is stored may change while the browser asks about its sites. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { Backup } from '../../src/settings/backup';
import { mostOwnEntries, type OwnEntries } from '../../src/settings/own-entries';
import { areas, browser, forgetAll } from '../support/browser-areas';

vi.mock('../../src/browser', () => ({ browser }));
beforeEach(() => {
  forgetAll();
  vi.resetModules();
});

const entry = (id: string, note: string) => ({ id: `own-${id}`, name: 'Sana', note });
const own = (...entries: ReturnType<typeof entry>[]): OwnEntries => ({
  version: 1,
  entries,
  hidden: [],
  pinned: [],
});
const file: Backup = {
  settings: {
    language: 'ur',
    addedSites: ['cooking.example', 'chess.example'].map((host) => ({
      host,
      as: 'general' as const,
    })),
  },
  ownEntries: own(entry('file', 'room 12')),
};

/** A page of somebody who has chosen something before. */
async function opened() {
  const { applyBackup } = await import('../../options/transfer/apply-backup');
  const { changeSettings, loadSettings } = await import('../../src/settings/store');
  const { changeOwnEntries, loadOwnEntries } = await import('../../src/settings/own-entries-store');
  const { eraseStored } = await import('../../src/settings/erase');
  await changeSettings({ language: 'fr', prompt: { mode: 'always' } });
  await changeOwnEntries(() => own(entry('here', 'room 7')));
  return {
    applyBackup,
    changeSettings,
    changeOwnEntries,
    eraseStored,
    stored: async () => {
      const { settings } = await loadSettings();
      const notes = (await loadOwnEntries()).own.entries.map(({ note }) => note);
      return { language: settings.language, mode: settings.prompt.mode, sites: settings.addedSites, notes };
    },
  };
}

it('stores what the file says, keeps the rest, and takes it back', async () => {
  const { applyBackup, stored } = await opened();
  const before = await stored();
  const takeBack = await applyBackup(file, [], []);
  expect(await stored()).toEqual({
    language: 'ur',
    mode: 'always',
    sites: file.settings.addedSites,
    notes: ['room 7', 'room 12'],
  });
  await takeBack();
  expect(await stored()).toEqual(before);
});

it('leaves out sites that the browser may not watch, and what is locked', async () => {
  const { applyBackup, stored } = await opened();
  await applyBackup(file, ['language'], ['chess.example']);
  expect(await stored()).toMatchObject({
    language: 'fr',
    sites: [{ host: 'cooking.example', as: 'general' }],
  });
});

it('brings nothing back that was deleted meanwhile', async () => {
  const { applyBackup, eraseStored, stored } = await opened();
  await eraseStored();
  await applyBackup(file, [], []);
  expect(await stored()).toMatchObject({ language: 'ur', notes: ['room 12'] });
  expect(areas.local.get('settings')).not.toHaveProperty('prompt');
});

it('keeps what another page has changed meanwhile, also when it is taken back', async () => {
  const { applyBackup, changeOwnEntries, changeSettings, stored } = await opened();
  await changeSettings({ prompt: { mode: 'off' } });
  const takeBack = await applyBackup(file, [], []);
  expect(await stored()).toMatchObject({ language: 'ur', mode: 'off' });
  const garden = { host: 'garden.example', as: 'general' as const };
  await changeSettings({ addedSites: [garden] });
  await changeOwnEntries((now) => ({ ...now, entries: [...now.entries, entry('later', 'room 9')] }));
  await takeBack();
  expect(await stored()).toMatchObject({
    language: 'fr',
    mode: 'off',
    sites: [garden],
    notes: ['room 7', 'room 9'],
  });
});

it('changes nothing where own numbers have no room left', async () => {
  const { applyBackup, changeOwnEntries, stored } = await opened();
  const many = Array.from({ length: mostOwnEntries }, (_, at) => entry(`${at}`, `room ${at}`));
  await changeOwnEntries(() => own(...many));
  const before = await stored();
  await expect(applyBackup(file, [], [])).rejects.toThrow('no room');
  expect(await stored()).toEqual(before);
});
