/**
 * Puts the link into an official form: only in the tab that a hand-over opened, only on the form's own origin, only
 * where the person allowed that origin, never behind a bot check. Without the permission nothing comes into the page.
 */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../browser';
import { suggestRegion } from '../directory/countries';
import { findChannel } from '../directory/find-channel';
import type { Channel } from '../directory/schema';
import { loadMessages, type Messages } from '../i18n/messages';
import type { FillOutcome, FillTask, FillTexts, FormOpened } from '../messages';
import { fillOrigins } from '../report/handover/fill-origin';
import { loadSettings } from '../settings/store';
import { readPackaged } from '../ui/packaged';
import { readPackagedDirectory } from '../ui/packaged-directory';
import { reportsOf } from './reports';

/** Long enough for a slow page, and for a form of several pages. */
const PATIENCE_MS = 5 * 60 * 1000;

/** The tabs that are watched, each with what ends its watch. */
const watched = new Map<number, () => void>();

/** Where to fill in what, as far as it may be known before the link is needed. */
interface Target {
  tabId: number;
  handOverId: string;
  /** Of the channel's forms, as match patterns: nearly always one. */
  origins: readonly string[];
  isPrivate: boolean;
  texts: FillTexts;
}

/** Answers at once: the popup waits for it before it shows the tab, and is gone after that. */
export async function fillForm(message: FormOpened): Promise<void> {
  void targetOf(message).then(
    (target) => target && watch(target),
    // Then the link is pasted, as without all this.
    () => undefined,
  );
}

async function targetOf({ handOverId, tabId }: FormOpened): Promise<Target | null> {
  const { incognito: isPrivate } = await browser.tabs.get(tabId);
  const handOver = await reportsOf(isPrivate).outbox.get(handOverId);
  if (handOver?.by !== 'form') return null;
  const { settings } = await loadSettings();
  const messages = await loadMessages(settings.language, navigator.languages, readPackaged);
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const regions = [
    settings.region ?? suggestRegion({ timeZone, languages: navigator.languages }),
    settings.secondRegion,
  ];
  const countries = regions.flatMap((region) => (region ? [region.country] : []));
  const channel = await findChannel(handOver.report.channel, countries, readPackagedDirectory);
  if (!channel) return null;
  const origins: string[] = [];
  for (const origin of fillOrigins(channel.delivery, messages.language.tag)) {
    if (await isAllowed(origin)) origins.push(origin);
  }
  if (origins.length === 0) return null;
  return { tabId, handOverId, origins, isPrivate, texts: fillTexts(messages, channel) };
}

function isAllowed(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [origin] });
}

/** What the card says: how far it got, and what this place asks people to do and not to do. */
export function fillTexts({ language, t }: Messages, { note }: Pick<Channel, 'note'>): FillTexts {
  return {
    language: language.tag,
    direction: language.direction,
    script: language.script,
    copied: t('fill_card_copied'),
    filled: t('fill_card_filled'),
    notes: [...(note ? [note[language.tag] ?? note.en] : []), t('fill_card_only_link'), t('fill_card_once')],
    close: t('fill_card_close'),
  };
}

/**
 * Waits for the form to load, and for each page of a form of several, until the link is in, the person closes the
 * card, the tab leaves the form's origin, or it has taken too long.
 *
 * The listener lives only while it is wanted: one that is always there would wake the background on every page. If
 * the background is stopped meanwhile nothing is lost: the link is pasted.
 */
function watch(target: Target): void {
  const { tabId } = target;
  watched.get(tabId)?.();
  let hasBeenThere = false;

  const look = async () => {
    const tab = await browser.tabs.get(tabId);
    if (tab.status !== 'complete') return;
    // Without the permission for where the tab is now, the browser does not say where that is.
    const here = tab.url ? `${new URL(tab.url).origin}/*` : '';
    if (target.origins.includes(here)) {
      hasBeenThere = true;
      const outcome = await fillIn(target, here);
      if (outcome !== 'left' && outcome !== 'busy') stop();
    } else if (hasBeenThere) stop();
  };
  // The tab may be closed, or its page may take no script.
  const lookOrStop = () => void look().catch(() => stop());

  const onUpdated = (id: number, { status }: Tabs.OnUpdatedChangeInfoType) => {
    if (id === tabId && status === 'complete') lookOrStop();
  };
  const timer = setTimeout(() => stop(), PATIENCE_MS);
  const stop = () => {
    clearTimeout(timer);
    browser.tabs.onUpdated.removeListener(onUpdated);
    if (watched.get(tabId) === stop) watched.delete(tabId);
  };
  watched.set(tabId, stop);
  browser.tabs.onUpdated.addListener(onUpdated);
  lookOrStop();
}

async function fillIn(target: Target, origin: string): Promise<FillOutcome> {
  const { tabId, handOverId, isPrivate, texts } = target;
  const handOver = await reportsOf(isPrivate).outbox.get(handOverId);
  const link = handOver?.report.url ?? null;
  if (link === null || !(await isAllowed(origin))) return 'elsewhere';
  const task: FillTask = { link, origin: new URL(origin).origin, texts };
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/form-fill.js'] });
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: (what: FillTask) => globalThis.reportInsteadFill?.(what),
      args: [task],
    });
    return (answer?.result as FillOutcome | undefined) ?? 'left';
  } catch {
    return 'left';
  }
}
