/**
 * A post's link on an invented site, rule by rule: what counts, what contradicts, and when the person has to choose.
 */
import { describe, expect, it } from 'vitest';
import {
  agreed,
  answerOf,
  besideOwn,
  carriedLinks,
  foreignLinks,
  isChoice,
  isSure,
  linkOf,
  linkOfPage,
} from '../../src/share/link';
import type { PostRules } from '../../src/share/page-site';
import type { AddressedSite, LinkFinder } from '../../src/sites/types';
import { find, pageWith } from '../support/page';

const HOME = 'https://feed.example/home';
const site: AddressedSite = {
  id: 'feed',
  hosts: ['feed.example'],
  identity: /\/p\/(\d+)/,
  addresses: [
    { path: /^\/(?:\w+\/)?p\/(?<post>\d+)$/, print: 'https://feed.example/p/{post}', certainty: 'exact' },
    { path: /^\/by\/(?<name>\w+)$/, print: 'https://feed.example/by/{name}', certainty: 'page' },
    { path: /^\/s\/(?<code>\w+)$/, print: 'https://feed.example/s/{code}', certainty: 'opaque' },
  ],
};
const inside: LinkFinder = { from: 'inside', select: 'a' };
const rules = (links: readonly LinkFinder[] = [inside], more: Partial<PostRules> = {}): PostRules => ({
  posts: ['article'],
  text: '.text',
  author: '.author',
  links,
  wayToLink: 'copy',
  ...more,
});
const exact = (post: number) => ({ url: `https://feed.example/p/${post}`, certainty: 'exact' });

/** The link that is found for the post in this page. */
function linkIn(html: string, watch = rules(), page = HOME) {
  pageWith(html, page);
  return linkOf(site, watch, find('#post'), page);
}

describe('links inside of a post', () => {
  it('is rebuilt by the site’s grammar, from what the site itself draws', () => {
    expect(linkIn('<article id="post"><a href="/bakery/p/7?from=feed#top">3 h</a></article>')).toEqual(
      exact(7),
    );
  });

  it('does not count in its words, in a card or in a quoted post', () => {
    const other = '<a href="/p/9">9</a>';
    const own = '<a href="/p/7">3 h</a>';
    expect(linkIn(`<article id="post"><p class="text">${other}</p>${own}</article>`)).toEqual(exact(7));
    const cards = rules([inside], { others: '.card' });
    expect(linkIn(`<article id="post"><div class="card">${other}</div>${own}</article>`, cards)).toEqual(
      exact(7),
    );
    const quoted = rules([inside], { quoted: '.quoted' });
    expect(linkIn(`<article id="post"><div class="quoted">${other}</div>${own}</article>`, quoted)).toEqual(
      exact(7),
    );
    expect(linkIn(`<article id="post"><p class="text">${other}</p></article>`)).toBeNull();
  });

  it('that is a title in its words counts, when the words are the link', () => {
    expect(linkIn('<article id="post"><a class="text" href="/p/7">Bake sale</a></article>')).toEqual(
      exact(7),
    );
  });

  it('counts only between the start and the end of the head', () => {
    const head = { starts: '.author', ends: '.author' };
    const html =
      '<article id="post"><a href="/p/1">1</a><b class="author"></b><a href="/p/7">7</a><b class="author"></b><a href="/p/2">2</a></article>';
    expect(linkIn(html, rules([{ ...inside, head }]))).toEqual(exact(7));
    expect(linkIn(html.replaceAll('author', 'other'), rules([{ ...inside, head }]))).toBeNull();
  });

  it('is no page around the post, unless the finder says what it is worth', () => {
    const html = '<article id="post"><a href="/by/bakery">Bakery</a></article>';
    expect(linkIn(html)).toBeNull();
    expect(linkIn(html, rules([{ ...inside, certainty: 'page' }]))).toEqual({
      url: 'https://feed.example/by/bakery',
      certainty: 'page',
    });
    expect(linkIn('<article id="post"><a href="/s/abc">s</a></article>')).toMatchObject({
      certainty: 'opaque',
    });
    // A certain link comes first, wherever it is in the post.
    expect(linkIn('<article id="post"><a href="/s/abc">s</a><a href="/p/7">7</a></article>')).toEqual(
      exact(7),
    );
  });

  it('counts only in the company that its finder asks for', () => {
    const two = '<article id="post"><a href="/p/7">a</a><a href="/p/7">b</a><i></i><i></i></article>';
    expect(linkIn(two, rules([{ ...inside, least: 2 }]))).toEqual(exact(7));
    expect(linkIn(two, rules([{ ...inside, least: 3 }]))).toBeNull();
    expect(linkIn(two, rules([{ ...inside, alone: 'i' }]))).toBeNull();
    expect(linkIn(two.replace('<i></i>', ''), rules([{ ...inside, alone: 'i' }]))).toEqual(exact(7));
  });

  it('that differ are for the person to choose from, in order, six at most', () => {
    const links = (...posts: number[]) =>
      `<article id="post">${posts.map((post) => `<a href="/p/${post}">${post}</a>`).join('')}</article>`;
    expect(linkIn(links(1, 2, 1))).toEqual({
      choices: [
        { url: 'https://feed.example/p/1', whose: 'post' },
        { url: 'https://feed.example/p/2', whose: 'post' },
      ],
    });
    expect(linkIn(links(1, 2, 3, 4, 5, 6, 7, 8))).toMatchObject({ choices: { length: 6 } });
  });

  it('does not count in a post that was sent only to some people', () => {
    const only = rules([inside], { privatePosts: '.lock' });
    expect(linkIn('<article id="post"><i class="lock"></i><a href="/p/7">7</a></article>', only)).toBeNull();
    expect(
      linkIn('<div class="lock"><article id="post"><a href="/p/7">7</a></article></div>', only),
    ).toBeNull();
    expect(linkIn('<article id="post"><a href="/p/7">7</a></article>', only)).toEqual(exact(7));
  });

  it('does not count when it is too long for a post', () => {
    expect(linkIn(`<article id="post"><a href="/p/7?${'a'.repeat(4096)}">7</a></article>`)).toBeNull();
    expect(linkIn('<article id="post"><a href="https://[">7</a></article>')).toBeNull();
  });
});

