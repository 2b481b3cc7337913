/**
 * Puts the link into an official form: only in the tab that a hand-over opened, only on the form's own
 * origin, only where the person allowed that origin, never behind a bot check. Without the permission no
 * script enters the page.
 */
import { browser } from '../browser';
import type { Channel } from '../directory/schema';
import { packagedDirectoryIn } from '../directory-reader';
import { readPackaged } from '../extension/packaged';
import { fillOrigins } from '../fill/origin';
import { textIn } from '../i18n/languages';
import { loadMessages, type Messages } from '../i18n/messages';
import type { FillTask, FillTexts, FormOpened } from '../messages';
import type { Policy } from '../settings/policy';
import { loadSettings } from '../settings/store';
import { change, type Key, read } from '../storage/index';
import { inTurn } from '../storage/locks';
import { updatedFile } from './directory-file';
import { reportsOf } from './reports';
import type { FormSender } from './router';

/** Long enough for a slow page, and for a form of several pages. */
const PATIENCE_MS = 5 * 60 * 1000;

/** How often to look whether the page has come without reporting itself: for ten seconds, whatever the clock says. */
const LOOKS = 20;
const LOOK_EVERY_MS = 500;

/** Id of the script that reports that a page of a form's origin has loaded. */
const SCRIPT = 'form-loaded';

/**
 * A tab whose form waits for its link. Kept outside of the background, which may be stopped between two pages
 * of a form. The link itself is not in here: it is read from the outbox when it is needed, and is gone from
 * there once the person has answered.
 */
interface Waiting {
  handOverId: string;
  /** Match patterns of the channel's forms: nearly always one. */
  origins: readonly string[];
  isPrivate: boolean;
  texts: FillTexts;
  /** Milliseconds since the epoch. */
  until: number;
}

/** By tab id. Kept in memory, where no content script can read it. */
const waitingForms: Key<Readonly<Record<string, Waiting>>> = {
  at: 'session/forms',
  parse: (stored) => (stored ?? {}) as Record<string, Waiting>,
  // After the last one the key is removed.
  form: (forms) => (Object.keys(forms).length > 0 ? forms : undefined),
};

/** Returns at once: the popup waits for this before it shows the tab, and closes then. */
export async function fillForm(message: FormOpened): Promise<void> {
  // If this fails, the person pastes the link, as without this feature.
  void startWaiting(message).catch(() => undefined);
}

async function startWaiting(message: FormOpened): Promise<void> {
  const { tabId } = message;
  const waiting = await waitingFor(message);
  if (!waiting) return;
  await change(waitingForms, (forms) => ({ ...forms, [tabId]: waiting }), false);
  await followForms();
  // A page that loaded before the script was registered, or while it was, does not report itself. The browser tells
  // the tab's address only where it gives the permission for it, and only once the page has come.
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const { url } = await browser.tabs.get(tabId);
    if (url && (await giveLink({ tabId, origin: new URL(url).origin }))) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

async function waitingFor({ handOverId, tabId }: FormOpened): Promise<Waiting | null> {
  const { incognito: isPrivate } = await browser.tabs.get(tabId);
  const handOver = await reportsOf(isPrivate).outbox.get(handOverId);
  if (handOver?.by !== 'form') return null;
  const { settings, policy } = await loadSettings();
  const messages = await loadMessages(settings.language, navigator.languages, readPackaged);
  const channel = await channelById(handOver.report.channel, policy, messages.language.tag);
  if (!channel) return null;
  const origins: string[] = [];
  for (const origin of fillOrigins(channel.delivery, messages.language.tag)) {
    if (await isAllowed(origin)) origins.push(origin);
  }
  if (origins.length === 0) return null;
  const until = Date.now() + PATIENCE_MS;
  return { handOverId, origins, isPrivate, texts: fillTexts(messages, channel), until };
}

/** The place as the popup knows it: an organisation's policy may add places, and its update may change their forms. */
async function channelById(
  id: string,
  policy: Policy | null,
  language: string,
): Promise<Channel | undefined> {
  // An id begins with the name of its file.
  const update = await updatedFile(id.split('-')[0]!).catch(() => null);
  return [
    ...(policy?.channels ?? []),
    ...(update?.channels ?? []),
    ...(await packagedDirectoryIn(language).channels([id])),
  ].find((one) => one.id === id);
}

function isAllowed(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [origin] });
}

/** What the card says: what was done with the link, and what this place asks people to do and not to do. */
export function fillTexts({ language, t }: Messages, { note }: Pick<Channel, 'note'>): FillTexts {
  return {
    language: language.tag,
    direction: language.direction,
    script: language.script,
    copied: t('fill_card_copied'),
    filled: t('fill_card_filled'),
    notes: [
      ...(note ? [textIn(note, language.tag).text] : []),
      t('fill_card_only_link'),
      t('fill_card_once'),
    ],
    more: t('fill_card_more'),
    close: t('fill_card_close'),
  };
}

/** A page of a form's origin has loaded: the form, or the next page of a form of several. */
export async function formLoaded(sender: FormSender): Promise<void> {
  await giveLink(sender);
}

/** A page gets the link once, however often it is given. @returns whether it has it, or nothing waits any more */
async function giveLink({ tabId, origin }: FormSender): Promise<boolean> {
  const waiting = (await read(waitingForms, false))[tabId];
  const here = `${origin}/*`;
  if (!waiting || Date.now() >= waiting.until) return true;
  if (!waiting.origins.includes(here)) return false;
  const handOver = await reportsOf(waiting.isPrivate).outbox.get(waiting.handOverId);
  const link = handOver?.report.url ?? null;
  if (link === null || !(await isAllowed(here))) {
    await forgetForm({ tabId });
    return true;
  }
  const task: FillTask = { link, origin, texts: waiting.texts };
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/form-fill.js'] });
    await browser.scripting.executeScript({
      target: { tabId },
      func: (what: FillTask) => globalThis.reportInsteadFill?.(what),
      args: [task],
    });
    return true;
  } catch {
    // The tab is on its way to another page, or its page takes no script.
    return false;
  }
}

/**
 * The link is in, the person closed the card, or it took too long: no other page of that tab gets the link.
 */
export async function forgetForm({ tabId }: Pick<FormSender, 'tabId'>): Promise<void> {
  await change(waitingForms, ({ [tabId]: _done, ...others }) => others, false);
  await followForms();
}

/**
 * Makes the registered script match the forms that wait; one run after the other. Never rejects.
 *
 * A registered script wakes the background only for pages of a form's origin. A listener for the loading of
 * tabs would, in Firefox, have to be there from the start, and would wake it for every page of every tab.
 */
export function followForms(): Promise<void> {
  return inTurn('follow-forms', follow).catch(() => {});
}

async function follow(): Promise<void> {
  // Normal and private windows share what is registered, but Chromium's private windows have their own background.
  if (browser.extension.inIncognitoContext) return;
  const forms = await change(
    waitingForms,
    (all) => {
      const current = Object.entries(all).filter(([, { until }]) => Date.now() < until);
      return current.length === Object.keys(all).length ? all : Object.fromEntries(current);
    },
    false,
  );
  const matches = [...new Set(Object.values(forms).flatMap(({ origins }) => origins))];

  const ids = [SCRIPT];
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids });
    return;
  }
  const script = { id: SCRIPT, matches, js: ['form-loaded.js'], persistAcrossSessions: false };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}
