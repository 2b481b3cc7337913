/**
 * What the background believes of a page's messages: the site is that of the sender, never one that a message names;
 * and reports are not opened too often.
 */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageSender } from '../../src/background/router';

const startReport = vi.fn(async () => undefined);
type MakeSites = (now: { sites: { off: string[] } }) => object;
const changeSettings = vi.fn(async (_make: MakeSites, _isPrivate: boolean) => undefined);
const rememberAsking = vi.fn(async () => undefined);
const opened: unknown[] = [];
let language = 'en';
const browser = {
  runtime: { getContexts: (async () => opened) as unknown, getURL: (path: string) => path },
  extension: { getViews: () => opened },
};

vi.mock('../../src/browser', () => ({ browser }));
vi.mock('../../src/background/popup', () => ({ startReport }));
const openTab = vi.fn();
vi.mock('../../src/background/open-tab', () => ({ openTab }));
const countPress = vi.fn(async () => undefined);
vi.mock('../../src/background/self-check', () => ({ countPress }));
vi.mock('../../src/background/awaited-link', () => ({ notePress: vi.fn() }));
vi.mock('../../src/extension/inject-page', () => ({
  injectPage: async () => undefined,
  injectWords: vi.fn(),
}));
vi.mock('../../src/i18n/prompt-texts', () => ({ promptTexts: () => ({}) }));
const loadMessages = vi.fn(async () => ({}));
vi.mock('../../src/i18n/messages', () => ({ loadMessages }));
vi.mock('../../src/settings/store', () => ({
  changeSettings,
  loadSettings: async () => ({ settings: { language, sites: { off: [] } }, locked: [] }),
}));
vi.mock('../../src/background/share-state', () => ({
  loadShareState: async () => ({ asked: [], salt: 3 }),
  privateState: vi.fn(),
  rememberAsking,
  snooze: vi.fn(),
}));
const { shareActs } = await import('../../src/background/share-acts');

vi.stubGlobal('navigator', { languages: ['en'] });

let tabs = 0;
const sender = (): PageSender => {
  tabs += 1;
  return { tabId: tabs, script: 'x', site: 'x', windowId: 1, isPrivate: false };
};
const report = (from: PageSender) =>
  shareActs['page/report']({ type: 'page/report', link: 'https://x.com/bakery/status/1' }, from);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  opened.length = 0;
  browser.runtime.getContexts = async () => opened;
  vi.clearAllMocks();
});

describe('a page that names another site', () => {
  /** The protocol has no such field. */
  const lie = { site: 'facebook' };

  it('has its own remembered as asked about, and its own switched off', async () => {
    const from = sender();
    await shareActs['page/asked']({ type: 'page/asked', ...lie, mark: 7, salt: 3 }, from);
    expect(rememberAsking.mock.lastCall?.slice(0, 3)).toEqual([false, 'x', { mark: 7, salt: 3 }]);
    await shareActs['page/snooze']({ type: 'page/snooze', ...lie, span: 'site' }, from);
    const [[make, isPrivate] = []] = changeSettings.mock.calls;
    expect(make?.({ sites: { off: ['reddit'] } })).toEqual({ sites: { off: ['reddit', 'x'] } });
    expect(isPrivate).toBe(false);
  });

  it('begins a report that is its own', async () => {
    await report(sender());
    expect(startReport).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ site: 'x' }));
  });
});

it('a share is counted for the self-check, unless everything was deleted after it was held', async () => {
  const checked = { type: 'page/checked' as const, linkMissed: false, signs: [] as 'mark'[] };
  await shareActs['page/checked']({ ...checked, salt: 2 }, sender());
  expect(countPress).not.toHaveBeenCalled();
  await shareActs['page/checked']({ ...checked, salt: 3 }, sender());
  expect(countPress).toHaveBeenCalledOnce();
});

describe('the texts of a prompt', () => {
  const held = (from: PageSender) => shareActs['page/held']({ type: 'page/held', ready: true }, from);

  it('do not make the post count as asked about: the prompt may come too late', async () => {
    await held(sender());
    expect(rememberAsking).not.toHaveBeenCalled();
  });

  it('are read while the button is down, and not again when it is let go', async () => {
    language = 'ur';
    const from = sender();
    await shareActs['page/near']({ type: 'page/near' }, from);
    expect(loadMessages).toHaveBeenCalledExactlyOnceWith('ur', ['en'], expect.anything());
    await held(from);
    expect(loadMessages).toHaveBeenCalledTimes(1);
  });

  it('are those of the language that counts now', async () => {
    language = 'en';
    await held(sender());
    language = 'sd';
    await held(sender());
    expect(loadMessages).toHaveBeenLastCalledWith('sd', ['en'], expect.anything());
  });
});

describe('a page that begins reports', () => {
  it('does so every two seconds, and twelve times in ten minutes, at most', async () => {
    const from = sender();
    await report(from);
    await report(from);
    expect(startReport).toHaveBeenCalledTimes(1);
    for (let more = 0; more < 30; more += 1) {
      vi.advanceTimersByTime(2001);
      await report(from);
    }
    expect(startReport).toHaveBeenCalledTimes(12);
    // Another tab has a limit of its own, and after some time the first tab may again.
    await report(sender());
    vi.advanceTimersByTime(10 * 60 * 1000);
    await report(from);
    expect(startReport).toHaveBeenCalledTimes(14);
  });

  it('opens the page with help no more often, and counts it apart', async () => {
    const from = sender();
    await report(from);
    for (let more = 0; more < 30; more += 1) {
      await shareActs['page/help']({ type: 'page/help' }, from);
      vi.advanceTimersByTime(2001);
    }
    expect(openTab).toHaveBeenCalledTimes(12);
    expect(startReport).toHaveBeenCalledTimes(1);
  });

  it.each(['getContexts', 'getViews'])('is not heard while the popup is open (%s)', async (way) => {
    if (way === 'getViews') browser.runtime.getContexts = undefined;
    opened.push({});
    await report(sender());
    expect(startReport).not.toHaveBeenCalled();
    opened.length = 0;
    await report(sender());
    expect(startReport).toHaveBeenCalledTimes(1);
  });
});
