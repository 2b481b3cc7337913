/** An invented feed in the markup of X: hooks, nesting, portalled menus and the `t` key as on the site. */
import type { Site, WebAnswer } from '../../browsers/index';
import { type Post, page, posts } from './page';

const REPOST =
  'M4.5 3.88l4.432 4.14-1.364 1.46L5.5 7.55V16c0 1.1.896 2 2 2H13v2H7.5c-2.209 0-4-1.79-4-4V7.55L1.432 9.48.068 8.02 4.5 3.88z';
const SHARE = 'M12 2.59l5.7 5.7-1.41 1.42L13 6.41V16h-2V6.41l-3.3 3.3-1.41-1.42L12 2.59z';

const icon = (path: string) =>
  `<svg viewBox="0 0 24 24" aria-hidden="true"><g><path d="${path}"></path></g></svg>`;

function button(testId: string | null, label: string, path: string, menu: boolean): string {
  const attributes = [
    menu ? 'aria-expanded="false" aria-haspopup="menu"' : '',
    `aria-label="${label}" role="button" type="button"`,
    testId ? `data-testid="${testId}"` : '',
  ].join(' ');
  return `<div class="css-175oi2r r-18u37iz r-1h0z5md r-13awgt0"><button ${attributes} class="css-175oi2r r-1777fci">
<div dir="ltr" class="css-146c3p1"><div class="css-175oi2r r-xoduu5">${icon(path)}</div></div></button></div>`;
}

function actions(id: string, reposted = false): string {
  const repost = reposted ? 'unretweet' : 'retweet';
  return `<div aria-label="3 replies, 76 reposts, 49 likes" role="group" id="id__${id}">
${button('reply', '3 Replies. Reply', 'M2 10a8 8 0 018-8h4a8 8 0 010 16l-8 4v-4a8 8 0 01-4-8zm2 0a6 6 0 006 6h1v2l5-3a6 6 0 00-2-11h-4a6 6 0 00-6 6z', false)}
${button(repost, reposted ? '77 reposts. Reposted' : '76 reposts. Repost', REPOST, true)}
${button('like', '49 Likes. Like', 'M12 21C6 16 2 12 2 8a5 5 0 0110-1 5 5 0 0110 1c0 4-4 8-10 13zm0-3c5-4 8-7 8-10a3 3 0 00-6 0h-4a3 3 0 00-6 0c0 3 3 6 8 10z', false)}
${button('bookmark', 'Bookmark', 'M5 2h14v20l-7-5-7 5V2zm2 2v14l5-3.600 5 3.600V4H7z', false)}
<div style="display:flex">${button(null, 'Share post', SHARE, true)}</div></div>`;
}

interface Look {
  quote?: Post;
  promoted?: boolean;
  reposted?: boolean;
  focal?: boolean;
  by?: string;
}

function article(post: Post, look: Look = {}): string {
  const link = `/${post.by}/status/${post.id}`;
  const when = look.promoted
    ? '<span>Ad</span>'
    : `<a href="${link}" dir="ltr" role="link" class="when"><time datetime="2026-11-20T08:00:00.000Z">Nov 20</time></a>`;
  const quote = look.quote
    ? `<div role="link" tabindex="0" class="quote"><div data-testid="User-Name"><span class="by">${look.quote.name}</span>
<time datetime="2026-11-19T08:00:00.000Z">Nov 19</time></div><div data-testid="tweetText">${look.quote.words}</div>
<a href="/${look.quote.by}/status/${look.quote.id}/photo/1">picture</a></div>`
    : '';
  const context = look.by ? `<div data-testid="socialContext">${look.by} reposted</div>` : '';
  return `<div data-testid="cellInnerDiv"><article role="article" tabindex="${look.focal ? '-1' : '0'}" data-testid="tweet" data-id="${post.id}">
${context}<div class="css-175oi2r"><div data-testid="User-Name"><span class="by">${post.name}</span><a href="/${post.by}" role="link">@${post.by}</a>${when}</div><button aria-haspopup="menu" data-testid="caret" aria-label="More" type="button">…</button>
<div data-testid="tweetText" lang="${post.lang ?? 'en'}" dir="auto">${post.words}</div>${quote}
<a href="${link}/analytics" role="link">1,025 views</a></div>${actions(post.id, look.reposted)}</article></div>`;
}

