/**
 * Invented pages in the markup of Reddit. The current ones are custom elements in open shadow roots: the share
 * button's root stands in a slot of its post's root, and comments hold their answers. The old ones are plain pages.
 */

import type { Site, WebAnswer } from '../../../scripts/browsers/index';
import { page, posts } from '../page';

interface Look {
  /**
   * Where the bar with the share button is. `slotted`: in the post's root, as usual. `beside`: next to the post in the
   * same frame. `apart`: anywhere else.
   */
  bar?: 'slotted' | 'beside' | 'apart';
  crosspost?: string;
}

interface Post {
  id: string;
  place: string;
  by: string;
  title: string;
  words: string;
}

const bread: Post = {
  id: '1abc01',
  place: 'r/Hunza',
  by: 'hunza_bakers',
  title: 'Apricot bread, day one',
  words: 'Fresh out of the oven.',
};
const books: Post = {
  id: '1abc02',
  place: 'r/Lahore',
  by: 'lahore_reads',
  title: 'Book market on Sunday',
  words: 'Bring a bag.',
};
const trains: Post = {
  id: '1abc03',
  place: 'r/Karachi',
  by: 'karachi_trains',
  title: 'شام کی گاڑی',
  words: 'بیس منٹ دیر سے',
};
const roses: Post = {
  id: '1abc04',
  place: 'user/garden_club',
  by: 'garden_club',
  title: 'Roses in November',
  words: 'Little water.',
};

const notice: Post = {
  id: '1abc05',
  place: 'r/CityNotice',
  by: 'city_notice',
  title: 'Notice',
  words: posts.find(({ by }) => by === 'city_notice')?.words ?? '',
};

const slug = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^a-z]+/g, '_')
    .replace(/_$/, '') || 'post';
const permalink = (post: Post) => `/${post.place}/comments/${post.id}/${slug(post.title)}/`;

function shareButton(post: Post): string {
  const link = `https://www.reddit.com${permalink(post)}?utm_source=share&utm_medium=web3x`;
  return `<shreddit-post-share-button share-href="${link}" source-id="t3_${post.id}" permalink="${permalink(post)}"></shreddit-post-share-button>`;
}

function card(post: Post, { bar = 'slotted', crosspost }: Look = {}): string {
  const link = permalink(post);
  const inner = crosspost
    ? `<div slot="post-media-container"><a href="/r/Elsewhere/comments/9zzz99/${slug(crosspost)}/">${crosspost}</a></div>`
    : '';
  const own = `<shreddit-post id="t3_${post.id}" permalink="${link}" post-title="${post.title}" author="${post.by}" view-context="AggregateFeed" data-bar="${bar}">
<a slot="full-post-link" href="${link}"><faceplate-screen-reader-content>${post.title}</faceplate-screen-reader-content></a>
<span slot="credit-bar">${post.by}</span><a slot="title" href="${link}">${post.title}</a><div slot="text-body">${post.words}</div>${inner}</shreddit-post>`;
  if (bar === 'apart') return `${own}<div class="bar" data-bar-of="${post.id}">${shareButton(post)}</div>`;
  const beside =
    bar === 'beside' ? `<div class="bar" data-bar-of="${post.id}">${shareButton(post)}</div>` : '';
  return `<article aria-label="${post.title}">${own}${beside}</article>`;
}

function comment(post: Post, id: string, words: string, inside = ''): string {
  const link = `/${post.place}/comments/${post.id}/comment/${id}/`;
  return `<shreddit-comment thingid="t1_${id}" permalink="${link}" author="reader_${id}" data-id="${id}"><div slot="commentMeta">reader_${id}</div><div slot="comment">${words}</div>
<shreddit-comment-action-row slot="actionRow" permalink="${link}"><shreddit-comment-share-button slot="comment-share" permalink="${link}"></shreddit-comment-share-button></shreddit-comment-action-row>${inside}</shreddit-comment>`;
}

