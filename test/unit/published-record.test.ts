/** The record for the pages is written only when it has changed, because each write wakes every page in view. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { StoredRecord } from '../../src/share/page-record';
import { areas, browser, forgetAll } from '../support/browser-areas';

vi.mock('../../src/browser', () => ({ browser }));
const { publishPageRecord } = await import('../../src/background/page-record');
const { loadShareState, rememberAsking, snooze } = await import('../../src/background/share-state');
const { eraseStored } = await import('../../src/settings/erase');
const { changeSettings } = await import('../../src/settings/store');

const written: string[][] = [];
const record = () => areas.local.get('pages') as StoredRecord | undefined;

beforeEach(async () => {
  forgetAll();
  browser.storage.onChanged.addListener((changes) => written.push(Object.keys(changes)));
  publishPageRecord();
  await vi.waitFor(() => expect(record()).toMatchObject({ modes: { x: 'smart' } }));
  // The record contains the salt, which was made at the start.
  await vi.waitFor(() => expect(record()?.state).toEqual(areas.local.get('share')));
  written.length = 0;
});

const times = (name: string) => written.filter((names) => names.includes(name)).length;
/** Waits until everything that reacts to a change has done so. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

it('not for a setting that pages need not know', async () => {
  await changeSettings({ language: 'ur' }, false);
  await changeSettings({ privacy: { keepHistory: false } }, false);
  await changeSettings({ exit: { url: 'https://example.org/' } }, false);
  await settled();
  expect([times('settings'), times('pages')]).toEqual([3, 0]);
});

it('once for one that they do', async () => {
  await changeSettings({ sites: { off: ['reddit'] } }, false);
  await vi.waitFor(() => expect(record()?.modes).toMatchObject({ reddit: 'off', x: 'smart' }));
  await changeSettings({ addedSites: [{ host: 'bakers.example', as: 'mastodon' }] }, false);
  await vi.waitFor(() => expect(record()?.modes).toMatchObject({ 'bakers.example': 'smart' }));
  await settled();
  expect(times('pages')).toBe(2);
});

it('for what was asked, and a pause; with nothing of private windows', async () => {
  const { salt = 0 } = record()?.state ?? {};
  await rememberAsking(false, 'x', { mark: 17, salt }, 1000);
  await snooze(false, 5000);
  await vi.waitFor(() =>
    expect(record()?.state).toMatchObject({ asked: [17], last: { x: 1000 }, snoozedUntil: 5000 }),
  );
  written.length = 0;
  const own = await loadShareState(true);
  await rememberAsking(true, 'x', { mark: 18, salt: own.salt }, 2000);
  await changeSettings({ sites: { off: ['x'] } }, true);
  await settled();
  expect(written.flat().filter((name) => !name.startsWith('private/'))).toEqual([]);
  expect(record()?.modes.x).toBe('smart');
});

it('again, with another salt, when everything was deleted', async () => {
  const salt = record()?.state.salt;
  await browser.storage.local.clear();
  await vi.waitFor(() => expect(record()?.state.salt).toBeGreaterThan(0));
  await vi.waitFor(() => expect(record()?.state).toEqual(areas.local.get('share')));
  expect(record()?.state.salt).not.toBe(salt);
});

it('without a prompt that was asked for before everything was deleted, and told of after', async () => {
  const { salt = 0 } = record()?.state ?? {};
  const isSaltedAnew = () => {
    const now = record()?.state.salt ?? salt;
    expect(now).not.toBe(salt);
  };
  await browser.storage.local.clear();
  // At once, and when the new record is there.
  for (const ready of [async () => undefined, () => vi.waitFor(isSaltedAnew)]) {
    await ready();
    await rememberAsking(false, 'x', { mark: 17, salt }, 1000);
    await settled();
    expect(areas.local.get('share')).toMatchObject({ asked: [], last: {} });
    expect(record()?.state).toMatchObject({ asked: [], last: {} });
  }
});

it('not as it was before, when everything is deleted while it is written', async () => {
  await changeSettings({ sites: { off: ['reddit'] } }, false);
  await vi.waitFor(() => expect(record()?.modes).toMatchObject({ reddit: 'off' }));
  const states: unknown[] = [];
  browser.storage.onChanged.addListener(({ pages }) => pages && states.push(pages.newValue));
  const { get } = browser.storage.managed;
  let erased: Promise<void> | undefined;
  // The record is being made: the settings and what was asked are read, the browser's word on policies is awaited.
  browser.storage.managed.get = async () => {
    erased ??= eraseStored();
    await Promise.race([erased, new Promise((resolve) => setTimeout(resolve, 100))]);
    return {};
  };
  const { salt = 0 } = record()?.state ?? {};
  await rememberAsking(false, 'x', { mark: 17, salt }, 1000);
  await vi.waitFor(() => expect(erased).toBeDefined());
  await erased;
  browser.storage.managed.get = get;
  const erasedAt = states.lastIndexOf(undefined);
  expect(erasedAt).toBeGreaterThanOrEqual(0);
  await vi.waitFor(() => expect(record()?.state.salt).toBeGreaterThan(0));
  await settled();
  for (const after of states.slice(erasedAt + 1)) expect(after).toMatchObject({ state: { asked: [] } });
});

it('with an organisation’s policy in it', async () => {
  const { get } = browser.storage.managed;
  browser.storage.managed.get = async () => ({ prompt: { mode: 'off' }, locked: ['prompt'] });
  await changeSettings({ language: 'en' }, false);
  await vi.waitFor(() => expect(record()?.modes.x).toBe('off'));
  browser.storage.managed.get = get;
});
