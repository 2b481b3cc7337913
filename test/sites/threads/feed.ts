/**
 * An invented feed in the markup of Threads: the icons have the names, a quoted post is a container inside the
 * container of the post, and menus are portalled (they stand outside of the post).
 */

import type { Site, WebAnswer } from '../../../scripts/browsers/index';
import { type Post, page, posts } from '../page';

const shapes = {
  like: '<path d="M1.34375 7.53125L1.34375 7.54043C1.34374 8.04211Z"></path>',
  comment: '<path d="M15.376 13.2177L16.2861 16.7955L12.7106 15.8848Z"></path>',
  repost: '<path d="M6.41256 1.23531C6.6349 0.971277 7.02918 0.937481 7.29321 1.15982Z"></path>',
  share: '<path d="M15.6097 4.09082L6.65039 9.11104" stroke-width="1.25"></path>',
  more: '<circle cx="12" cy="12" r="1.5"></circle>',
};

function icon(shape: keyof typeof shapes, name: string): string {
  return `<svg aria-label="${name}" role="img" viewBox="0 0 18 18" class="x1lliihq" style="--height: 20px"><title>${name}</title>${shapes[shape]}</svg>`;
}

function cell(shape: keyof typeof shapes, name: string): string {
  return `<div class="x6s0dn4 x78zum5"><div class="x1i10hfl x1qjc9v5" role="button" tabindex="0" data-test="${shape}"><div class="x6s0dn4"><div>${icon(shape, name)}
<span dir="auto"><div><span>3</span></div></span></div></div></div></div>`;
}

interface Look {
  quoted?: Post;
  reposted?: boolean;
  japanese?: boolean;
}

const code = (post: Post) => `D${post.id.slice(-3)}xyz_-`;

function head(post: Post): string {
  return `<a href="/@${post.by}" role="link" tabindex="0"><img alt="" width="36"></a><span><a href="/@${post.by}" role="link"><span dir="auto" class="by">${post.by}</span></a></span>
<span dir="auto"><span><a href="/@${post.by}/post/${code(post)}?xmt=AQG" role="link" class="when"><time datetime="2026-11-20T08:00:00.000Z">4h</time></a></span></span>`;
}

function container(post: Post, { quoted, reposted, japanese }: Look = {}): string {
  const inner = quoted
    ? `<div class="quote"><div data-pressable-container="true">${head(quoted)}<div><span dir="auto">${quoted.words}</span></div><a href="/@${quoted.by}/post/${code(quoted)}"><span dir="auto">${quoted.name}</span></a></div></div>`
    : '';
  const repost = reposted ? 'Unrepost' : japanese ? '再投稿' : 'Repost';
  return `<div class="x78zum5"><div class="unit" data-pressable-container="true" data-id="${post.id}"><div role="button" tabindex="0" class="avatar"><img alt="">${icon('repost', 'Repost')}</div>${head(post)}
<div role="button" tabindex="0" data-test="more">${icon('more', 'More')}</div>
<div><div><span dir="auto"><span>${post.words}</span></span></div></div>${inner}
<div class="row">${cell('like', 'Like')}${cell('comment', 'Comment')}${cell('repost', repost)}${cell('share', japanese ? 'シェアする' : 'Share')}</div></div></div>`;
}

const [bakers, reads, trains, notice, garden] = posts as [Post, Post, Post, Post, Post];

const script = `
let menu;
const close = () => { menu?.remove(); menu = undefined; };
const open = (items) => {
  close();
  menu = document.createElement('div');
  menu.setAttribute('role', 'menu');
  for (const [text, act] of items) {
    const item = document.createElement('div');
    item.setAttribute('role', 'menuitem');
    item.tabIndex = 0;
    item.dataset.item = text;
    item.textContent = text;
    item.onclick = () => { close(); act(); };
    menu.append(item);
  }
  document.body.append(menu);
};
document.getElementById('root').addEventListener('click', (event) => {
  const button = event.target.closest('[role=button]');
  if (!button) return;
  const id = button.closest('.unit')?.dataset.id ?? 'none';
  const kind = button.dataset.test ?? 'avatar';
  if (kind === 'repost' && button.querySelector('[aria-label=Unrepost]')) open([['Remove', () => say('took back ' + id)]]);
  else if (kind === 'repost') {
    say('repost menu ' + id);
    open([['Repost', () => say('reposted ' + id)], ['Quote', () => say('quoting ' + id)]]);
  } else if (kind === 'share') {
    say('share menu ' + id);
    open([['Copy link', () => say('copied ' + id)], ['Embed', () => say('embedding ' + id)]]);
  } else if (kind === 'more') open([['Mute', () => say('muted ' + id)], ['Report', () => say('reporting ' + id)]]);
  else say('pressed ' + kind);
});
`;

function pages(pathname: string): WebAnswer | undefined {
  if (pathname === '/') {
    const feed = [
      container(bakers),
      container(reads, { quoted: garden }),
      container(trains, { japanese: true }),
      container(notice),
      container(garden, { reposted: true }),
    ].join('');
    return page(
      'Threads',
      `<header class="top">Home</header><div id="barcelona-page-layout">${feed}</div>`,
      script,
    );
  }
  if (/^\/@[\w.]+\/post\//.test(pathname)) return page('Thread', container(bakers), script);
  if (pathname === '/intent/post') {
    const body =
      '<div role="dialog"><div role="button" tabindex="0" data-test="cancel">Cancel</div><div contenteditable="true">words</div><div role="button" tabindex="0" data-test="post">Post</div></div>';
    return page('Compose', body, script);
  }
  return undefined;
}

/** What the hermetic web answers for threads.com. */
export const threads: Site = ({ path }) => pages(new URL(path, 'https://www.threads.com').pathname);
