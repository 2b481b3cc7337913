/**
 * What comes into a site's page on demand, once: the prompt for a held act, and the posts in view for the popup.
 * It shares the extension's own world in the page with the sentinel.
 */
import type { PageMessage } from '../messages';
import { privacyOf } from '../sites/addresses';
import type { Certainty } from '../sites/types';
import {
  agreed,
  answerOf,
  carriedLinks,
  type FoundLink,
  isChoice,
  isSure,
  linkOf,
  linkOfPage,
  looked,
} from './link';
import { openingOf } from './opening';
import type { PageSite } from './page-site';
import { seenPosts } from './posts';
import { type PromptAddress, showPrompt, takePress } from './prompt';
import { type Revealed, reveal } from './reveal';
import { runtime } from './runtime';
import type { AskedAct } from './shared';
import { signsOf } from './signs';
import { isAloneInView } from './viewer';

/** Longer ones are no post's; the background takes none of them. */
const LONGEST_ADDRESS = 2048;

/** As long as the background waits for a post to be opened. */
const TELL_PRESSES_MS = 5 * 60 * 1000;

/** Rejects, and never throws, where the extension is gone. */
async function say(message: PageMessage): Promise<unknown> {
  return runtime.runtime.sendMessage(message);
}

/** Starts the page script of a site. */
function startPage(site: PageSite): void {
  const { watch } = site;
  const shared = globalThis.reportInstead;
  if (!shared) return;

  /** A link that may be of any site: only the background knows them all. */
  async function explained(link: string, certainty?: Certainty): Promise<FoundLink | null> {
    const address = (await say({ type: 'page/link', link })) as (FoundLink & { site: string | null }) | null;
    if (!address) return null;
    // What is no known site's is taken as it stands: then it is not just a page around the post.
    return { url: address.url, certainty: certainty ?? (address.site ? address.certainty : 'exact') };
  }

  async function addressOfPost(post: Element): Promise<PromptAddress | null> {
    const answer = await answerOf(site, watch, post, location.href, explained);
    return isChoice(answer) ? { url: null, certainty: 'none', choices: answer.choices } : answer;
  }

  async function addressOfPage({ detected }: AskedAct): Promise<PromptAddress | null> {
    if (!isAloneInView(watch, detected.control, detected.pressable)) return null;
    const own = linkOfPage(site, watch, location.href);
    const isAdded = shared!.site !== site.id;
    const isNamed = location.pathname !== '/' && privacyOf(site, new URL(location.href)) === 'no';
    return own ?? (isAdded && isNamed ? explained(location.href, 'page') : null);
  }

  async function addressOfIntent(): Promise<PromptAddress | null> {
    const page = new URL(location.href);
    const intent = watch.intents?.find((one) => one.path.test(page.pathname.replace(/\/+$/, '')));
    const whose = watch.wayToLink === 'app' ? 'message' : 'post';
    const links = intent ? carriedLinks(intent, page) : [];
    const known = await Promise.all(
      links.map(async (link) => {
        const found = await explained(link);
        return found ? [{ ...found, whose } as const] : [];
      }),
    );
    const answer = agreed(known.flat());
    return isChoice(answer) ? { url: null, certainty: 'none', choices: answer.choices } : answer;
  }

  async function addressOfAct(act: AskedAct): Promise<PromptAddress> {
    const { post, isIntent } = act;
    const address = await (post ? addressOfPost(post) : isIntent ? addressOfIntent() : addressOfPage(act));
    if (address?.choices) return address;
    return address?.url && address.url.length <= LONGEST_ADDRESS ? address : { url: null, certainty: 'none' };
  }

  /** Has the page fill in the post's link, where it holds none. @returns undefined where there is nothing to fill in */
  async function revealLink({ post }: AskedAct): Promise<Revealed | undefined> {
    const { timeLink } = watch;
    const isFound = () => post !== null && isSure(linkOf(site, watch, post, location.href));
    if (!post || !timeLink || isFound()) return undefined;
    const link = looked({ from: 'inside', ...timeLink }, watch, post)[0];
    return link instanceof HTMLElement ? reveal(link, isFound) : undefined;
  }

  /** For the self-check: by what the control was told, and whether a link that should be there was not found. */
  function checked(
    { detected, post, isIntent }: AskedAct,
    { certainty, choices }: PromptAddress,
    revealed: Revealed | undefined,
  ): PageMessage {
    const { control, pressable } = detected;
    const hasLinks = !watch.linkless && (control.way ?? watch.wayToLink) !== 'app';
    return {
      type: 'page/checked',
      linkMissed: post !== null && hasLinks && certainty === 'none' && !choices,
      signs: signsOf(watch, isIntent, control, pressable),
      ...(revealed && { revealed }),
    };
  }

  shared.ask = async (act, texts) => {
    // Nobody may be told that a post was not shared which was.
    const inTime = () => {
      if (!texts || act.isLate()) throw new Error('too late');
    };
    inTime();
    // Whatever goes wrong there, the prompt comes.
    const revealed = await revealLink(act).catch(() => undefined);
    const address = await addressOfAct(act);
    const quietly = (message: PageMessage) => void say(message).catch(() => {});
    quietly(checked(act, address, revealed));
    inTime();
    showPrompt(texts, address, {
      control: act.detected.pressable,
      share: act.share,
      report: () => {
        shared.asked = act.post;
        const { url: link, certainty, choices } = address;
        const chosen = choices?.map(({ url, whose }) => ({ link: url, whose })) ?? [];
        quietly({ type: 'page/report', site: shared.site, link, certainty, choices: chosen });
      },
      help: () => quietly({ type: 'page/help' }),
      snooze: (span) => quietly({ type: 'page/snooze', site: shared.site, span }),
    });
  };
  shared.takePress = (event) => {
    if (takePress(event)) return true;
    // A post is being waited for: an address that changes counts only after a press, which no script can make.
    const isEnter = event.type === 'keydown' && (event as KeyboardEvent).key === 'Enter';
    const isPress = isEnter || event.type === 'pointerdown';
    if (!isPress || Date.now() >= (shared.tellUntil ?? 0)) return false;
    const opening = openingOf(site, watch, event.composedPath(), shared.asked ?? null);
    if (opening) void say({ type: 'page/pressed', page: location.href, ...opening }).catch(() => {});
    return false;
  };
  globalThis.reportInsteadTellPresses = (fresh) => {
    shared.tellUntil = Date.now() + TELL_PRESSES_MS;
    if (fresh) shared.asked = null;
  };
  if (shared.returnedTo === undefined) {
    const noteReturn = () => {
      shared.returnedTo = location.href;
    };
    shared.returnedTo = '';
    addEventListener('popstate', noteReturn);
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) noteReturn();
    });
  }
  globalThis.reportInsteadReturned = () => shared.returnedTo === location.href;
  globalThis.reportInsteadPosts = () => ({
    posts: seenPosts(site, watch, shared.touched),
    way: watch.wayToLink,
  });
}

declare global {
  /** Called by a site's own page script, which is nothing but its data. */
  var reportInsteadPage: ((site: PageSite) => void) | undefined;
  /** Set by the page script. From then on the page tells, for a while, of presses that may open a post. */
  var reportInsteadTellPresses: ((fresh: boolean) => void) | undefined;
  /** Set by the page script. Whether "back" or "forward" led to the address that the page has now. */
  var reportInsteadReturned: (() => boolean) | undefined;
}

globalThis.reportInsteadPage = startPage;
