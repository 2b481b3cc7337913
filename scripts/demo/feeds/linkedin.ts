/**
 * Invented pages in the markup of LinkedIn: the older member pages (menus drawn inside the post, an empty label on
 * repost), the guest pages, and the newer feed, which holds no post's number or link at all.
 */
import type { Site, WebAnswer } from '../../browsers/index';
import { type Post, page, posts } from './page';

const [bakers, reads, trains, notice, garden] = posts as [Post, Post, Post, Post, Post];
const idOf = (post: Post) => `7${post.id.slice(1)}`;

const icon = (name: string) =>
  `<svg role="none" aria-hidden="true" class="artdeco-button__icon" viewBox="0 0 16 16" data-test-icon="${name}"><use href="#${name}"></use></svg>`;

function socialBar(): string {
  return `<div class="feed-shared-social-action-bar feed-shared-social-action-bar--full-width">
<span class="reactions-react-button"><button aria-pressed="false" aria-label="React Like" class="artdeco-button" data-control="like"><span class="artdeco-button__text">Like</span></button>
<button aria-label="Open reactions menu" data-finite-scroll-hotkey="l" class="artdeco-button" data-control="reactions">${icon('caret-small')}</button></span>
<span tabindex="-1" class="artdeco-hoverable-trigger"><div><button role="button" aria-label="Comment" data-finite-scroll-hotkey="c" class="artdeco-button social-actions-button" data-control="comment">${icon('comment-small')}<span>Comment</span></button></div></span>
<div class="artdeco-dropdown artdeco-dropdown--placement-bottom"><span tabindex="-1" class="artdeco-hoverable-trigger"><button aria-expanded="false" aria-label="" tabindex="0" class="artdeco-dropdown__trigger artdeco-button social-actions-button social-reshare-button" data-finite-scroll-hotkey="r" type="button" data-control="repost">
${icon('repost-small')}<span class="artdeco-button__text social-action-button__text">Repost</span></button>
<div tabindex="-1" aria-hidden="true" class="artdeco-dropdown__content artdeco-dropdown--is-dropdown-element social-reshare-button__share-dropdown-content"></div></span></div>
<div class="feed-shared-social-action-bar__action-button"><span tabindex="-1" class="artdeco-hoverable-trigger"><button aria-label="Send in a private message" class="artdeco-button social-actions-button send-privately-button" data-finite-scroll-hotkey="s" type="button" data-control="send">
${icon('send-privately-small')}<span class="artdeco-button__text"><span>Send</span></span></button></span></div></div>`;
}

function actor(post: Post): string {
  return `<div class="update-components-actor__container"><a class="update-components-actor__meta-link" href="https://www.linkedin.com/in/${post.by}?miniProfileUrn=urn%3Ali%3Afsd_profile"><span class="update-components-actor__title"><span aria-hidden="true">${post.name}</span></span></a></div>`;
}

function update(post: Post, shared?: Post): string {
  const mini = shared
    ? `<div class="update-components-mini-update-v2"><div data-urn="urn:li:activity:${idOf(shared)}">${actor(shared)}<div class="update-components-text">${shared.words}</div>
<a class="update-components-mini-update-v2__link-to-details-page" href="/feed/update/urn:li:activity:${idOf(shared)}/">Open</a></div></div>`
    : '';
  return `<div data-finite-scroll-hotkey-item="0"><div class="feed-shared-update-v2 feed-shared-update-v2--minimal-padding unit" role="article" data-urn="urn:li:activity:${idOf(post)}" data-id="${idOf(post)}" tabindex="-1"><div>
<h2 class="visually-hidden">Feed post</h2>${actor(post)}<div class="feed-shared-control-menu"><div class="artdeco-dropdown"><button aria-label="Open control menu for post by ${post.name}" class="feed-shared-control-menu__trigger artdeco-button" type="button" data-control="control-menu">…</button>
<div class="feed-shared-control-menu__content artdeco-dropdown__content"></div></div></div>
<div class="feed-shared-inline-show-more-text"><div class="update-components-text" dir="ltr"><span>${post.words}</span></div></div>${mini}
<div class="social-details-social-counts"><button aria-label="4 reposts of ${post.name}’s post" class="t-black--light" data-control="count"><span aria-hidden="true">4 reposts</span></button></div>${socialBar()}</div></div></div>`;
}

const startPost =
  '<div class="share-box-feed-entry__top-bar"><button class="artdeco-button" data-control="start">Start a post</button><button class="artdeco-button" data-control="start-share">Share</button></div>';