describe('what else a site says of a post', () => {
  it('is printed into an address, with parts from elsewhere where they are one', () => {
    const data: LinkFinder = { from: 'data', select: '[data-id]', attribute: 'data-id', print: '/p/{value}' };
    expect(linkIn('<article id="post"><i data-id="7"></i></article>', rules([data]))).toEqual(exact(7));
    expect(linkIn('<article id="post" data-id="7"><i data-id="8"></i></article>', rules([data]))).toEqual(
      exact(7),
    );
    const parted = { ...data, pattern: /^post-(\d+)$/ };
    expect(linkIn('<article id="post"><i data-id="post-7"></i></article>', rules([parted]))).toEqual(
      exact(7),
    );
    expect(linkIn('<article id="post"><i data-id="7"></i></article>', rules([parted]))).toBeNull();
    const and = { select: '[data-by]', attribute: 'data-by', pattern: /^@(?<name>\w+)$/ };
    const both = { ...data, print: '/{name}/p/{value}', and };
    const html = '<article id="post"><i data-id="7"></i><b data-by="@bakery"></b></article>';
    expect(linkIn(html, rules([both]))).toEqual(exact(7));
    expect(
      linkIn(html.replace('</article>', '<b data-by="@other"></b></article>'), rules([both])),
    ).toBeNull();
  });

  it('can need parts of the page’s own address', () => {
    const finder: LinkFinder = {
      ...{ from: 'data', select: '[data-id]', attribute: 'data-id' },
      ...{ pageParts: /\/in\/(?<group>\w+)/, print: '/{group}/p/{value}' },
    };
    const html = '<article id="post"><i data-id="7"></i></article>';
    expect(linkIn(html, rules([finder]), 'https://feed.example/in/bakers')).toEqual(exact(7));
    expect(linkIn(html, rules([finder]))).toBeNull();
  });
});

