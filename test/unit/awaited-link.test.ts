/** The wait for a post's own link, while everything is deleted. */
import { beforeEach, expect, it, vi } from 'vitest';
import { browser, forgetAll } from '../support/browser-areas';

const POST = 'https://www.facebook.com/hunza.bakers/posts/122100000000000001';
const FEED = 'https://www.facebook.com/';

type OnUpdated = (tabId: number, change: { url?: string }) => void;
const listening = new Set<OnUpdated>();
Object.assign(browser, {
  tabs: {
    get: async () => ({ url: FEED }),
    onUpdated: {
      addListener: (listener: OnUpdated) => listening.add(listener),
      removeListener: (listener: OnUpdated) => listening.delete(listener),
      hasListener: (listener: OnUpdated) => listening.has(listener),
    },
  },
  // The page was not reached by "back" or "forward".
  scripting: { executeScript: async () => [{ result: false }] },
});
const set = vi.fn(async (_: { url: string | null }) => undefined);
vi.mock('../../src/browser', () => ({ browser }));
vi.mock('../../src/extension/inject-page', () => ({ injectPage: async () => undefined }));
vi.mock('../../src/background/reports', () => ({
  reportsOf: () => ({ drafts: { get: async () => null, set } }),
}));
const { awaitLink, notePress, resumeAwaiting } = await import('../../src/background/awaited-link');
const { inTurn } = await import('../../src/storage/locks');

beforeEach(async () => {
  forgetAll();
  set.mockClear();
  await resumeAwaiting(async () => undefined);
  await awaitLink({ tabId: 4, windowId: 1, site: 'facebook', isPrivate: false, fresh: true });
  await notePress(4, FEED, POST);
});

/** The tab comes to the post while something else has its turn with the stored wait. */
async function opensPostDuring(work: () => Promise<void>): Promise<void> {
  let goOn = () => {};
  const ready = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const busy = inTurn('session/awaited-link', () => ready.then(work));
  for (const listener of listening) listener(4, { url: POST });
  // From here on only the turn is missing.
  await vi.waitFor(() => expect(listening.size).toBe(0));
  goOn();
  await busy;
  // Comes after the new address.
  await notePress(4, FEED, null);
}

it('takes the link, once', async () => {
  await opensPostDuring(async () => undefined);
  expect(set.mock.calls.map(([draft]) => draft.url)).toEqual([POST]);
});

it('takes none once the wait was deleted with everything', async () => {
  await opensPostDuring(() => browser.storage.session.clear());
  expect(set).not.toHaveBeenCalled();
});
