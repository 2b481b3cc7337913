/**
 * An invented dashboard in the markup of Tumblr: icons are sprites whose names are the same in every language, a reblog
 * has the original post in its trail, menus are portalled, and Shift+R reblogs the post that has the focus.
 */

import type { Site, WebAnswer } from '../../../scripts/browsers/index';
import { type Post, page, posts } from '../page';

const use = (name: string) =>
  `<svg height="24" width="24" role="presentation"><use href="#managed-icon__${name}"></use></svg>`;

function button(kind: string, sprite: string, label: string): string {
  return `<div class="MCavR"><span data-testid="controlled-popover-wrapper"><button class="TRX6J" aria-label="${label}" data-test="${kind}" type="button"><span class="EvhBA" tabindex="-1">${use(sprite)}</span></button></span></div>`;
}

const blog = (post: Post) => post.by.replace('_', '-');

function unit(post: Post, trail?: Post): string {
  const original = trail
    ? `<div class="quote"><header><a rel="author" href="/${blog(trail)}">${blog(trail)}</a><a rel="bookmark" aria-label="Permalink" href="/${blog(trail)}/${trail.id}/old-words"><time>Nov 1</time></a></header><p>${trail.words}</p></div>`
    : '';
  return `<div class="rZlUD"><div class="unit" tabindex="-1" data-id="${post.id}"><article class="c79Av"><header role="banner"><a href="/${blog(post)}" class="avatar"><img alt=""></a>
<a href="/${blog(post)}" class="by">${blog(post)}</a><a rel="bookmark" aria-label="Permalink" class="when" href="https://www.tumblr.com/${blog(post)}/${post.id}/some-words?source=share"><time>2h</time></a>
<button type="button" aria-label="More options" data-test="more">${use('ds-ui-ellipsis-24')}</button></header>
<div><p>${post.words}</p>${original}</div>
<footer aria-label="Post footer" role="contentinfo" class="row"><button type="button" data-test="notes"><span title="40">40 notes</span></button>
${button('share', 'ds-ui-upload-24', 'Share')}${button('reply', 'ds-reply-outline-24', 'Reply')}${button('reblog', 'ds-reblog-24', 'Reblog')}${button('like', 'ds-like-outline-24', 'Like')}</footer></article></div></div>`;
}

const [bakers, reads, , notice, garden] = posts as [Post, Post, Post, Post, Post];

const script = `
let menu;
const close = () => { menu?.remove(); menu = undefined; };
const open = (items) => {
  close();
  menu = document.createElement('div');
  menu.id = 'portal/1';
  menu.innerHTML = '<div role="menu"></div>';
  for (const [kind, html, act, href] of items) {
    const item = document.createElement(href ? 'a' : 'button');
    item.setAttribute('role', 'menuitem');
    item.tabIndex = 0;
    item.dataset.item = kind;
    if (href) item.href = href;
    item.innerHTML = html;
    item.onclick = (event) => { event.preventDefault(); close(); act(); };
    menu.firstElementChild.append(item);
  }
  document.body.append(menu);
};
const root = document.getElementById('root');
root.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (!button) return;
  const id = button.closest('.unit')?.dataset.id ?? 'page';
  const kind = button.dataset.test;
  if (kind === 'reblog') {
    say('reblog menu ' + id);
    open([
      ['now', '<svg><use href="#managed-icon__ds-reblog-24"></use></svg><span>Reblog now</span>', () => say('reblogged ' + id)],
      ['edit', '<span>Reblog with changes</span>', () => say('writing ' + id), '/reblog/blog/' + id + '/key'],
    ]);
  } else if (kind === 'share') {
    say('share menu ' + id);
    open([['copy', 'Copy link', () => say('copied ' + id)]]);
  } else if (kind === 'more') open([['report', 'Report', () => say('reporting ' + id)]]);
  else say('pressed ' + kind);
});
document.addEventListener('keydown', (event) => {
  const focused = document.activeElement?.closest('.unit');
  if (event.shiftKey && event.key === 'R' && focused) say('reblogged by key ' + focused.dataset.id);
});
`;

function pages(pathname: string): WebAnswer | undefined {
  if (pathname === '/dashboard') {
    const feed = [unit(bakers), unit(reads, garden), unit(notice)].join('');
    return page('Tumblr', `<header class="top">Dashboard</header><input aria-label="Search">${feed}`, script);
  }
  if (pathname.startsWith('/reblog/') || pathname === '/widgets/share/tool') {
    const word = pathname.startsWith('/reblog/') ? 'Reblog' : 'Post';
    const body = `<form><button type="button" data-test="close">Close</button><div contenteditable="true">words</div><button type="button" data-test="post">${word}</button></form>`;
    return page(word, body, script);
  }
  return undefined;
}

/** What the hermetic web answers for tumblr.com. */
export const tumblr: Site = ({ path }) => pages(new URL(path, 'https://www.tumblr.com').pathname);
