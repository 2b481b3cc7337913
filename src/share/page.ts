/**
 * What is brought into a site's page on demand, once: the prompt for a held act, and the posts in view for
 * the popup. It runs in the same world of the page as the sentinel: the extension's own.
 */
import type { HeldAnswer, PageMessage } from '../messages';
import { addressOfAct, hasNoLink, revealLink } from './act-address';
import { openingOf } from './opening';
import type { PageSite, PageWatch } from './page-site';
import { seenPosts } from './posts';
import { type PromptAddress, type PromptChoices, showPrompt, takePress } from './prompt';
import type { Revealed } from './reveal';
import { runtime } from './runtime';
import type { AskedAct, Shared } from './shared';
import { signsOf } from './signs';

/** As long as the background waits for a post to be opened. */
const TELL_PRESSES_MS = 5 * 60 * 1000;

/** Rejects where the extension is gone; it never throws. */
async function say(message: PageMessage): Promise<unknown> {
  return runtime.runtime.sendMessage(message);
}

const quietly = (message: PageMessage) => void say(message).catch(() => {});

/** For the self-check: the signs of the control, and whether a link that should be there was not found. */
function checked(
  watch: PageWatch,
  { detected, post, isIntent }: AskedAct,
  address: PromptAddress,
  revealed: Revealed | undefined,
  salt: number,
): PageMessage {
  const { control, pressable } = detected;
  const hasLinks = !watch.linkless && (control.way ?? watch.wayToLink) !== 'app';
  return {
    type: 'page/checked',
    salt,
    linkMissed: post !== null && hasLinks && hasNoLink(address),
    signs: signsOf(watch, isIntent, control, pressable),
    ...(revealed && { revealed }),
  };
}

/** What each choice in the prompt does. */
function choicesFor(shared: Shared, act: AskedAct, { url, choices }: PromptAddress): PromptChoices {
  return {
    control: act.detected.pressable,
    share: () => act.share(),
    report() {
      shared.asked = act.post;
      const chosen = choices?.map((one) => ({ link: one.url, whose: one.whose })) ?? [];
      quietly({ type: 'page/report', link: url, choices: chosen });
    },
    help: () => quietly({ type: 'page/help' }),
    snooze: (span) => {
      const snoozed = say({ type: 'page/snooze', span });
      // In other windows the record that all pages follow changes.
      const isPrivate = runtime.extension?.inIncognitoContext;
      snoozed.then(isPrivate ? shared.readRecord : undefined, () => undefined);
    },
  };
}

/** The address, after the page has filled it in if it must. Whatever fails there, the prompt comes. */
async function findAddress(shared: Shared, site: PageSite, act: AskedAct) {
  const revealed = await revealLink(site, act).catch(() => undefined);
  return { revealed, address: await addressOfAct(site, act, shared.site !== site.id, say) };
}

/**
 * Shows the prompt for a held act.
 * @param wanted the background's answer; the address is looked for at the same time
 * @throws when it is too late: nobody may be told "not shared" about something that was shared
 */
async function ask(
  shared: Shared,
  site: PageSite,
  act: AskedAct,
  wanted: Promise<HeldAnswer>,
): Promise<void> {
  const [answer, { address, revealed }] = await Promise.all([wanted, findAddress(shared, site, act)]);
  if (answer) quietly(checked(site.watch, act, address, revealed, answer.salt));
  if (!answer || act.isLate()) throw new Error('too late');
  showPrompt(answer.texts, address, choicesFor(shared, act, address));
  // Only now: a share that went through because the prompt was late is asked about the next time.
  quietly({ type: 'page/asked', mark: act.mark, salt: answer.salt });
}

/** Reports a press while a post is waited for. A new address counts only after a press, which no script can make. */
function tellPress(shared: Shared, site: PageSite, event: Event): void {
  const isEnter = event.type === 'keydown' && (event as KeyboardEvent).key === 'Enter';
  const isPress = isEnter || event.type === 'pointerdown';
  if (!isPress || Date.now() >= (shared.tellUntil ?? 0)) return;
  const opening = openingOf(site, site.watch, event.composedPath(), shared.asked ?? null);
  if (opening) quietly({ type: 'page/pressed', page: location.href, ...opening });
}

/** Notes where "back" and "forward" lead; only once, however often the script is injected. */
function noteReturns(shared: Shared): void {
  if (shared.returnedTo !== undefined) return;
  const noteReturn = () => {
    shared.returnedTo = location.href;
  };
  shared.returnedTo = '';
  addEventListener('popstate', noteReturn);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) noteReturn();
  });
}

/** Starts the page script of a site. */
function startPage(site: PageSite): void {
  const { watch } = site;
  const shared = globalThis.reportInstead;
  if (!shared) return;
  shared.ask = (act, texts) => ask(shared, site, act, texts);
  shared.takePress = (event) => {
    if (takePress(event)) return true;
    tellPress(shared, site, event);
    return false;
  };
  globalThis.reportInsteadTellPresses = (fresh) => {
    shared.tellUntil = Date.now() + TELL_PRESSES_MS;
    if (fresh) shared.asked = null;
  };
  noteReturns(shared);
  globalThis.reportInsteadReturned = () => shared.returnedTo === location.href;
  globalThis.reportInsteadPosts = () => ({
    posts: seenPosts(site, watch, shared.touched ?? null),
    way: watch.wayToLink,
  });
}

declare global {
  /** Called by a site's own page script, which holds only the site's data. */
  var reportInsteadPage: ((site: PageSite) => void) | undefined;
  /**
   * Set by the page script, for the practice on our own pages: exactly the prompt that the sites' pages get.
   */
  var reportInsteadPrompt: typeof showPrompt | undefined;
  /** Set by the page script. After the call, the page reports for a while which presses may open a post. */
  var reportInsteadTellPresses: ((fresh: boolean) => void) | undefined;
  /** Set by the page script. Whether "back" or "forward" led to the address that the page has now. */
  var reportInsteadReturned: (() => boolean) | undefined;
}

globalThis.reportInsteadPage = startPage;
globalThis.reportInsteadPrompt = showPrompt;
