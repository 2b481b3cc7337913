/**
 * The real background, as messages reach it: once a person has left in a hurry, no press in the page that they were
 * reporting makes a report or opens the popup.
 */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { areas, forgetAll, browser as stored } from '../support/browser-areas';

const own = 'https://our-extension.invalid';
const feed = 'https://x.com/home';
const post = 'https://x.com/bakery/status/1850000000000000101';
const openPopup = vi.fn(async () => undefined);
/** Where the person is. */
let address = feed;
let hear: (message: unknown, sender: object) => Promise<unknown> | undefined = () => undefined;

const event = { addListener: () => undefined, removeListener: () => undefined, hasListener: () => true };
const browser = {
  ...stored,
  runtime: {
    id: 'ours',
    getURL: (path: string) => `${own}/${path}`,
    getManifest: () => ({ version: '1.0.0' }),
    getContexts: async () => [],
    onInstalled: event,
    onStartup: event,
    onMessage: { addListener: (listener: typeof hear) => (hear = listener) },
  },
  alarms: { onAlarm: event, create: async () => undefined, clear: async () => undefined },
  windows: { onRemoved: event },
  tabs: {
    onUpdated: event,
    get: async () => ({ id: 4, windowId: 1, incognito: false, url: address }),
    query: async () => [],
    remove: async () => undefined,
  },
  scripting: { executeScript: async () => [{ result: false }] },
  action: { openPopup, setBadgeText: async () => undefined },
};
vi.mock('webextension-polyfill', () => ({ default: browser }));
vi.mock('../../src/browser', () => ({ browser }));
vi.stubGlobal('self', { addEventListener: () => undefined });

/** What else the background starts. */
const idle = async () => undefined;
vi.mock('../../src/background/directory-updates', () => ({ watchDirectoryUpdates: idle }));
vi.mock('../../src/background/extra-sites', () => ({ watchAddedSites: idle, kindOfAddedSite: idle }));
vi.mock('../../src/background/forms', () => ({
  fillForm: idle,
  followForms: idle,
  forgetForm: idle,
  formLoaded: idle,
}));
vi.mock('../../src/background/menu', () => ({ createMenu: idle, watchMenu: idle }));
vi.mock('../../src/background/open-pages', () => ({ enterWatchedPages: idle }));
vi.mock('../../src/background/page-record', () => ({ publishPageRecord: idle }));
vi.mock('../../src/report/waiting-mark', () => ({ markWaiting: idle }));
vi.mock('../../src/settings/follow', () => ({ onSettingsChanged: idle }));

await import('../../src/background/index');
const { reportsOf } = await import('../../src/background/reports');
const { drafts } = reportsOf(false);

const fromOwnPage = (message: object) => hear(message, { id: 'ours', origin: own });
const leave = (isPrivate = false) => fromOwnPage({ type: 'ui/draft-dropped', isPrivate });
/** The popup, opened by its button on a feed that holds no links, says how to get one. */
async function askForLink(): Promise<void> {
  await fromOwnPage({ type: 'ui/link-awaited', tabId: 4 });
  expect([...areas.session.keys()]).toEqual(['awaited-link']);
}
/** The person presses the post's time, and its page opens. */
async function pressTime(link: string | null = post): Promise<void> {
  address = post;
  const tab = { id: 4, windowId: 1, incognito: false };
  const sender = { id: 'ours', origin: 'https://x.com', frameId: 0, tab };
  await hear({ type: 'page/pressed', page: feed, link }, sender);
}

beforeEach(async () => {
  await drafts.clear();
  forgetAll();
  address = feed;
  openPopup.mockClear();
});
afterEach(() => {
  vi.restoreAllMocks();
});

it('the popup comes back with the link, if nobody left', async () => {
  await askForLink();
  await pressTime();
  expect((await drafts.get())?.url).toBe(post);
  expect(openPopup).toHaveBeenCalledOnce();
});

it('after “Leave now” it stays away, and nothing of the post is stored', async () => {
  await askForLink();
  await leave();
  expect([...areas.session.keys()]).toEqual([]);
  await pressTime();
  expect(await drafts.get()).toBeNull();
  expect(openPopup).not.toHaveBeenCalled();
});

it('it stays away, too, where a private window was left; what others have begun is still there', async () => {
  await askForLink();
  await leave(true);
  await pressTime();
  expect(await drafts.get()).toBeNull();
  expect(openPopup).not.toHaveBeenCalled();

  const begun = { ...(await import('../../src/background/awaited-link')).draftAbout(7), url: post };
  await drafts.begin(begun);
  await leave(true);
  expect(await drafts.get()).toEqual(begun);
});

it('it stays away, too, where the disk refuses to drop the draft', async () => {
  await askForLink();
  vi.spyOn(drafts, 'clear').mockRejectedValueOnce(new Error('disk'));
  await leave();
  await pressTime();
  expect(await drafts.get()).toBeNull();
  expect(openPopup).not.toHaveBeenCalled();
});

it('it stays away, too, where the post’s page was still being looked at', async () => {
  await askForLink();
  let answer: (results: { result: boolean }[]) => void = () => undefined;
  const looked = new Promise<{ result: boolean }[]>((resolve) => (answer = resolve));
  const look = vi.spyOn(browser.scripting, 'executeScript').mockReturnValue(looked);
  // The page did not say where the press leads, so the background asks how the new page was reached.
  const pressed = pressTime(null);
  await vi.waitFor(() => expect(look).toHaveBeenCalled());
  await leave();
  answer([{ result: false }]);
  await pressed;
  expect(await drafts.get()).toBeNull();
  expect(openPopup).not.toHaveBeenCalled();
});

it('the draft is dropped, and the disk tidied, where the wait cannot be ended', async () => {
  await askForLink();
  await drafts.begin({ ...(await import('../../src/background/awaited-link')).draftAbout(4), url: post });
  const tidy = vi.spyOn(reportsOf(false), 'tidy');
  vi.spyOn(browser.storage.session, 'remove').mockRejectedValue(new Error('no memory'));
  await leave();
  expect(await drafts.get()).toBeNull();
  expect(tidy).toHaveBeenCalledOnce();
});
