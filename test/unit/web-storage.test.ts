/** What the edition for phones stores in browsers that have no room or store nothing: a link can still be reported. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

class Kept {
  [key: string]: unknown;
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? String(this[key]) : null;
  }
  setItem(key: string, text: string): void {
    this[key] = text;
  }
  removeItem(key: string): void {
    delete this[key];
  }
}

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('WEB_VERSION', '1.0.0');
  vi.stubGlobal('addEventListener', () => undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** @param own null where looking at it throws, as with cookies blocked */
async function start(pathname: string, own: Kept | null) {
  vi.stubGlobal('location', { pathname, origin: 'https://report.example' });
  vi.stubGlobal('navigator', {
    locks: { request: () => Promise.reject(new DOMException('', 'SecurityError')) },
  });
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      constructor() {
        if (!own) throw new DOMException('', 'SecurityError');
      }
    },
  );
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get() {
      if (own) return own;
      throw new DOMException('', 'SecurityError');
    },
  });
  const { browser } = await import('../../src/web/browser');
  return browser.storage.local;
}

const region = { country: 'PK' };

describe.each(['/popup/', '/popup/index.html'])('the popup at %s', (page) => {
  it.each([
    ['keeps nothing', () => null],
    [
      'has no room',
      () =>
        Object.assign(Object.create({ ...new Kept(), getItem: () => null, removeItem: () => undefined }), {
          setItem() {
            throw new DOMException('', 'QuotaExceededError');
          },
        }),
    ],
  ])('has for its own time what is chosen where the browser %s', async (_, own) => {
    const local = await start(page, own());
    const told: unknown[] = [];
    (await import('../../src/web/browser')).browser.storage.onChanged.addListener((changes) =>
      told.push(Object.keys(changes)),
    );
    await local.set({ settings: { region } });
    expect(await local.get('settings')).toEqual({ settings: { region } });
    expect(told).toEqual([['settings']]);
    await local.remove('settings');
    expect(await local.get('settings')).toEqual({});
  });
});

describe('a page that says whether something was kept', () => {
  it('says so where the browser keeps nothing', async () => {
    const local = await start('/options/', null);
    await expect(local.set({ settings: { region } })).rejects.toThrow();
    expect(await local.get(null)).toEqual({});
  });

  it('keeps what it can, and passes over what is not ours', async () => {
    const own = new Kept();
    own.setItem('another page of this host', 'no JSON');
    const local = await start('/options/', own);
    await local.set({ settings: { region } });
    expect(own.settings).toBe(JSON.stringify({ region }));
    expect(await local.get(null)).toEqual({ settings: { region } });
  });
});

it('has no locks and no channels where the browser would throw an error', async () => {
  await start('/popup/', null);
  expect(navigator.locks).toBeUndefined();
  const channel = new BroadcastChannel('any');
  channel.postMessage('leave');
  channel.close();
});
