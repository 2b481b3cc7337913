/** The page in front, as far as the browser lets the popup see it. */
import * as z from 'zod/mini';
import { browser } from '../../src/browser';
import { injectPage } from '../../src/extension/inject-page';
import type { UiMessage } from '../../src/messages';
import { addressOf, type FoundAddress, siteOfPage } from '../../src/report/address';
import { readCandidates } from '../../src/report/candidates';
import { addedSiteAt } from '../../src/settings/added-sites';
import { loadSettings } from '../../src/settings/store';
import type { SeenPost } from '../../src/share/posts';
import { kindsOfAddedSites, sites } from '../../src/sites/index';
import { type Site, WHOSE } from '../../src/sites/types';
import type { Offer, Refused } from './model';

export interface Front {
  tabId: number | null;
  windowId: number | undefined;
  offer: Offer;
}

const noPage: Offer = { kind: 'refused', reason: 'no_page' };

/** Reads the tab in front, or the one that opened this page as a tab (`?tab=<id>`). Never rejects. */
export async function readFront(): Promise<Front> {
  const tab = await frontTab().catch(() => null);
  const tabId = tab?.id ?? null;
  const offer = await offerOf(tab?.url, tabId);
  if (tabId !== null && offer.kind === 'posts') void askToAwaitLink(tabId, offer);
  return { tabId, windowId: tab?.windowId, offer };
}

/** The window of the page in front. Unlike {@link readFront}, it waits for nothing in that page. Never rejects. */
export async function frontWindow(): Promise<number | undefined> {
  return (await frontTab().catch(() => null))?.windowId;
}

/** Where no post on the page has a link, the popup says how to get it, and comes back once the person has. */
async function askToAwaitLink(
  tabId: number,
  { posts, way }: Extract<Offer, { kind: 'posts' }>,
): Promise<void> {
  if (way === 'app' || posts.some(({ link, choices }) => link !== null || choices.length > 0)) return;
  const message: UiMessage = { type: 'ui/link-awaited', tabId };
  await browser.runtime.sendMessage(message).catch(() => undefined);
}

async function frontTab() {
  const opener = /^\d{1,10}$/.exec(new URLSearchParams(location.search).get('tab') ?? '');
  if (opener) return browser.tabs.get(Number(opener[0]));
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab ?? null;
}

async function offerOf(url: string | undefined, tabId: number | null): Promise<Offer> {
  // Without the right to look at the page the browser hands no address.
  if (!url) return noPage;
  const kind = kindOfPage(url);
  if (kind) return { kind: 'refused', reason: kind };
  const { site: known, privacy } = siteOfPage(url);
  // What stands in a chat can be reported; the chat itself never is.
  if (privacy !== 'no') {
    const posts = tabId === null || !known ? [] : await readPosts(tabId, known).catch(() => []);
    return { kind: 'posts', posts, way: 'app', site: known, page: null, isPrivate: privacy === 'yes' };
  }
  const address = addressOf(url);
  if ('refused' in address) return { kind: 'refused', reason: address.refused };
  const site = await siteOfPosts(address, url);
  if (!site?.watch || tabId === null) return { kind: 'address', found: address };
  const posts = await readPosts(tabId, site.id).catch(() => []);
  // On a site that the person added nothing says which pages are posts: without any, this one may be one.
  if (posts.length === 0 && address.site !== site.id) return { kind: 'address', found: address };
  return { kind: 'posts', posts, way: site.watch.wayToLink, site: address.site, page: address };
}

/** The site, or the kind of site that the person said this is, unless the page itself is a post. */
async function siteOfPosts({ certainty, site }: FoundAddress, url: string): Promise<Site | undefined> {
  if (certainty !== 'page') return undefined;
  const known = sites.find(({ id }) => id === site);
  if (known?.watch) return known;
  const { settings } = await loadSettings();
  const added = addedSiteAt(settings, new URL(url).hostname);
  return kindsOfAddedSites.find(({ id }) => id === added?.as);
}

/** Pages that have no address anybody else could open. */
function kindOfPage(url: string): Refused | null {
  const scheme = url.slice(0, url.indexOf(':')).toLowerCase();
  if (scheme === 'http' || scheme === 'https') return null;
  if (scheme.endsWith('-extension')) return 'extension_page';
  if (scheme === 'file') return 'local_file';
  return scheme === 'blob' || scheme === 'data' ? 'page_data' : 'browser_page';
}

/** What the script in the page says about the posts; the page may have had a hand in it, so it is checked. */
const seenPostsSchema = z.object({
  posts: z.array(
    z.object({
      author: z.string().check(z.maxLength(200)),
      words: z.string().check(z.maxLength(200)),
      link: z.nullable(z.string()),
      certainty: z.enum(['exact', 'page', 'opaque', 'none']),
      choices: z.array(z.object({ url: z.string(), whose: z.enum(WHOSE) })),
      touched: z.boolean(),
    }),
  ),
});

async function readPosts(tabId: number, site: string) {
  await injectPage(tabId, site);
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    func: () => globalThis.reportInsteadPosts?.(),
  });
  const { posts } = z.parse(seenPostsSchema, answer?.result);
  return posts.slice(0, 12).map((post) => ({ ...post, ...reread(post) }));
}

/** Links are read again by the address grammar: what a page's script may have put there counts for nothing. */
function reread({ link, certainty, choices }: SeenPost): Pick<SeenPost, 'link' | 'certainty' | 'choices'> {
  const candidates = readCandidates(choices.slice(0, 6).map(({ url, whose }) => ({ link: url, whose })));
  if (candidates && 'choices' in candidates) return { link: null, certainty: 'none', ...candidates };
  const address = link === null ? candidates?.found : addressOf(link);
  if (!address || 'refused' in address) return { link: null, certainty: 'none', choices: [] };
  // A message may hold a link of another site, which the page's script cannot judge.
  const known = certainty === 'none' ? address.certainty : certainty;
  return { link: address.url, certainty: address.certainty === 'opaque' ? 'opaque' : known, choices: [] };
}