/** Menus open on click, at the end of the body, as on the site; the page itself listens at its root. */
export const script = `
let menu;
const close = () => { menu?.remove(); menu = undefined; };
const open = (items) => {
  close();
  menu = document.createElement('div');
  menu.setAttribute('role', 'menu');
  const list = document.createElement('div');
  list.dataset.testid = 'Dropdown';
  for (const [testId, text, act, href] of items) {
    const item = document.createElement(href ? 'a' : 'div');
    item.setAttribute('role', 'menuitem');
    item.tabIndex = 0;
    if (testId) item.dataset.testid = testId;
    if (href) item.setAttribute('href', href);
    item.textContent = text;
    item.onclick = (event) => { event.preventDefault(); close(); act(); };
    list.append(item);
  }
  menu.append(list);
  document.body.append(menu);
};
const openRepost = (id) => {
  say('repost menu ' + id);
  open([
    ['retweetConfirm', 'Repost', () => say('reposted ' + id)],
    [null, 'Quote', () => say('quoting ' + id), '/compose/post'],
  ]);
};
document.getElementById('root').addEventListener('click', (event) => {
  const button = event.target.closest('button');
  const id = event.target.closest('article')?.dataset.id ?? 'viewer';
  if (!button) return;
  if (button.dataset.testid === 'retweet') openRepost(id);
  else if (button.dataset.testid === 'unretweet') open([['unretweetConfirm', 'Undo repost', () => say('took back ' + id)]]);
  else if (button.dataset.testid === 'caret') open([
    [null, 'Mute', () => say('muted')],
    ['report', 'Report post', () => say('reporting ' + id)],
  ]);
  else if (button.dataset.testid === 'tweetButton') say('posted');
  else if (button.dataset.testid === 'like') say('liked ' + id);
  else if (button.getAttribute('aria-haspopup') === 'menu') {
    say('share menu ' + id);
    open([
      [null, 'Copy link', () => navigator.clipboard.writeText('https://x.com/status/' + id).then(
        () => say('copied ' + id), () => say('copy refused'))],
      [null, 'Send via chat', () => say('sent ' + id)],
    ]);
  }
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 't' || event.target.closest('input, textarea, [contenteditable]')) return;
  const focused = event.target.closest('article');
  if (focused) openRepost(focused.dataset.id);
});
`;

const find = (id: string) => posts.find((post) => post.id === id);
const [bakers, reads, trains, notice, garden] = posts as [Post, Post, Post, Post, Post];

function home(): WebAnswer {
  const feed = [
    article(bakers),
    article(reads, { quote: garden }),
    article(trains, { by: 'Garden Club' }),
    article(notice),
    article(
      { ...garden, id: '1850000000000000106', words: 'Ten percent off all tools this week.' },
      { promoted: true },
    ),
    article(
      { ...garden, id: '1850000000000000107', words: 'Thank you for a full house yesterday.' },
      { reposted: true },
    ),
  ].join('');
  return page(
    'Home / X',
    `<header class="top">Home</header><input aria-label="Search" placeholder="Search">${feed}`,
    script,
  );
}

/** What the hermetic web answers for x.com. */
export const x: Site = ({ path }) => {
  const { pathname } = new URL(path, 'https://x.com');
  if (pathname === '/' || pathname === '/home') return home();
  const status = /^\/\w+\/status\/(\d+)(\/photo\/1)?$/.exec(pathname);
  if (status?.[2]) {
    const viewer = `<div aria-modal="true" role="dialog">${actions('viewer')}</div>`;
    return page('Photo / X', viewer, script);
  }
  if (status) {
    const post = find(status[1] ?? '') ?? { ...bakers, id: status[1] ?? '' };
    return page('Post / X', article(post, { focal: true }) + article(garden), script);
  }
  if (/^\/intent\/(post|tweet)$/.test(pathname)) {
    return page(
      'Compose / X',
      '<div role="dialog" aria-modal="true"><div contenteditable="true">A page worth reading</div><button data-testid="tweetButton" role="button" type="button">Post</button></div>',
      script,
    );
  }
  return undefined;
};
