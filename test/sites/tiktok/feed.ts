/**
 * An invented feed in the markup of TikTok: hooks on inner spans, a share panel that is portalled, opens on click and
 * when the pointer passes over its button, and holds Report; items without any link to their video; and nodes that the
 * feed later uses for another video.
 */

import type { Site, WebAnswer } from '../../../scripts/browsers/index';
import { type Post, page, posts } from '../page';

interface Look {
  shares?: string;
  reposted?: boolean;
  /** Its caption is unfolded, by a button that says so. */
  unfolded?: boolean;
}

function action(kind: string, label: string, count: string, expands = false): string {
  return `<button type="button" aria-label="${label}" ${expands ? 'aria-expanded="false"' : ''} class="css-1ncfmqs-ButtonActionItem e1hk3hf90">
<span data-e2e="${kind}-icon" class="css-1d39a26-SpanIconWrapper"><svg width="24" height="24" viewBox="0 0 48 48"><path d="M24 2 ${kind.length} 4Z"></path></svg></span>
<strong data-e2e="${kind}-count" class="css-1w013xe-StrongText">${count}</strong></button>`;
}

function inner(post: Post, place: number, { shares = '2156', reposted, unfolded }: Look = {}): string {
  return `<section data-e2e="feed-video" class="css-1tfkzji-SectionMediaCardContainer" data-id="${post.id}" data-reposted="${Boolean(reposted)}">
<div id="xgwrapper-${place}-${post.id}" class="css-tiktok-web-player"><div class="video" tabindex="0">a video of ${post.name}</div></div>
<button type="button" data-e2e="more-menu-icon" aria-label="More options" class="TUXButton action-item">…</button>
<div class="css-1qb12g8-DivMediaCardBottom"><a href="/@${post.by}" data-e2e="video-author-avatar"><i></i></a>
<a href="/@${post.by}" class="by"><h3 data-e2e="video-author-uniqueid">${post.by}</h3></a>
<div data-e2e="video-desc" class="css-DivDescription">${post.words}</div>
${unfolded ? '<button type="button" aria-expanded="true" class="fold">less</button>' : ''}</div></section>
<section class="row css-SectionActionBarContainer">
${action('like', 'Like video\n40.1K likes', '40.1K')}${action('comment', 'Read or add comments\n301 comments', '301')}
${action('favorite', 'Add to Favorites. 902 added to Favorites', '902')}${action('share', `Share video\n${shares} shares`, shares, true)}</section>`;
}

const article = (post: Post, place: number, look?: Look) =>
  `<article data-e2e="recommend-list-item-container" data-scroll-index="${place}" class="css-ArticleItemContainer">${inner(post, place, look)}</article>`;

const [bakers, reads, trains, notice, garden] = posts as [Post, Post, Post, Post, Post];

