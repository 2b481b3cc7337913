import type { Menus, Tabs } from 'webextension-polyfill';
import { browser } from '../browser';
import { injectPage } from '../extension/inject-page';
import { readPackaged } from '../extension/packaged';
import { loadMessages } from '../i18n/messages';
import { siteOfPage } from '../report/address';
import { meantBy } from '../report/meant-link';
import { loadSettings } from '../settings/store';
import type { SeenPost } from '../share/posts';
import { sites } from '../sites/index';
import { kindOfAddedSite } from './extra-sites';
import { startReport } from './popup';

const ID = 'report';

/** Firefox for Android has no context menus. */
const menus = browser.contextMenus as typeof browser.contextMenus | undefined;

/** One after the other: two at once would both find no entry and both make one. */
let making = Promise.resolve();

/** Makes the menu entry, in the language of the product. */
export function createMenu(): Promise<void> {
  making = making.then(makeMenu, makeMenu);
  return making;
}

async function makeMenu(): Promise<void> {
  if (!menus) return;
  const { settings } = await loadSettings();
  const { t } = await loadMessages(settings.language, navigator.languages, readPackaged);
  await menus.removeAll();
  menus.create({
    id: ID,
    title: t('menu_report'),
    contexts: ['page', 'link', 'image', 'video'],
    documentUrlPatterns: ['https://*/*', 'http://*/*'],
  });
}

/** The post that the person touched last, if the page is of a watched site. */
async function touchedPost(tabId: number, site: string): Promise<SeenPost | null> {
  try {
    await injectPage(tabId, site);
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => globalThis.reportInsteadPosts?.().posts.find((post) => post.touched) ?? null,
    });
    return (answer?.result as SeenPost | null | undefined) ?? null;
  } catch {
    return null;
  }
}

async function onClicked(info: Menus.OnClickData, tab?: Tabs.Tab): Promise<void> {
  const tabId = tab?.id ?? null;
  const page = info.pageUrl ?? '';
  const { site: known, privacy } = siteOfPage(page);
  const isWatched = sites.some(({ id, watch }) => id === known && watch);
  const site = isWatched ? known : page ? await kindOfAddedSite(new URL(page).hostname) : null;
  const meant = meantBy({
    link: info.linkUrl,
    isMedia: info.mediaType !== undefined,
    page,
    isChat: privacy !== 'no' || sites.find(({ id }) => id === site)?.watch?.wayToLink === 'app',
    post: tabId === null || site === null ? null : await touchedPost(tabId, site),
  });
  await startReport({
    ...meant,
    site: known,
    tabId,
    windowId: tab?.windowId ?? -1,
    isPrivate: tab?.incognito ?? false,
  });
}

/** Starts a report when the menu entry is pressed. */
export function watchMenu(): void {
  menus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId === ID) void onClicked(info, tab);
  });
}
