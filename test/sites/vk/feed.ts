/** Invented pages in the two markups of VK: the current one with test ids, and the older one with plain classes. */

import type { Site, WebAnswer } from '../../../scripts/browsers/index';
import { type Post, page, posts } from '../page';

const [bakers, reads, trains, , garden] = posts as [Post, Post, Post, Post, Post];
const idOf = (post: Post) => `-55501_${post.id.slice(-3)}`;

function action(kind: string, text: string): string {
  return `<div data-testid="post_footer_action_${kind}" class="vkitPostFooterAction__root--a1" role="button" tabindex="0" aria-label="${text}" data-control="${kind}"><svg viewBox="0 0 24 24"><path d="M2 2h4"></path></svg><span class="vkitPostFooterAction__label--b2">12</span></div>`;
}

function current(post: Post, reposted?: Post): string {
  const copy = reposted
    ? `<div class="repost"><div data-testid="post" data-post-id="${idOf(reposted)}" data-post-nesting-lvl="1"><a data-testid="post_date_block_preview" href="/wall${idOf(reposted)}">yesterday</a><span data-post-id="${idOf(reposted)}"><div data-testid="showmoretext">${reposted.words}</div></span></div></div>`
    : '';
  return `<article><div data-testid="post" data-post-id="${idOf(post)}" class="vkitPost__root--c3 unit" data-id="${idOf(post)}"><div data-testid="post-header"><a data-testid="post-header-title" href="/${post.by}">${post.name}</a>
<a data-testid="post_date_block_preview" href="/wall${idOf(post)}?from=feed">two hours ago</a><button data-testid="post_context_menu_toggle" data-control="menu">…</button></div>
<span data-post-id="${idOf(post)}"><div data-testid="showmoretext">${post.words}</div></span>${copy}
<div class="vkitPostFooterRow__root--d4">${action('like', 'Like')}${action('comment', 'Comment')}${action('share', 'Share')}</div></div></article>`;
}

function old(post: Post): string {
  const button = (kind: string, title: string) =>
    `<a class="like_btn ${kind} _${kind}" data-count="3" title="${title}" href="#" data-control="${kind}"><div class="like_button_count">3</div></a>`;
  return `<div id="post${idOf(post)}" class="_post post unit" data-id="${idOf(post)}"><a class="author post_author" href="/${post.by}">${post.name}</a><div class="post_date"><a class="post_link" href="/wall${idOf(post)}">two hours ago</a></div>
<div class="wall_post_text">${post.words}</div><div class="like_btns">${button('like', 'Нравится')}${button('comment', 'Комментировать')}${button('share', 'Поделиться')}</div></div>`;
}

const script = `
let box;
const close = () => { box?.remove(); box = undefined; };
document.body.addEventListener('click', (event) => {
  const control = event.target.closest('[data-control]')?.dataset.control;
  if (!control) return;
  event.preventDefault();
  const id = event.target.closest('.unit')?.dataset.id ?? box?.dataset.of ?? 'page';
  close();
  if (control !== 'share') return say(control + ' ' + id);
  say('share box ' + id);
  box = document.createElement('div');
  box.id = 'box_layer';
  box.dataset.of = id;
  box.innerHTML = '<div role="dialog" class="like_share_wrap"><div id="like_share_my" role="radio" data-control="wall">On my wall</div><button id="like_share_send" data-control="go">Send</button></div>';
  document.body.append(box);
});
`;

function feed(lang: string): WebAnswer {
  const items = [current(bakers), current(reads, garden), old(trains), old(garden)].join('');
  return page('Feed', `<div id="feed">${items}</div>`, script, lang);
}

/** What the hermetic web answers for vk.com, vk.ru and vkvideo.ru. */
export const vk: Site = ({ path }) => {
  const { pathname } = new URL(path, 'https://vk.com');
  if (pathname === '/share.php') {
    return page(
      'Share',
      '<form><textarea></textarea><button type="submit" data-control="posted">Поделиться</button></form>',
      script,
    );
  }
  if (/^\/video-?\d/.test(pathname)) {
    return page(
      'Video',
      '<main><h1>A train</h1><button data-control="like">Нравится</button><button data-control="share">Поделиться</button></main>',
      script,
      'ru',
    );
  }
  if (/^\/hunza_bakers$/.test(pathname)) {
    return page(
      'Community',
      `<header class="top"><button data-control="community">Поделиться</button></header>${current(bakers)}`,
      script,
    );
  }
  return feed('ru');
};
