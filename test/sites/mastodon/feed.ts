/**
 * An invented Mastodon server: boosts are made by one press up to 4.5, by a menu from 4.6 on (`/new`); a post from
 * another server has the address of its original.
 */

import type { Site, WebAnswer } from '../../../scripts/browsers/index';
import { type Post, page, posts } from '../page';

interface Look {
  quote?: Post;
  boosted?: boolean;
  boostedBy?: string;
  /** Where the post was written, if not here. */
  original?: string;
  /** From 4.6 on. */
  menu?: boolean;
}

const icon = (name: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" height="24" viewBox="0 -960 960 960" width="24" class="icon icon-${name}" aria-hidden="true"><path d="M280-80 120-240l160-160"></path></svg>`;

function status(post: Post, look: Look = {}): string {
  const link = look.original ?? `https://neighbours.example/@${post.by}/${post.id}`;
  const boost = look.menu
    ? `<button type="button" aria-label="Boost or quote" title="Boost or quote" aria-haspopup="menu" aria-expanded="false" class="status__action-bar__button icon-button boost">${icon('retweet')}<span>3</span></button>`
    : `<button type="button" aria-label="Boost" title="Boost" class="status__action-bar__button icon-button boost ${look.boosted ? 'active' : ''}">${icon('retweet')}<span>3</span></button>`;
  const quote = look.quote
    ? `<div class="status__quote"><div class="status"><a href="https://neighbours.example/@${look.quote.by}/${look.quote.id}" class="status__relative-time"><time>1d</time></a><div class="status__content">${look.quote.words}</div></div></div>`
    : '';
  return `<article aria-posinset="1" data-id="${post.id}" tabindex="-1"><div tabindex="-1"><div class="status__wrapper status__wrapper-public focusable" tabindex="0">
${look.boostedBy ? `<div class="status__prepend">${icon('retweet')}<span><a href="/@${post.by}" class="status__display-name muted">${look.boostedBy}</a> boosted</span></div>` : ''}
<div class="status status-public" data-id="${post.id}"><div class="status__info"><a href="${link}" class="status__relative-time" target="_blank" rel="noopener noreferrer"><time datetime="2026-11-20T08:00:00.000Z">2h</time></a><a class="status__display-name" href="/@${post.by}"><strong class="display-name__html">${post.name}</strong></a></div>
<div class="status__content" lang="${post.lang ?? 'en'}"><p>${post.words}</p></div>${quote}
<div class="status__action-bar"><div class="status__action-bar__button-wrapper"><button type="button" aria-label="Reply" class="icon-button reply">${icon('reply')}</button></div>
<div class="status__action-bar__button-wrapper">${boost}</div>
<div class="status__action-bar__button-wrapper"><button type="button" aria-label="Favorite" class="icon-button like">${icon('star')}</button></div>
<div class="status__action-bar__button-wrapper"><button type="button" aria-label="More" aria-expanded="false" class="icon-button more">${icon('ellipsis-h')}</button></div></div></div></div></div></article>`;
}

const script = `
let menu;
const close = () => { menu?.remove(); menu = undefined; };
const show = (items) => {
  close();
  menu = document.createElement('div');
  menu.className = 'dropdown-menu';
  const list = document.createElement('ul');
  for (const [text, act] of items) {
    const item = document.createElement('li');
    item.className = 'dropdown-menu__item';
    const inner = document.createElement('button');
    inner.textContent = text;
    inner.onclick = () => { close(); act(); };
    item.append(inner);
    list.append(item);
  }
  menu.append(list);
  menu.style.cssText = 'position:fixed;bottom:0;left:0;background:#fff';
  document.body.append(menu);
};
document.getElementById('root').addEventListener('click', (event) => {
  const anchor = event.target.closest('a');
  if (anchor) event.preventDefault();
  const button = event.target.closest('button');
  if (!button) return;
  const id = button.closest('article')?.dataset.id ?? 'page';
  if (button.matches('.boost, [data-was=boost]')) {
    if (button.hasAttribute('aria-haspopup') || button.dataset.menu) {
      say('boost menu ' + id);
      show([['Boost', () => say('boosted ' + id)], ['Quote', () => say('quoting ' + id)]]);
    } else say((button.matches('.active') ? 'took back ' : 'boosted ') + id);
  } else if (button.matches('.more')) {
    say('menu ' + id);
    show([
      ['Copy link to post', () => say('copied ' + id)],
      ['Share', () => say('shared ' + id)],
      ['Mute', () => say('muted ' + id)],
      ['Report @somebody', () => say('reporting ' + id)],
    ]);
  } else say(button.getAttribute('aria-label') ?? button.textContent);
});
document.addEventListener('keydown', (event) => {
  const focused = event.target.closest('article');
  if (event.key === 'b' && focused && !event.target.closest('input, textarea')) say('boosted ' + focused.dataset.id);
});
`;

const [bakers, reads, trains, notice, garden] = posts as [Post, Post, Post, Post, Post];

function home(menu: boolean): WebAnswer {
  const feed = [
    status(bakers, { menu }),
    status(reads, { menu, quote: garden }),
    status(trains, {
      menu,
      boostedBy: 'Garden Club',
      original: 'https://trains.example/@karachi_trains/103',
    }),
    status(notice, { menu, original: 'https://photos.example/p/city_notice/104' }),
    status(garden, { menu, boosted: !menu }),
  ];
  const body = `<div id="mastodon" data-props="{}"><div class="columns-area"><div class="account__header"><button type="button" aria-label="More" class="icon-button more">${icon('ellipsis-h')}</button></div><div role="feed">${feed.join('')}</div></div></div>`;
  return page('Mastodon', body, script);
}

/** What the hermetic web answers for this server. */
export const mastodon: Site = ({ path }) => {
  const { pathname } = new URL(path, 'https://neighbours.example');
  if (pathname === '/home') return home(false);
  if (pathname === '/new') return home(true);
  if (pathname === '/share') {
    const form = `<div id="mastodon-compose"><form class="compose-form" onsubmit="return false"><textarea></textarea><div class="compose-form__submit"><button type="submit" class="button">Post</button></div></form></div>`;
    return page('Mastodon', form, script);
  }
  return undefined;
};
