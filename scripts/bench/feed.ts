/**
 * The page that everything is measured on: a long feed in the hooks of X, answered as https://x.com/home, so that
 * the shipped manifest puts the shipped sentinel into it.
 */
import type { Site } from '../../test/support/hermetic-web';

export const FEED_URL = 'https://x.com/home';
export const POSTS_AT_LOAD = 400;
/** Posts that one task of the page appends: what a fast scroll brings at a time. */
export const POSTS_A_BATCH = 100;

/** Ids as long as the site's, and so far apart from each other that no two posts are alike. */
const FIRST_ID = 185000000;

const ICON =
  '<svg viewBox="0 0 24 24" aria-hidden="true"><g><path d="M4.5 3.88l4.432 4.14-1.364 1.46L5.5 7.55V16c0 1.1.896 2 2 2H13v2H7.5z"></path></g></svg>';

function button(testId: string, label: string, menu: boolean): string {
  const popup = menu ? ' aria-expanded="false" aria-haspopup="menu"' : '';
  const id = testId ? ` data-testid="${testId}"` : '';
  return `<div class="cell"><button${popup}${id} aria-label="${label}" role="button" type="button"><div dir="ltr"><div>${ICON}</div></div></button></div>`;
}

function post(number: number): string {
  const link = `/street_library/status/${FIRST_ID + number}0000000001`;
  return `<div data-testid="cellInnerDiv"><article role="article" tabindex="0" data-testid="tweet"><div>
<div data-testid="User-Name"><span>Street Library</span><a href="/street_library" role="link">@street_library</a>
<a href="${link}" role="link"><time datetime="2026-11-20T08:00:00.000Z">Nov 20</time></a></div>
<div data-testid="tweetText" lang="en" dir="auto"><span>Shelf ${number} has new books about rivers, bridges and bread. Come in and read.</span></div></div>
<div role="group">${button('reply', '3 Replies. Reply', false)}${button('retweet', '76 reposts. Repost', true)}${button('like', '49 Likes. Like', false)}${button('bookmark', 'Bookmark', false)}${button('', 'Share post', true)}</div>
</article></div>`;
}

/** `appendPosts(many)` grows the feed batch by batch, each in a task and a frame of its own. */
const script = `
const feed = document.getElementById('feed');
const pattern = document.getElementById('pattern').content.firstElementChild;
let number = ${POSTS_AT_LOAD};
function appendBatch(many) {
  const batch = document.createDocumentFragment();
  for (let i = 0; i < many; i++, number++) {
    const post = pattern.cloneNode(true);
    post.querySelector('[data-testid=tweetText] span').textContent = 'Shelf ' + number + ' has new books.';
    post.querySelector('time').parentElement.setAttribute('href', '/street_library/status/' + (${FIRST_ID} + number) + '0000000001');
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

// Posts out of view are not laid out, as in feeds that keep only what is in view.
const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Home / X</title><style>
body{margin:0;font:15px/1.4 system-ui,sans-serif}#feed{max-width:600px;margin:0 auto}
[data-testid=cellInnerDiv]{content-visibility:auto;contain-intrinsic-size:600px 120px}
article{display:block;padding:12px;border-bottom:1px solid #ddd}[role=group]{display:flex;gap:16px}
button{border:0;background:none;padding:8px}svg{width:20px;height:20px}
</style></head><body><main id="feed">${Array.from({ length: POSTS_AT_LOAD }, (_, i) => post(i)).join('')}</main>
<template id="pattern">${post(0)}</template><script>${script}</script></body></html>`;

/** x.com as the hermetic web answers it for the benchmark. */
export const benchFeed: Site = () => ({ body: html });
