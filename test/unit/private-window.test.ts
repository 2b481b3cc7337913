import { afterEach, describe, expect, it, vi } from 'vitest';

const browser = {
  extension: { inIncognitoContext: false },
  windows: { getCurrent: async () => ({ incognito: false }) } as
    | { getCurrent(): Promise<{ incognito: boolean }> }
    | undefined,
};
vi.mock('../../src/browser', () => ({ browser }));
const { isPrivateWindow } = await import('../../src/extension/private-window');

const at = (search: string) => vi.stubGlobal('location', { search });

describe('isPrivateWindow', () => {
  afterEach(() => {
    browser.extension.inIncognitoContext = false;
    browser.windows = { getCurrent: async () => ({ incognito: false }) };
  });

  it('is false in an ordinary window', async () => {
    at('?tab=5');
    expect(await isPrivateWindow()).toBe(false);
  });

  it('is true where the browser says so, for the page or for its window', async () => {
    at('');
    browser.extension.inIncognitoContext = true;
    expect(await isPrivateWindow()).toBe(true);
    browser.extension.inIncognitoContext = false;
    browser.windows = { getCurrent: async () => ({ incognito: true }) };
    expect(await isPrivateWindow()).toBe(true);
  });

  it('is true for a tab that was opened for a private window', async () => {
    at('?tab=5&private=1');
    expect(await isPrivateWindow()).toBe(true);
    at('?private=0');
    expect(await isPrivateWindow()).toBe(false);
  });

  it('takes a browser without windows, or one that does not answer', async () => {
    at('');
    browser.windows = undefined;
    expect(await isPrivateWindow()).toBe(false);
    browser.windows = { getCurrent: () => Promise.reject(new Error('no window')) };
    expect(await isPrivateWindow()).toBe(false);
  });
});
