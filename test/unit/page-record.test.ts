/**
 * What a page is told, and when: only while somebody looks at it, and never something that would make it ask when it
 * should not.
 */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageRecord, StoredRecord } from '../../src/share/page-record';
import type { WatchedSite } from '../../src/share/watched-site';
import { areas, browser, forgetAll } from '../support/browser-areas';

vi.mock('../../src/browser', () => ({ browser }));
const { followRecord } = await import('../../src/share/page-record');

const site = { id: 'x' } as WatchedSite;
const state = (salt: number, ...asked: number[]) => ({ salt, asked, last: {}, snoozedUntil: 0 });
const record = (mode: StoredRecord['modes'][string], salt = 7, ...asked: number[]): StoredRecord => ({
  modes: { x: mode },
  state: state(salt, ...asked),
});

const page = {
  hidden: false,
  listeners: new Set<(event: object) => void>(),
  addEventListener: (_: string, listener: (event: object) => void) => page.listeners.add(listener),
  /** Makes the person turn to the page, or away from it. */
  show(isShown: boolean) {
    page.hidden = !isShown;
    for (const listener of page.listeners) listener({});
  },
};
vi.stubGlobal('document', page);

let told: (PageRecord | null)[];
const say = vi.fn();
const follow = (of = site) => followRecord(of, say, (one) => told.push(one));
const publish = (one: StoredRecord) => browser.storage.local.set({ pages: one });
const modes = () => told.map((one) => one?.mode ?? null);
/** Waits until everything that was begun is done. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(() => {
  forgetAll();
  page.hidden = false;
  page.listeners.clear();
  browser.extension.inIncognitoContext = false;
  told = [];
  say.mockReset();
});

describe('a page in view', () => {
  it('is told what is stored, and again when just that is another', async () => {
    await publish(record('always'));
    follow();
    await settled();
    expect(modes()).toEqual([null, 'always']);
    await browser.storage.local.set({ settings: {}, share: state(7, 1) });
    await settled();
    expect(told).toHaveLength(2);
    await publish(record('off', 7, 1));
    await settled();
    expect(told.slice(2)).toEqual([{ mode: 'off', state: state(7, 1), looks: undefined }]);
  });

  it('lets everything pass until there is a record, and where its site is in none', async () => {
    follow();
    await settled();
    expect(modes()).toEqual([null, 'off']);
    await publish({ ...record('always'), modes: { reddit: 'always' } });
    await settled();
    expect(modes()).toEqual([null, 'off', 'off']);
  });

  it('is told of a deletion of everything: its salt is gone, then another', async () => {
    await publish(record('always', 7, 1));
    follow();
    await settled();
    await browser.storage.local.clear();
    await settled();
    await publish(record('smart', 8));
    await settled();
    expect(told.map((one) => one?.state.salt)).toEqual([undefined, 7, 0, 0, 8]);
  });

  it('reads again where the browser refuses, a few times', async () => {
    vi.useFakeTimers();
    const get = vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('An unexpected error'));
    follow();
    await vi.advanceTimersByTimeAsync(650);
    get.mockRestore();
    await publish(record('always'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(modes().at(-1)).toBe('always');
    vi.useRealTimers();
  });
});

it('a page whose marks were thrown away is told so before it is told what counts now', async () => {
  await publish(record('always', 7, 1));
  follow();
  await settled();
  await publish(record('always', 8));
  await settled();
  expect(told.map((one) => one?.state.salt)).toEqual([undefined, 7, 0, 8]);
});

describe('a page out of view', () => {
  it('is not woken, and reads when it is shown again; until then it knows nothing', async () => {
    await publish(record('always'));
    follow();
    await settled();
    page.show(false);
    const get = vi.spyOn(browser.storage.local, 'get');
    await publish(record('off'));
    await publish(record('smart', 7, 1));
    await settled();
    expect(get).not.toHaveBeenCalled();
    expect(modes()).toEqual([null, 'always']);
    page.show(true);
    expect(modes()).toEqual([null, 'always', null]);
    await settled();
    expect(told.at(-1)).toMatchObject({ mode: 'smart', state: { asked: [1] } });
    await publish(record('off'));
    await settled();
    expect(modes()).toEqual([null, 'always', null, 'smart', 'off']);
    get.mockRestore();
  });

  it('reads once if there is an input anyway', async () => {
    page.hidden = true;
    await publish(record('always'));
    follow();
    await settled();
    await publish(record('off'));
    await settled();
    expect(modes()).toEqual(['always']);
  });

  it('learns that everything was deleted meanwhile', async () => {
    await publish(record('always', 7, 1));
    follow();
    await settled();
    page.show(false);
    await browser.storage.local.clear();
    await publish(record('smart', 8));
    page.show(true);
    await settled();
    expect(told.slice(2).map((one) => one?.state.salt)).toEqual([undefined, 0, 8]);
  });
});

it('a page of a private window asks the background, and reads nothing that lies on the disk', async () => {
  browser.extension.inIncognitoContext = true;
  await publish(record('off'));
  const get = vi.spyOn(browser.storage.local, 'get');
  say.mockResolvedValue(record('always', 9));
  follow();
  await settled();
  expect(say.mock.calls).toEqual([[{ type: 'page/state' }]]);
  expect(get).not.toHaveBeenCalled();
  expect(told.at(-1)).toMatchObject({ mode: 'always', state: { salt: 9 } });
  expect(areas.session.size).toBe(0);
  get.mockRestore();
});

it('a page whose extension is gone is left alone', async () => {
  const { id } = browser.runtime;
  browser.runtime.id = '';
  follow();
  await settled();
  page.show(true);
  browser.runtime.id = id;
  expect(told).toEqual([]);
});
