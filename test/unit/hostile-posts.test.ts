/**
 * Posts that try to get another post's link reported: the extension never gives a wrong link, whatever is in the post.
 */
import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { addressOf } from '../../src/report/address';
import { postOf } from '../../src/share/detect';
import { answerOf, type FoundLink, isChoice, type LinkChoice, linkOfPage } from '../../src/share/link';
import { pageSite } from '../../src/share/page-site';
import { kindsOfAddedSites, sites } from '../../src/sites/index';
import type { Certainty, Site } from '../../src/sites/types';
import type { HostilePost } from '../sites/hostile-posts';

const every = [...new Set([...sites, ...kindsOfAddedSites])];
const all: { site: Site; post: HostilePost }[] = [];
for (const site of every) {
  // `test/repo/site-parts.test.ts` refuses a site without such posts.
  if (!site.watch) continue;
  const { hostilePosts }: { hostilePosts: HostilePost[] } = await import(
    `../sites/${site.id}/hostile-posts.ts`
  );
  all.push(...hostilePosts.map((post) => ({ site, post })));
}

/** What the background answers to a page that asks about a link, as the page reads it. */
async function explain(link: string, certainty: Certainty | undefined): Promise<FoundLink | null> {
  const address = addressOf(link);
  if ('refused' in address) return null;
  return { url: address.url, certainty: certainty ?? (address.site ? address.certainty : 'exact') };
}

async function given(full: Site, { page, html }: HostilePost): Promise<FoundLink | LinkChoice | null> {
  const site = pageSite(full)!;
  const window = new Window({ url: page });
  // The share code uses these globals of its page.
  Object.assign(globalThis, { Node: window.Node, Element: window.Element });
  window.document.body.innerHTML = html;
  const path: Element[] = [];
  const pressed = window.document.querySelector('[data-press]') as unknown as Element | null;
  for (let node = pressed; node; node = node.parentElement) path.push(node);
  expect(path.length).toBeGreaterThan(0);
  const { watch } = site;
  const { row } = watch;
  const post = postOf({ posts: watch.posts.join(), ...(row && { row }) }, path);
  return post ? answerOf(site, watch, post, page, explain) : linkOfPage(site, watch, page);
}

function kindOf(answer: FoundLink | LinkChoice | null): HostilePost['answer'] | 'uncertain' {
  if (answer === null) return 'none';
  if (isChoice(answer)) return 'choose';
  return answer.certainty === 'exact' ? 'link' : 'uncertain';
}

it(`none of ${all.length} hostile posts gets a wrong link`, async () => {
  const offenders: string[] = [];
  const counts = { link: 0, choose: 0, none: 0, uncertain: 0 };
  let wrong = 0;
  for (const { site, post } of all) {
    const answer = await given(site, post);
    const kind = kindOf(answer);
    counts[kind] += 1;
    const offered = isChoice(answer) ? answer.choices.map(({ url }) => url) : answer ? [answer.url] : [];
    const isWrong = !isChoice(answer) && offered.some((url) => url !== post.own);
    const isLost = post.own !== null && post.answer !== 'none' && !offered.includes(post.own);
    if (isWrong) wrong += 1;
    if (isWrong || isLost || kind !== post.answer) {
      offenders.push(
        `${site.id}: ${post.name}: ${post.answer} expected, ${kind} given: ${offered.join(' | ')}`,
      );
    }
  }
  console.info(`${all.length} hostile posts: ${wrong} wrong links; ${JSON.stringify(counts)}`);
  expect(offenders).toEqual([]);
  expect(counts.uncertain).toBe(0);
});
