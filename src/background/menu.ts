import type { Menus, Tabs } from 'webextension-polyfill';
import { browser } from '../browser';
import { loadMessages } from '../i18n/messages';
import { addressOf, placeOf } from '../report/address';
import { loadSettings } from '../settings/store';
import type { SeenPost } from '../share/posts';
import { sites } from '../sites/index';
import { injectPage } from '../ui/inject-page';
import { readPackaged } from '../ui/packaged';
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

/** The post that was pressed last, where the page is one of a watched site. */
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

function isAddress(link: string | undefined): boolean {
  const address = link ? addressOf(link) : null;
  return Boolean(address && 'url' in address);
}

/** Always the post's or the link's address, never the file: a picture's own address is not even looked at. */
async function onClicked(info: Menus.OnClickData, tab?: Tabs.Tab): Promise<void> {
  const tabId = tab?.id ?? null;
  const pageUrl = info.pageUrl ?? '';
  const { site: known, privacy } = placeOf(pageUrl);
  const isWatched = sites.some(({ id, watch }) => id === known && watch);
  const site = isWatched ? known : pageUrl ? await kindOfAddedSite(new URL(pageUrl).hostname) : null;
  const touched = tabId === null || site === null ? null : await touchedPost(tabId, site);
  const post = touched?.certainty === 'exact' ? touched.link : null;
  const link = isAddress(info.linkUrl) ? (info.linkUrl ?? null) : null;
  // A link that was pressed itself is the one that is meant; a picture in a link is the post's.
  const isMeant = link !== null && !info.mediaType;
  const choices = isMeant ? [] : (touched?.choices ?? []).map(({ url, whose }) => ({ link: url, whose }));
  const best = choices.length > 0 ? null : isMeant ? link : (post ?? link);
  // A chat's address is the person's own affair, and says nothing about the message.
  const isChat = sites.find(({ id }) => id === site)?.watch?.wayToLink === 'app';
  await startReport({
    link: best ?? (choices.length > 0 || isChat || privacy !== 'no' ? null : pageUrl || null),
    choices,
    site: known,
    tabId,
    windowId: tab?.windowId ?? -1,
    isPrivate: tab?.incognito ?? false,
  });
}

/** Answers presses on the entry. */
export function watchMenu(): void {
  menus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId === ID) void onClicked(info, tab);
  });
}
