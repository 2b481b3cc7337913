import { browser } from '../browser';
import { injectPage, injectWords } from '../extension/inject-page';
import { readPackaged } from '../extension/packaged';
import { loadMessages, type Messages } from '../i18n/messages';
import { promptTexts } from '../i18n/prompt-texts';
import type { HeldAnswer } from '../messages';
import { addressOf } from '../report/address';
import { changeSettings, type Loaded, loadSettings } from '../settings/store';
import { sites } from '../sites/index';
import { notePress } from './awaited-link';
import { openTab } from './open-tab';
import { pageRecord } from './page-record';
import { startReport } from './popup';
import type { Handlers, PageSender } from './router';
import { countPress } from './self-check';
import { loadShareState, rememberAsking, snooze } from './share-state';

const HOUR_MS = 60 * 60 * 1000;

/** The end of today where the person is, as ms since 1970. */
function endOfToday(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
}

/** Page scripts that are being injected, by tab. */
const arriving = new Map<number, Promise<void>>();

/** Injects the page script; if that is already happening, waits for it. */
function bringPage({ tabId, script }: PageSender): Promise<void> {
  const known = arriving.get(tabId);
  if (known) return known;
  const coming = injectPage(tabId, script).finally(() => arriving.delete(tabId));
  arriving.set(tabId, coming);
  return coming;
}

/** The texts that were read last. They come with the extension, so they cannot change while this runs. */
let read: { languages: string; messages: Promise<Messages> } | undefined;

/** The texts for the person. Reading them takes a frame, so they are read while the button is still down. */
function messagesFor({ settings: { language } }: Loaded): Promise<Messages> {
  const languages = [language, ...navigator.languages].join();
  if (read?.languages !== languages) {
    read = { languages, messages: loadMessages(language, navigator.languages, readPackaged) };
  }
  return read.messages;
}

/** When each tab opened the popup, or the page with help. */
const openedBy = { popup: new Map<number, number[]>(), help: new Map<number, number[]>() };
const PAUSE_MS = 2000;
const SPAN_MS = 10 * 60 * 1000;
const MOST = 12;

/**
 * Whether a page may open it again. If it asks more often than a person could, no person is asking.
 */
function mayOpen(what: keyof typeof openedBy, tabId: number, now: number): boolean {
  const times = (openedBy[what].get(tabId) ?? []).filter((time) => Math.abs(now - time) < SPAN_MS);
  if (times.length >= MOST || times.some((time) => Math.abs(now - time) < PAUSE_MS)) return false;
  openedBy[what].set(tabId, [...times, now]);
  return true;
}

/**
 * A real press in the page would have closed the popup. So a report from the page while it is open does not
 * come from a person, and would overwrite the one in the popup.
 */
async function isPopupOpen(): Promise<boolean> {
  const { getContexts } = browser.runtime as { getContexts?(filter: object): Promise<unknown[]> };
  if (getContexts) return (await getContexts.call(browser.runtime, { contextTypes: ['POPUP'] })).length > 0;
  return browser.extension.getViews({ type: 'popup' }).length > 0;
}

/** What the background does about share acts. */
export const shareActs: Handlers['page'] = {
  async 'page/held'(act, sender): Promise<HeldAnswer> {
    const reading = loadSettings(sender.isPrivate);
    const [{ locked }, messages, state] = await Promise.all([
      reading,
      reading.then(messagesFor),
      loadShareState(sender.isPrivate),
      act.ready || bringPage(sender),
    ]);
    const way = act.way ?? sites.find((site) => site.id === sender.script)?.watch?.wayToLink ?? 'none';
    const texts = promptTexts(messages, way, state.asked.length, sender.isPrivate);
    return { texts: locked.includes('sites') ? { ...texts, snoozeSite: '' } : texts, salt: state.salt };
  },

  'page/asked': ({ mark, salt }, { isPrivate, site }) =>
    rememberAsking(isPrivate, site, { mark, salt }, Date.now()),

  async 'page/near'(_, sender) {
    await Promise.all([bringPage(sender), loadSettings(sender.isPrivate).then(messagesFor)]);
  },

  'page/words': (_, { tabId }) => injectWords(tabId),

  async 'page/link'({ link }) {
    const address = addressOf(link);
    return 'url' in address ? address : null;
  },

  async 'page/report'({ link, choices }, sender) {
    if (!mayOpen('popup', sender.tabId, Date.now()) || (await isPopupOpen())) return;
    await startReport({ link, choices, ...sender, site: sender.script });
  },

  'page/pressed': async ({ page, link }, { tabId }) => notePress(tabId, page, link),

  async 'page/snooze'({ span }, { isPrivate, site }) {
    if (span === 'site') {
      const { locked } = await loadSettings(isPrivate);
      if (locked.includes('sites')) return;
      await changeSettings(
        ({ sites }) => ({ sites: { off: [...new Set([...sites.off, site])] } }),
        isPrivate,
      );
      return;
    }
    const now = new Date();
    await snooze(isPrivate, span === 'hour' ? now.getTime() + HOUR_MS : endOfToday(now));
  },

  async 'page/help'(_, { tabId }) {
    if (!mayOpen('help', tabId, Date.now())) return;
    await openTab(browser.runtime.getURL('options/index.html#help'), tabId);
  },

  'page/press': ({ known }, sender) => countPress(sender, { known, linkMissed: false, signs: [] }),

  async 'page/checked'({ linkMissed, signs, revealed, salt }, sender) {
    // With another salt, everything was deleted after the prompt was asked for.
    if ((await loadShareState(sender.isPrivate)).salt !== salt) return;
    await countPress(sender, { known: true, linkMissed, signs, revealed });
  },

  'page/state': (_, { isPrivate }) => pageRecord(isPrivate),
};