/** Builds the content of the shadow roots. Tests find controls by `data-control`, which the real site does not have. */
const script = `
const shareIcon = '<svg icon-name="share" viewBox="0 0 20 20"><path d="M12.8 17.5"></path></svg>';
const button = (control, text, icon = '') => '<button class="button" data-control="' + control + '"><span>' + icon + '</span><span>' + text + '</span></button>';
let menu;
const close = () => { menu?.remove(); menu = undefined; };
const open = (id) => {
  close();
  say('share menu ' + id);
  menu = document.createElement('faceplate-menu');
  menu.innerHTML = '<ul><li class="share-menu-copy-link-option"><div role="menuitem" tabindex="0" data-control="copy">Copy link</div></li>' +
    '<li><div role="menuitem" tabindex="0" data-control="crosspost">Crosspost</div></li></ul>';
  menu.onclick = (event) => {
    const control = event.target.closest('[data-control]')?.dataset.control;
    close();
    say(control + ' ' + id);
  };
  document.body.append(menu);
};
const define = (name, draw) => customElements.define(name, class extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    this.attachShadow({ mode: 'open' });
    draw(this, this.shadowRoot);
  }
});
define('shreddit-post-share-button', (host, root) => {
  root.innerHTML = '<div class="menu">' + button('share', 'Share', shareIcon) + '</div>';
  root.querySelector('button').onclick = () => open(host.getAttribute('source-id').slice(3));
});
define('shreddit-comment-share-button', (host, root) => {
  root.innerHTML = button('share', 'Share', shareIcon);
  root.querySelector('button').onclick = () => open(host.getAttribute('permalink').split('/').at(-2));
});
define('shreddit-post-overflow-menu', (host, root) => {
  root.innerHTML = button('overflow', '…');
  root.querySelector('button').onclick = () => say('post menu with report');
});
define('shreddit-post', (host, root) => {
  const id = host.id.slice(3);
  const link = host.getAttribute('permalink');
  const share = host.dataset.bar === 'slotted'
    ? '<slot name="share-button"><shreddit-post-share-button share-href="https://www.reddit.com' + link + '?utm_source=share" source-id="t3_' + id + '"></shreddit-post-share-button></slot>'
    : '';
  root.innerHTML = '<slot name="credit-bar"></slot><shreddit-post-overflow-menu></shreddit-post-overflow-menu><slot name="title"></slot><slot name="text-body"></slot><slot name="post-media-container"></slot>' +
    '<div class="row" data-testid="action-row">' + button('upvote', '12') + button('comments', '5') + share + '</div>';
  root.querySelector('.row').addEventListener('click', (event) => {
    const control = event.target.closest('[data-control]')?.dataset.control;
    if (control) say(control + ' ' + id);
  });
});
define('shreddit-comment-action-row', (host, root) => {
  root.innerHTML = button('reply', 'Reply') + '<slot name="comment-share"></slot>';
  root.querySelector('button').onclick = () => say('replying');
});
const more = document.getElementById('more');
if (more) more.onclick = () => {
  // The feed uses the same cards for other posts later.
  const post = document.querySelector('shreddit-post');
  post.id = 't3_1abc77';
  post.setAttribute('permalink', '/r/Hunza/comments/1abc77/walnuts/');
  post.querySelector('[slot=full-post-link]').setAttribute('href', '/r/Hunza/comments/1abc77/walnuts/');
  post.querySelector('[slot=title]').textContent = 'Walnuts';
  for (const one of [post.shadowRoot.querySelector('shreddit-post-share-button')]) {
    one.setAttribute('source-id', 't3_1abc77');
    one.setAttribute('share-href', 'https://www.reddit.com/r/Hunza/comments/1abc77/walnuts/');
  }
  say('scrolled');
};
document.getElementById('share-community')?.addEventListener('click', () => say('community shared'));
document.querySelector('r-post-form-submit-button')?.addEventListener('click', () => say('submitted'));
document.querySelector('[name=submit]')?.addEventListener('click', (event) => { event.preventDefault(); say('submitted'); });
document.getElementById('root').addEventListener('click', (event) => {
  const old = event.target.closest('.flat-list a, .post-sharing a, .post-sharing button');
  if (!old) return;
  event.preventDefault();
  const thing = old.closest('.thing');
  const id = thing.dataset.fullname;
  say((old.dataset.control ?? old.textContent) + ' ' + id);
  if (old.dataset.control === 'share') thing.querySelector('.entry').insertAdjacentHTML('beforeend',
    '<div class="post-sharing"><input class="post-sharing-link-input" value="link" readonly><button data-control="old-copy">copy</button></div>');
});
`;

