/** The address of a held act: its post's own link, the page's, or the one that a share-intent page carries. */
import type { PageMessage } from '../messages';
import { privacyOf } from '../sites/addresses';
import type { Certainty } from '../sites/types';
import { looked } from './finder';
import {
  agreed,
  answerOf,
  carriedLinks,
  type FoundLink,
  isChoice,
  isSure,
  type LinkChoice,
  linkOf,
  linkOfPage,
} from './link';
import type { PageSite } from './page-site';
import type { PromptAddress } from './prompt-view';
import { type Revealed, reveal } from './reveal';
import type { AskedAct } from './shared';
import { isAloneInView } from './viewer';

/** No post has a longer address, and the background does not accept one. */
const LONGEST_ADDRESS = 2048;

type AskBackground = (message: PageMessage) => Promise<unknown>;
type Explain = (link: string, certainty?: Certainty) => Promise<FoundLink | null>;

/** A link that may be of any site: only the background knows them all. */
function explainedBy(say: AskBackground): Explain {
  return async (link, certainty) => {
    const address = (await say({ type: 'page/link', link })) as (FoundLink & { site: string | null }) | null;
    if (!address) return null;
    // A link of an unknown site is taken as it is: it is not just a page around the post.
    return { url: address.url, certainty: certainty ?? (address.site ? address.certainty : 'exact') };
  };
}

function promptAddress(answer: FoundLink | LinkChoice | null): PromptAddress | null {
  return isChoice(answer) ? { url: null, certainty: 'none', choices: answer.choices } : answer;
}

/** @param isAdded one of the sites that a person added: there the page's own address may be used */
async function addressOfPage(
  site: PageSite,
  { detected, page }: AskedAct,
  isAdded: boolean,
  explain: Explain,
): Promise<PromptAddress | null> {
  if (!isAloneInView(site.watch, detected.control, detected.pressable, page)) return null;
  const own = linkOfPage(site, site.watch, page);
  const address = new URL(page);
  const isNamed = address.pathname !== '/' && privacyOf(site, address) === 'no';
  return own ?? (isAdded && isNamed ? explain(page, 'page') : null);
}

async function addressOfIntent(
  { watch }: PageSite,
  act: AskedAct,
  explain: Explain,
): Promise<PromptAddress | null> {
  const page = new URL(act.page);
  const intent = watch.intents?.find((one) => one.path.test(page.pathname.replace(/\/+$/, '')));
  const whose = watch.wayToLink === 'app' ? 'message' : 'post';
  const links = intent ? carriedLinks(intent, page) : [];
  const known = await Promise.all(
    links.map(async (link) => {
      const found = await explain(link);
      return found ? [{ ...found, whose } as const] : [];
    }),
  );
  return promptAddress(agreed(known.flat()));
}

/**
 * @param isAdded one of the sites that a person added
 * @param say asks the background
 */
export async function addressOfAct(
  site: PageSite,
  act: AskedAct,
  isAdded: boolean,
  say: AskBackground,
): Promise<PromptAddress> {
  const { post, isIntent } = act;
  const explain = explainedBy(say);
  const address = post
    ? promptAddress(await answerOf(site, site.watch, post, act.page, explain))
    : await (isIntent ? addressOfIntent(site, act, explain) : addressOfPage(site, act, isAdded, explain));
  if (address?.choices) return address;
  return address?.url && address.url.length <= LONGEST_ADDRESS ? address : { url: null, certainty: 'none' };
}

/** Whether nothing at all was found. */
export function hasNoLink({ certainty, choices }: PromptAddress): boolean {
  return certainty === 'none' && !choices;
}

/** Makes the page fill in the post's link, if it has none. @returns undefined where there is nothing to fill in */
export async function revealLink(site: PageSite, { post, page }: AskedAct): Promise<Revealed | undefined> {
  const { watch } = site;
  const { timeLink } = watch;
  const isFound = () => post !== null && isSure(linkOf(site, watch, post, page));
  if (!post || !timeLink || isFound()) return undefined;
  const link = looked({ from: 'inside', ...timeLink }, watch, post)[0];
  return link instanceof HTMLElement ? reveal(link, isFound) : undefined;
}