const script = `
let panel;
const close = () => {
  panel?.remove();
  panel = undefined;
  for (const button of document.querySelectorAll('[aria-expanded=true]:not(.fold)')) button.setAttribute('aria-expanded', 'false');
};
const open = (items) => {
  close();
  panel = document.createElement('div');
  panel.dataset.floatingUiPortal = '';
  panel.innerHTML = '<div class="TUXPopover-popover TUXPopover-popover--open" style="position:fixed;left:16px;bottom:16px;background:#fff;padding:8px;box-shadow:0 0 20px #0004"></div>';
  for (const { tag = 'div', text, act, ...attributes } of items) {
    const item = document.createElement(tag);
    item.className = 'TUXMenuItem';
    item.tabIndex = 0;
    item.style.display = 'block';
    for (const [name, value] of Object.entries(attributes)) item.setAttribute(name, value);
    item.insertAdjacentHTML('beforeend', '<svg viewBox="0 0 48 48"><path d="M1 1"></path></svg><span>' + text + '</span>');
    if (attributes['data-yellow']) item.querySelector('path').setAttribute('fill', '#FFC300');
    item.onclick = (event) => { event.preventDefault(); close(); act(); };
    panel.firstElementChild.append(item);
  }
  document.body.append(panel);
};
const copy = (id) => () => navigator.clipboard.writeText('https://vt.tiktok.com/ZSabc/').then(() => say('copied ' + id), () => say('copy refused'));
const openShare = (button, { id, reposted }) => {
  open([
    reposted === 'true'
      ? { tag: 'a', id: 'icon-element-repost', 'data-e2e': 'video-share-repost', 'aria-label': 'Remove repost', text: 'Remove repost', 'data-yellow': '1', act: () => say('took back ' + id) }
      : { tag: 'a', id: 'icon-element-repost', 'data-e2e': 'video-share-repost', 'aria-label': 'Repost', text: 'Repost', act: () => say('reposted ' + id) },
    { tag: 'a', href: 'https://wa.me/?text=https%3A%2F%2Fwww.tiktok.com%2F%40someone%2Fvideo%2F' + id + '%3Fis_from_webapp%3D1', target: '_blank', 'data-e2e': 'video-share-whatsapp', id: 'icon-element-whatsapp', text: 'WhatsApp', act: () => say('sent ' + id) },
    { 'data-e2e': 'share-copy', text: 'Copy link', act: copy(id) },
    { 'data-e2e': 'video-share-report', id: 'icon-element-report', text: 'Report', act: () => say('reporting ' + id) },
  ]);
  button.setAttribute('aria-expanded', 'true');
};
const videoOf = (node) => (node.closest('article') ?? document).querySelector('[data-e2e=feed-video], [data-e2e=browse-video]')?.dataset ?? { id: 'profile' };
const root = document.getElementById('root');
const isShare = (button) => button?.querySelector('[data-e2e=share-icon]') || button?.classList.contains('share');
root.addEventListener('mouseover', (event) => {
  const button = event.target.closest('button');
  if (isShare(button) && button.getAttribute('aria-expanded') !== 'true') openShare(button, videoOf(button));
});
root.addEventListener('contextmenu', (event) => {
  if (!event.target.closest('.video')) return;
  event.preventDefault();
  const { id } = videoOf(event.target);
  open([
    { 'data-e2e': 'right-click-menu-popover_download-video', text: 'Download video', act: () => say('saved ' + id) },
    { 'data-e2e': 'right-click-menu-popover_copy-link', text: 'Copy link', act: copy(id) },
  ]);
});
root.addEventListener('click', (event) => {
  const button = event.target.closest('button, [data-e2e=repost-tab], a[data-e2e^=video-share]');
  if (!button) return;
  const { id, reposted } = videoOf(button);
  if (isShare(button)) {
    say('panel ' + id);
    openShare(button, { id, reposted });
  } else if (button.dataset.e2e === 'more-menu-icon') {
    open([
      { 'data-e2e': 'more-menu-popover_not-interested', text: 'Not interested', act: () => say('hidden ' + id) },
      { 'data-e2e': 'more-menu-popover_copy-link', text: 'Copy link', act: copy(id) },
      { 'data-e2e': 'more-menu-popover_report', text: 'Report', act: () => say('reporting ' + id) },
    ]);
  } else if (button.id === 'next') {
    document.querySelector('article').innerHTML = ${JSON.stringify(inner(garden, 9))};
    say('next');
  } else if (button.dataset.e2e?.startsWith('video-share')) {
    event.preventDefault();
    say('sent ' + id);
  } else say('pressed ' + (button.dataset.e2e ?? button.querySelector('[data-e2e]')?.dataset.e2e ?? button.textContent));
});
`;

function pages(pathname: string): WebAnswer | undefined {
  if (pathname === '/' || pathname === '/foryou') {
    const feed = [
      article(bakers, 0),
      article(reads, 1, { unfolded: true }),
      article(trains, 2, { shares: '1.2K' }),
      article(notice, 3),
      article(garden, 4, { reposted: true }),
    ].join('');
    return page(
      'TikTok',
      `<header class="top">For You <button type="button" id="next">next</button></header>${feed}`,
      script,
    );
  }
  const video = /^\/@[\w.]+\/video\/(\d+)$/.exec(pathname);
  if (video) {
    const body = `<div id="main-content-video_detail"><div class="css-DivVideoContainer" data-e2e="browse-video" data-id="${video[1]}"><div class="video">a video</div></div>
<div data-e2e="browse-video-desc">${notice.words}</div><span data-e2e="browse-username">${notice.by}</span>
<div data-e2e="browse-share-group"><a data-e2e="video-share-whatsapp" href="https://wa.me/?text=https%3A%2F%2Fwww.tiktok.com%2F%40a%2Fvideo%2F1">WhatsApp</a>
<button type="button" class="share" data-e2e="browse-share-icon" aria-label="Share" aria-expanded="false">Share</button></div></div>`;
    return page('Video', body, script);
  }
  if (/^\/@[\w.]+$/.test(pathname)) {
    const body = `<div data-e2e="user-page"><h1>Hunza Bakers</h1><button type="button" class="share" aria-label="Share" aria-expanded="false">Share profile</button>
<p data-e2e="repost-tab" role="tab" tabindex="0">Reposts</p><div data-e2e="user-post-item"><a href="/@hunza_bakers/video/1850000000000000101">bread</a></div></div>`;
    return page('Profile', body, script);
  }
  return undefined;
}

/** What the hermetic web answers for tiktok.com. */
export const tiktok: Site = ({ path }) => pages(new URL(path, 'https://www.tiktok.com').pathname);