function newItem(post: Post): string {
  const button = (view: string, control: string, text: string) =>
    `<button class="_3f2b1c8a" type="button" data-view-name="${view}" data-control="${control}"><svg viewBox="0 0 16 16"><path d="M1 1h2"></path></svg><span>${text}</span></button>`;
  return `<div role="listitem" componentkey="update-${post.by}" class="unit" data-id="${idOf(post)}"><div data-view-name="feed-full-update"><h2><span>Feed post</span></h2><a href="/in/${post.by}/">${post.name}</a>
<button aria-label="Open control menu for post by ${post.name}" type="button" data-control="control-menu">…</button><p><span data-testid="expandable-text-box">${post.words}</span></p>
<div class="_9a7d0e11">${button('reaction-button', 'like', 'Like')}${button('feed-comment-button', 'comment', 'Comment')}${button('feed-share-button', 'repost', 'Repost')}${button('feed-send-as-message-button', 'send', 'Send')}</div></div></div>`;
}

function guestPost(post: Post): string {
  const link = `https://pk.linkedin.com/posts/${post.by}_bread-activity-${idOf(post)}-aBcD?utm_source=share&rcm=ACoAAExample`;
  return `<article class="main-feed-activity-card" data-activity-urn="urn:li:activity:${idOf(post)}" data-id="${idOf(post)}"><a data-tracking-control-name="public_post_feed-actor-name" href="/in/${post.by}">${post.name}</a>
<p class="attributed-text-segment-list__content">${post.words}</p><div class="main-feed-activity-card__social-actions"><a data-control="like" href="#">Like</a>
<div class="social-share share-button" data-share-url="${link}"><button class="social-share__button" data-control="share" aria-expanded="false"><span>Share</span></button></div></div></article>`;
}

const script = `
let menu;
const close = () => { if (menu) menu.innerHTML = ''; menu = undefined; };
const fill = (content, items, id) => {
  close();
  menu = content;
  content.innerHTML = '<ul>' + items.map(([control, text]) => '<li><div role="button" tabindex="0" class="artdeco-dropdown__item" data-control="' + control + '">' + text + '</div></li>').join('') + '</ul>';
};
const act = (control, unit) => {
  const id = unit?.dataset.id ?? 'page';
  if (control === 'repost') {
    say('repost menu ' + id);
    const content = unit.querySelector('.social-reshare-button__share-dropdown-content');
    if (content) fill(content, [['with-thoughts', 'Repost with your thoughts'], ['instantly', 'Repost']], id);
  } else if (control === 'control-menu') {
    say('control menu ' + id);
    const content = unit.querySelector('.feed-shared-control-menu__content');
    if (content) fill(content, [['copy-link', 'Copy link to post'], ['report', 'Report post']], id);
  } else say(control + ' ' + id);
};
document.getElementById('root').addEventListener('click', (event) => {
  const control = event.target.closest('[data-control]')?.dataset.control;
  if (!control) return;
  event.preventDefault();
  act(control, event.target.closest('.unit, article'));
});
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.target.closest('input, textarea')) return;
  const unit = event.target.closest('.unit');
  if (unit && event.key === 'r') act('repost', unit);
  if (unit && event.key === 's') act('send', unit);
});
`;

function pages(host: string, pathname: string, query: URLSearchParams): WebAnswer | undefined {
  if (/^\/(?:sharing|shareArticle)/.test(pathname) || query.has('shareActive')) {
    const dialog =
      '<div role="dialog" class="share-box"><div contenteditable="true">Worth reading</div><div class="share-actions"><button class="share-actions__primary-action artdeco-button artdeco-button--primary" data-control="post"><span>Post</span></button></div></div>';
    return page('Share | LinkedIn', dialog, script);
  }
  if (host !== 'www.linkedin.com') return page('Post', guestPost(bakers) + guestPost(reads), script);
  if (pathname === '/preload/') {
    const items = [bakers, reads, trains].map(newItem).join('');
    return page(
      'Feed',
      `<main>${startPost}<div data-testid="mainFeed" role="list">${items}</div></main>`,
      script,
    );
  }
  if (pathname.startsWith('/posts/')) {
    return page(
      'Post',
      `<main><div role="list" data-testid="mainFeed">${newItem(bakers)}</div></main>`,
      script,
    );
  }
  if (pathname === '/feed/') {
    const feed = [update(bakers), update(reads, garden), update(trains), update(notice)].join('');
    return page('Feed', `${startPost}<input aria-label="Search">${feed}`, script);
  }
  return undefined;
}

/** What the hermetic web answers for www.linkedin.com and the guest pages of its countries. */
export const linkedin: Site = ({ host, path }) => {
  const { pathname, searchParams } = new URL(path, 'https://www.linkedin.com');
  return pages(host, pathname, searchParams);
};