const community =
  '<header class="top">r/Hunza <button id="share-community" data-control="community">Share</button> <button id="more">Scroll</button></header>';

function feed(lang: string, dir: string): WebAnswer {
  const cards = [
    card(bread),
    card(books, { crosspost: 'Another market' }),
    card(trains, { bar: 'beside' }),
    card(roses, { bar: 'apart' }),
    card(notice),
  ];
  const answer = page(
    'Reddit',
    `${community}<shreddit-feed>${cards.join('<hr>')}</shreddit-feed>`,
    script,
    lang,
    dir,
  );
  if (lang === 'en') return answer;
  return { ...answer, body: String(answer.body).replaceAll("'Share', shareIcon", "'شیئر کریں', shareIcon") };
}

function postPage(): WebAnswer {
  const tree = comment(bread, 'c0001', 'Looks good.', comment(bread, 'c0002', 'It is.'));
  return page(
    bread.title,
    `<main>${card(bread)}<shreddit-comment-tree>${tree}</shreddit-comment-tree></main>`,
    script,
  );
}

function thing(post: Post, kind: 't3' | 't1', id: string, link: string, inner: string, child = ''): string {
  return `<div class="thing id-${kind}_${id} ${kind === 't3' ? 'link' : 'comment'}" data-fullname="${kind}_${id}" data-permalink="${link}">
<div class="entry unvoted"><p class="title"><a class="title may-blank" href="${link}">${kind === 't3' ? post.title : ''}</a></p><p class="tagline">by <a class="author" href="/user/${post.by}">${post.by}</a></p>${inner}</div><div class="child">${child}</div></div>`;
}

function oldPage(): WebAnswer {
  const buttons = (items: string) =>
    `<ul class="flat-list buttons"><li class="first"><a href="#" class="bylink comments">5 comments</a></li>${items}<li class="report-button"><a href="#" class="reportbtn">report</a></li></ul>`;
  const share =
    '<li class="share"><a class="post-sharing-button" href="#" data-control="share">share</a></li>';
  const embed = '<li><a class="embed-comment" href="#" data-control="embed">embed</a></li>';
  const answer = thing(books, 't1', 'c0004', `${permalink(bread)}c0004/`, buttons(embed));
  const list = [
    thing(bread, 't3', bread.id, permalink(bread), buttons(share)),
    thing(books, 't3', books.id, permalink(books), buttons(share)),
    thing(trains, 't1', 'c0003', `${permalink(bread)}c0003/`, buttons(embed), answer),
  ];
  return page('reddit', `<div id="siteTable">${list.join('')}</div>`, script);
}

/** What the hermetic web answers for www.reddit.com and old.reddit.com. */
export const reddit: Site = ({ path, host }) => {
  const { pathname, searchParams } = new URL(path, 'https://www.reddit.com');
  if (pathname === '/submit') {
    const form =
      host === 'old.reddit.com'
        ? '<form id="newlink"><input name="url"><button class="btn" name="submit" value="form" type="submit" data-control="submit">submit</button></form>'
        : '<r-post-form-submit-button id="submit-post-button"><button type="button" data-control="submit">Post</button></r-post-form-submit-button>';
    return page('Submit', form, script);
  }
  if (host === 'old.reddit.com') return oldPage();
  if (pathname === '/') return searchParams.get('lang') === 'ur' ? feed('ur', 'rtl') : feed('en', 'ltr');
  if (pathname.startsWith('/r/Hunza/comments/')) return postPage();
  return undefined;
};
