/**
 * What comes into a site's page on demand, once: the prompt for a held act, and the posts in view for the popup.
 * It shares the extension's own world in the page with the sentinel.
 */
import type { PageMessage } from '../messages';
import { canonical } from '../sites/addresses';
import type { Site } from '../sites/types';
import { carriedLink, linkOf } from './link';
import { seenPosts } from './posts';
import { type PromptAddress, showPrompt } from './prompt';
import { runtime } from './runtime';
import type { AskedAct } from './sentinel';

function say(message: PageMessage): Promise<unknown> {
  return runtime.runtime.sendMessage(message);
}

/** Starts the page script of a site. */
export function startPage(site: Site): void {
  const { watch } = site;
  const shared = globalThis.reportInstead;
  if (!watch || !shared) return;

  async function addressOfAct({ post, isIntent }: AskedAct): Promise<PromptAddress> {
    const none: PromptAddress = { url: null, certainty: 'none' };
    const page = new URL(location.href);
    if (post) return linkOf(site, watch!, post, page.href) ?? none;
    if (!isIntent) return canonical(site, page) ?? none;
    const intent = watch!.intents?.find((one) => one.path.test(page.pathname.replace(/\/+$/, '')));
    const link = intent && carriedLink(intent, page);
    // It may be a post of any site, and only the background knows them all.
    return link ? (((await say({ type: 'page/link', link })) as PromptAddress | null) ?? none) : none;
  }

  shared.ask = async (act, texts) => {
    const address = await addressOfAct(act);
    const quietly = (message: PageMessage) => void say(message).catch(() => {});
    showPrompt(texts, address, {
      control: act.control,
      share: act.share,
      report: () =>
        quietly({ type: 'page/report', site: site.id, link: address.url, certainty: address.certainty }),
      help: () => quietly({ type: 'page/help' }),
      snooze: (span) => quietly({ type: 'page/snooze', site: site.id, span }),
    });
  };
  globalThis.reportInsteadPosts = () => ({
    posts: seenPosts(site, watch, shared.touched?.deref()),
    way: watch.wayToLink,
  });
}
