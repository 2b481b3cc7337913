/** The sentinel before anybody has turned to the page: it listens, only once, and does not read the site's data yet. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WatchedSite } from '../../src/share/watched-site';

const onPress = vi.fn();
let stop = () => {};
const watch = vi.fn((_shared: unknown, _site: unknown, whenGone: () => void) => {
  stop = whenGone;
  return onPress;
});
vi.mock('../../src/share/watch', () => ({ watchShares: watch }));

const site = { id: 'feed' } as WatchedSite;
const siteOf = vi.fn(() => site);
const listeners = new Map<string, Set<(event: unknown) => void>>();

/** Loads it as the browser does, after the site's data. */
async function bring(): Promise<void> {
  vi.resetModules();
  await import('../../src/share/sentinel');
}

function fire(type: string, isTrusted = true): void {
  for (const listener of listeners.get(type) ?? []) listener({ type, isTrusted });
}

const heard = () => [...listeners.values()].reduce((many, all) => many + all.size, 0);

beforeEach(() => {
  vi.clearAllMocks();
  listeners.clear();
  vi.stubGlobal('addEventListener', (type: string, listener: () => void, isCapture: boolean) => {
    expect(isCapture).toBe(true);
    listeners.set(type, (listeners.get(type) ?? new Set()).add(listener));
  });
  vi.stubGlobal('removeEventListener', (type: string, listener: () => void) =>
    listeners.get(type)?.delete(listener),
  );
  globalThis.reportInstead = { site: 'feed', siteOf };
});
afterEach(() => {
  vi.unstubAllGlobals();
  globalThis.reportInstead = undefined;
});

describe('the sentinel', () => {
  it('only listens, and makes nothing of the site’s data before the first input', async () => {
    await bring();
    expect([...listeners.keys()]).toEqual(expect.arrayContaining(['pointerdown', 'click', 'keydown']));
    expect([siteOf.mock.calls.length, watch.mock.calls.length]).toEqual([0, 0]);
    fire('pointermove');
    fire('pointerdown');
    expect(watch).toHaveBeenCalledExactlyOnceWith(globalThis.reportInstead, site, expect.anything());
    expect(onPress.mock.calls.map(([{ type }]) => type)).toEqual(['pointermove', 'pointerdown']);
  });

  it('is not woken by what a script makes', async () => {
    await bring();
    fire('click', false);
    expect(watch).not.toHaveBeenCalled();
  });

  it('listens once, however often it is brought', async () => {
    await bring();
    const once = heard();
    await bring();
    expect(heard()).toBe(once);
  });

  it('does nothing without a site’s data', async () => {
    globalThis.reportInstead = undefined;
    await bring();
    expect(heard()).toBe(0);
  });

  it('hears nothing more once the extension is gone, and makes room for the next one', async () => {
    await bring();
    fire('pointermove');
    stop();
    expect(heard()).toBe(0);
    expect(globalThis.reportInstead).toBeUndefined();
  });
});
