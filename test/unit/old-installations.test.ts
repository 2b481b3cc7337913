/**
 * Every version can read what earlier versions have stored. The shapes and names here are those on the disk at that
 * time, and must never be changed.
 */
import { promisifyRequest } from 'idb-keyval';
import { beforeEach, expect, it, vi } from 'vitest';
import { areas, browser, forgetAll } from '../support/browser-areas';

vi.mock('../../src/browser', () => ({ browser }));

beforeEach(() => {
  forgetAll();
  vi.resetModules();
});

/** Writes rows as an earlier version did. */
async function lay(database: string, rows: Record<string, unknown>): Promise<void> {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => request.result.createObjectStore('rows');
  const opened = await promisifyRequest(request);
  const transaction = opened.transaction('rows', 'readwrite');
  for (const [key, value] of Object.entries(rows)) transaction.objectStore('rows').put(value, key);
  await promisifyRequest(transaction);
  opened.close();
}

const own = { id: 'own-1', name: 'Sana the neighbour', phone: '0300 1234567' };
const update = {
  publicKey: 'key',
  url: 'https://hope-trust.example/desk',
  applied: null,
  newest: { key: 7 },
  goneSince: null,
  askedAt: 1,
  nextAt: 2,
  problem: null,
};

it('of version 0.1.0, of November 2026', async () => {
  areas.local.set('settings', {
    version: 1,
    language: 'ur',
    prompt: { mode: 'always' },
    sites: { off: ['linkedin'] },
    // An earlier version kept the intake here. From here it must not be used.
    intake: { name: 'Planted', url: 'https://planted.example/' },
  });
  areas.local.set('share', { salt: 5, asked: [1, 2], last: { x: 3 }, snoozedUntil: 4 });
  areas.local.set('looks', [{ id: 'look' }]);
  areas.local.set('enforced', { prompt: { mode: 'off' } });
  areas.local.set('cues', {});
  await lay('report-instead-kept', {
    known: true,
    settings: { intake: { name: 'Shehri Helpers', url: 'https://intake.example.org/' } },
    ownEntries: { version: 1, entries: [own, { broken: 1 }], hidden: ['pk-1'], pinned: ['own-1'] },
    selfCheck: { version: '0.1.0', days: [] },
    directoryUpdate: update,
    directoryText: '{"signed":1}',
  });
  const past = {
    date: '2026-11-24',
    channel: 'pk-iwf-portal',
    name: null,
    site: 'X',
    reference: 'A-1',
    outcome: 'sent',
  };
  await lay('report-instead', { known: true, 'past/1': past });
  const draft = { url: 'https://x.com/lahore_reads/status/1', typed: '', certainty: 'exact', site: 'x' };
  await lay('report-instead-links', { draft: { savedAt: Date.now(), draft } });

  const { loadSettings } = await import('../../src/settings/store');
  const { settings, setAside } = await loadSettings(false);
  expect(setAside).toEqual([]);
  expect(settings).toMatchObject({
    language: 'ur',
    intake: { name: 'Shehri Helpers' },
    prompt: { mode: 'always' },
  });
  const { loadShareState } = await import('../../src/background/share-state');
  expect(await loadShareState(false)).toEqual({ salt: 5, asked: [1, 2], last: { x: 3 }, snoozedUntil: 4 });
  const { pageRecord } = await import('../../src/background/page-record');
  expect(await pageRecord(false)).toMatchObject({
    modes: { x: 'always', linkedin: 'off' },
    state: { salt: 5, asked: [1, 2] },
  });
  const { loadOwnEntries } = await import('../../src/settings/own-entries-store');
  expect(await loadOwnEntries()).toMatchObject({
    own: { entries: [own], hidden: ['pk-1'], pinned: ['own-1'] },
    damaged: [{ raw: { broken: 1 } }],
  });
  const { read } = await import('../../src/storage/index');
  const stored = await import('../../src/directory-reader/stored-update');
  expect(await read(stored.directoryUpdate, false)).toEqual(update);
  expect(await read(stored.directoryText, false)).toBe('{"signed":1}');
  const { selfCheckCounts } = await import('../../src/storage/self-check');
  expect(await read(selfCheckCounts, false)).toEqual({ version: '0.1.0', days: [] });
  const { openReports } = await import('../../src/report/open-reports');
  const { history, drafts } = openReports({
    privateArea: null,
    keepHistory: async () => true,
    version: '0.2.0',
    alarms: { create: () => undefined, clear: () => undefined },
  });
  expect(await history.list()).toEqual([{ id: 'past/1', ...past }]);
  expect(await drafts.get()).toMatchObject({ url: draft.url, site: 'x' });
});