describe('the page’s own address', () => {
  const page: LinkFinder = { from: 'page' };
  const POST = 'https://feed.example/p/7';
  const post = '<article id="post"></article>';

  it('is the post’s where no other post stands beside it', () => {
    expect(linkIn(post, rules([page]), POST)).toEqual(exact(7));
    expect(linkIn(`${post}<article></article>`, rules([page]), POST)).toBeNull();
    expect(linkIn(`${post}<article></article>`, rules([{ ...page, select: '#post' }]), POST)).toEqual(
      exact(7),
    );
  });

  it('is of what is in front, where that lies over the page', () => {
    const layered = `<article></article><div role="dialog">${post}</div>`;
    expect(linkIn(layered, rules([page]), POST)).toEqual(exact(7));
    expect(linkIn(`<article></article><div>${post}</div>`, rules([page]), POST)).toBeNull();
  });

  it('counts on the pages, and for the posts, that the finder names', () => {
    expect(linkIn(post, rules([{ ...page, pages: /^\/film/ }]), POST)).toBeNull();
    expect(linkIn(post, rules([{ ...page, pages: /^\/p\// }]), POST)).toEqual(exact(7));
    const without = '<article id="post"><a class="time"></a></article>';
    expect(linkIn(without, rules([{ ...page, without: '.time' }]), POST)).toBeNull();
    expect(
      linkIn(`<div class="answer">${post}</div>`, rules([{ ...page, not: '.answer' }]), POST),
    ).toBeNull();
  });

  it('that says the same as the post settles what else is found', () => {
    const html = '<article id="post"><a href="/p/9">9</a><a href="/bakery/p/7">7</a></article>';
    expect(linkIn(html, rules([page, inside]), POST)).toEqual(exact(7));
  });

  it('that says the same as the post counts, whoever else holds that link', () => {
    const other = '<article><b class="author">Other</b><a href="/p/7">see 7</a></article>';
    const own = '<article id="post"><b class="author">Bakery</b><a href="/p/7">7</a></article>';
    const watch = rules([{ ...page, select: '#post' }, inside]);
    expect(linkIn(other + own, watch, POST)).toEqual(exact(7));
  });

  it('that differs from the post’s leaves the choice to the person', () => {
    const html = '<article id="post"><a href="/p/9">9</a></article>';
    expect(linkIn(html, rules([page, inside]), POST)).toEqual({
      choices: [
        { url: POST, whose: 'page' },
        { url: 'https://feed.example/p/9', whose: 'post' },
      ],
    });
  });

  it('that another post in the page has as its own belongs to that one', () => {
    const last = '<article><b class="author">Other</b><a href="/p/7">7</a></article>';
    const own = '<article id="post"><b class="author">Bakery</b><a href="/p/9">9</a></article>';
    const watch = rules([{ ...page, select: '#post' }, inside]);
    expect(linkIn(last + own, watch, POST)).toEqual(exact(9));
    // The same post behind its own dialog does not count as another one.
    expect(linkIn((last + own).replace('Other', 'Bakery'), watch, POST)).toMatchObject({
      choices: { length: 2 },
    });
  });

  it('of a viewer is worth something, but for a front page and a chat', () => {
    expect(linkOfPage(site, rules(), POST)).toEqual(exact(7));
    expect(linkOfPage(site, rules(), 'https://feed.example/by/bakery')).toMatchObject({ certainty: 'page' });
    expect(linkOfPage(site, rules(), 'https://feed.example/')).toBeNull();
    expect(linkOfPage(site, rules([], { wayToLink: 'app' }), POST)).toBeNull();
    const front = {
      ...site,
      addresses: [{ path: /^/, print: 'https://feed.example/', certainty: 'page' as const }],
    };
    expect(linkOfPage(front, rules(), POST)).toBeNull();
  });
});

describe('links that claim to be one post’s', () => {
  const claim = (url: string) => ({ url, certainty: 'exact', whose: 'post' }) as const;

  it('are one where they name the same, the first of them', () => {
    expect(
      agreed([claim('https://feed.example/p/7'), claim('https://feed.example/bakery/p/7')], site),
    ).toEqual(claim('https://feed.example/p/7'));
    expect(agreed([])).toBeNull();
    expect(isChoice(agreed([claim('https://a.example/p/7'), claim('https://b.example/p/7')]))).toBe(true);
  });

  it('are sure when one is exact, or when they are to be chosen from', () => {
    expect([exact(1), { choices: [] }].map((one) => isSure(one as never))).toEqual([true, true]);
    expect(isSure({ url: 'u', certainty: 'page' })).toBe(false);
    expect(isSure(null)).toBe(false);
    expect(isChoice(null)).toBe(false);
  });
});

describe('links of any site', () => {
  const chat = rules([{ from: 'inside', select: 'a', anySite: true }], { wayToLink: 'app' });
  const links = (html: string, watch = chat, page = HOME) => {
    pageWith(html, page);
    return foreignLinks(watch, find('#post'), page);
  };
  const message = (link: string) => ({ link, certainty: undefined, whose: 'message' });

  it('in a message are what somebody wrote: the link, and the link that its words are', () => {
    expect(
      links('<article id="post"><p class="text"><a href="https://x.com/a/status/1">see</a></p></article>'),
    ).toEqual([message('https://x.com/a/status/1')]);
    const cut = (words: string) =>
      links(`<article id="post"><a href="https://t.example/x.com/a/status/123">${words}</a></article>`);
    expect(cut('x.com/b/status/9')).toEqual([
      message('https://t.example/x.com/a/status/123'),
      message('https://x.com/b/status/9'),
    ]);
    expect(cut('x.com/a/sta…')).toHaveLength(1);
    expect(cut('x.com/b/sta…')).toHaveLength(2);
    expect(cut('@bakery')).toEqual([]);
    expect(cut('#bread')).toEqual([]);
  });

  it('are addresses of the web, each once, six at most', () => {
    const many = [1, 1, 2, 3, 4, 5, 6, 7]
      .map((id) => `<a href="https://x.com/a/status/${id}">a</a>`)
      .join('');
    expect(links(`<article id="post"><a href="mailto:a@b.example">m</a>${many}</article>`)).toHaveLength(6);
  });

  it('that lead elsewhere are no post of this site, unless it vouches for where its author is', () => {
    const far: LinkFinder = { from: 'inside', select: 'a', anySite: true, certainty: 'exact' };
    const html =
      '<article id="post"><b class="author">@ali@other.example</b><a href="https://other.example/1">1</a></article>';
    expect(links(html, rules([far]))).toEqual([]);
    const vouched = rules([{ ...far, vouched: '.author' }]);
    expect(links(html, vouched)).toEqual([
      { link: 'https://other.example/1', certainty: 'exact', whose: 'post' },
    ]);
    expect(links(html.replace('@other', '@third'), vouched)).toEqual([]);
    expect(links(html.replace('https://other.example/1', '/1'), rules([far]))).toHaveLength(1);
  });

  it('stand beside the page’s own address where the post is alone', () => {
    const far: LinkFinder = { from: 'inside', select: 'a', anySite: true, certainty: 'exact' };
    const both = rules([far, { from: 'page', anySite: true, certainty: 'exact' }]);
    const html = '<article id="post"><a href="/1">1</a></article>';
    expect(links(html, both).map(({ whose }) => whose)).toEqual(['post', 'page']);
    expect(links(`${html}<article></article>`, both).map(({ whose }) => whose)).toEqual(['post']);
  });

  it('of a private post are none', () => {
    expect(
      links(
        '<article id="post"><i class="lock"></i><a href="/1">1</a></article>',
        rules(chat.links, { privatePosts: '.lock' }),
      ),
    ).toEqual([]);
  });
});

describe('the answer', () => {
  const chat = rules([
    { ...inside, certainty: 'page' },
    { from: 'inside', select: 'p a', anySite: true },
  ]);
  const explain = async (link: string) =>
    link.includes('refused') ? null : { url: link, certainty: 'exact' as const };
  const answer = (html: string, watch = chat) => {
    pageWith(html, HOME);
    return answerOf(site, watch, find('#post'), HOME, explain);
  };

  it('is the site’s own, and asks nobody, where that is certain', async () => {
    const never = () => Promise.reject(new Error('asked'));
    pageWith('<article id="post"><a href="/p/7">7</a></article>', HOME);
    expect(await answerOf(site, rules(), find('#post'), HOME, never)).toEqual(exact(7));
  });

  it('is what the background makes of links that may lead anywhere', async () => {
    const anywhere = rules([{ from: 'inside', select: 'p a', anySite: true }]);
    expect(
      await answer('<article id="post"><p><a href="https://x.com/1">1</a></p></article>', anywhere),
    ).toEqual({
      url: 'https://x.com/1',
      certainty: 'exact',
    });
    expect(
      await answer('<article id="post"><p><a href="https://x.com/refused">1</a></p></article>', anywhere),
    ).toBeNull();
  });

  it('puts a page around a message beside what was written in it', async () => {
    const html =
      '<article id="post"><a href="/by/bakery">B</a><p><a href="https://x.com/1">1</a></p></article>';
    expect(await answer(html)).toEqual({
      choices: [
        { url: 'https://feed.example/by/bakery', whose: 'own' },
        { url: 'https://x.com/1', whose: 'message' },
      ],
    });
    const own = { url: 'u', certainty: 'page' } as const;
    const post = [{ url: 'v', certainty: 'exact', whose: 'post' }] as const;
    expect(besideOwn(own, post)).toBe(post);
    expect(besideOwn(null, post)).toBe(post);
    expect(besideOwn({ ...own, certainty: 'exact' }, [{ ...post[0], whose: 'message' }])).toHaveLength(1);
  });
});

describe('links that a share-intent page carries', () => {
  const carried = (query: string, more = {}) =>
    carriedLinks(
      { path: /./, carries: ['text', 'url'], ...more } as never,
      new URL(`https://feed.example/share${query}`),
    );

  it('are those in the parameters, in order, each once', () => {
    const text = encodeURIComponent('see https://a.example/1 and https://b.example/2');
    expect(carried(`?url=https://a.example/1&text=${text}`)).toEqual([
      'https://a.example/1',
      'https://b.example/2',
    ]);
    expect(carried('?text=hello&other=https://a.example/1')).toEqual([]);
    expect(
      carried(`?text=${Array.from({ length: 9 }, (_, id) => `https://a.example/${id}`).join('%20')}`),
    ).toHaveLength(6);
  });

  it('are printed from an id where the page carries that', () => {
    const print = 'https://feed.example/p/{value}';
    expect(carried('?url=7 8', { print })).toEqual(['https://feed.example/p/7%208']);
    expect(carried('?url=', { print })).toEqual([]);
  });
});
