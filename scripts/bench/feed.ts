/**
 * The page that everything is measured on: a long feed with the attributes and structure of X, answered as
 * https://x.com/home, so that the shipped manifest puts the shipped sentinel into it.
 */
import type { Site } from '../browsers/index';

export const FEED_URL = 'https://x.com/home';
/** How many posts one task of the page appends: as many as a fast scroll loads at once. */
export const POSTS_A_BATCH = 100;

/** Ids as long as those of the site, and all different. */
const FIRST_ID = 185000000;

/** The repost button is recognised by its icon too, so each kind of button has its own icon. */
const ICONS = {
  reply: 'M2 10a8 8 0 018-8h4a8 8 0 010 16l-8 4v-4a8 8 0 01-4-8z',
  retweet: 'M4.5 3.88l4.432 4.14-1.364 1.46L5.5 7.55V16c0 1.1.896 2 2 2H13v2H7.5z',
  like: 'M12 21C6 16 2 12 2 8a5 5 0 0110-1 5 5 0 0110 1c0 4-4 8-10 13z',
  bookmark: 'M5 2h14v20l-7-5-7 5V2z',
  share: 'M12 2.59l5.7 5.7-1.41 1.42L13 6.41V16h-2V6.41l-3.3 3.3-1.41-1.42L12 2.59z',
};

function button(kind: keyof typeof ICONS, label: string): string {
  const menu = kind === 'retweet' || kind === 'share' ? ' aria-expanded="false" aria-haspopup="menu"' : '';
  const id = kind === 'share' ? '' : ` data-testid="${kind}"`;
  const icon = `<svg viewBox="0 0 24 24" aria-hidden="true"><g><path d="${ICONS[kind]}"></path></g></svg>`;
  return `<div class="cell"><button${menu}${id} aria-label="${label}" role="button" type="button"><div dir="ltr"><div>${icon}</div></div></button></div>`;
}

/** Words that make the extension ask under its default settings. Nobody is missing: the post is invented. */
const WORDS = 'A boy of 9 is missing near the bus stand. Please share until the police find him. Notice';

function post(number: number): string {
  const link = `/city_notice/status/${FIRST_ID + number}0000000001`;
  const buttons = [
    button('reply', '3 Replies. Reply'),
    button('retweet', '76 reposts. Repost'),
    button('like', '49 Likes. Like'),
    button('bookmark', 'Bookmark'),
    button('share', 'Share post'),
  ];
  return `<div data-testid="cellInnerDiv"><article role="article" tabindex="0" data-testid="tweet"><div>
<div data-testid="User-Name"><span>City Notice</span><a href="/city_notice" role="link">@city_notice</a>
<a href="${link}" role="link"><time datetime="2026-11-20T08:00:00.000Z">Nov 20</time></a></div>
<div data-testid="tweetText" lang="en" dir="auto"><span>${WORDS} ${number}</span></div></div>
<div role="group">${buttons.join('')}</div>
</article></div>`;
}

/** `appendPosts(many)` makes the feed longer, batch by batch, each in a task and a frame of its own. */
const script = (atLoad: number) => `
const feed = document.getElementById('feed');
const pattern = document.getElementById('pattern').content.firstElementChild;
let number = ${atLoad};
function appendBatch(many) {
  const batch = document.createDocumentFragment();
  for (let i = 0; i < many; i++, number++) {
    const post = pattern.cloneNode(true);
    post.querySelector('[data-testid=tweetText] span').textContent = '${WORDS} ' + number;
    post.querySelector('time').parentElement.setAttribute('href', '/city_notice/status/' + (${FIRST_ID} + number) + '0000000001');
    batch.append(post);
  }
  feed.append(batch);
}
async function appendPosts(many) {
  for (let done = 0; done < many; done += ${POSTS_A_BATCH}) {
    appendBatch(Math.min(${POSTS_A_BATCH}, many - done));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
}
`;

// Posts out of view are not laid out, as in feeds that keep only what is in view. All have the same height, so that
// nothing moves under the pointer when they come into view.
const html = (
  atLoad: number,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Home / X</title><style>
body{margin:0;font:15px/1.4 system-ui,sans-serif}#feed{max-width:600px;margin:0 auto}
[data-testid=cellInnerDiv]{content-visibility:auto;height:140px;overflow:hidden}
article{display:block;padding:12px;border-bottom:1px solid #ddd}[role=group]{display:flex;gap:16px}
button{border:0;background:none;padding:8px}svg{width:20px;height:20px}
</style></head><body><main id="feed">${Array.from({ length: atLoad }, (_, i) => post(i)).join('')}</main>
<template id="pattern">${post(0)}</template><script>${script(atLoad)}</script></body></html>`;

/** What the hermetic web answers for x.com in the benchmark: a feed that loads with so many posts. */
export function benchFeed(atLoad: number): Site {
  const body = html(atLoad);
  return () => ({ body });
}
