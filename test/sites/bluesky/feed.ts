/** An invented feed in the markup of Bluesky: React Native for the web, with menus of Radix at the end of the body. */

import type { Site, WebAnswer } from '../../../scripts/browsers/index';
import { type Post, page, posts } from '../page';

const REPOST =
  'M17.957 2.293a1 1 0 1 0-1.414 1.414L17.836 5H6a3 3 0 0 0-3 3v3a1 1 0 1 0 2 0V8a1 1 0 0 1 1-1h11.836l-1.293 1.293';
const SHARE =
  'M11.839 4.744c0-1.488 1.724-2.277 2.846-1.364l.107.094 7.66 7.256.128.134c.558.652.558 1.62 0 2.272';
const LIKE = 'M16.734 5.091c-1.238-.276-2.708.047-4.022 1.38';

/** Names of the buttons, by language of the page. */
const names = {
  en: { repost: 'Repost or quote post', undo: 'Undo repost', share: 'Open share menu' },
  de: {
    repost: 'Reposten oder Post zitieren',
    undo: 'Repost rückgängig machen',
    share: 'Teilen-Menü öffnen',
  },
};
type Language = keyof typeof names;

const icon = (path: string) =>
  `<svg fill="none" width="18" viewBox="0 0 24 24" height="18" style="pointer-events:none"><path fill="#6F839F" fill-rule="evenodd" d="${path}" /></svg>`;
const cell = (inner: string) => `<div class="css-g5y9jx" style="flex: 1 1 0%">${inner}</div>`;

function button(label: string, testId: string | null, inner: string, menu = false): string {
  return `<button aria-label="${label}" ${menu ? 'aria-expanded="false" aria-haspopup="menu"' : 'aria-pressed="false"'} role="button" tabindex="0" class="css-g5y9jx r-1loqt21" ${testId ? `data-testid="${testId}"` : ''} type="button">${inner}</button>`;
}

interface Look {
  quote?: Post;
  reposted?: boolean;
  repostedBy?: string;
  /** The page's own post: its time is not a link, but its counts are. */
  focal?: boolean;
}

const handle = ({ by }: Post) => `${by.replace('_', '-')}.bsky.social`;
const link = (post: Post) => `/profile/${handle(post)}/post/3m${post.id.slice(-3)}`;

function head(post: Post, focal = false): string {
  const when = focal
    ? '<div dir="auto">November 20, 2026</div>'
    : `<a href="${link(post)}" dir="auto" aria-label="November 20, 2026" role="link" class="when" data-tooltip="November 20, 2026 at 8:00 AM" data-no-underline="1">2h</a>`;
  return `<a href="/profile/${handle(post)}" dir="auto" aria-label="View profile" role="link" class="by">${post.name}</a>${when}`;
}

function item(post: Post, language: Language, look: Look = {}): string {
  const name = names[language];
  const quote = look.quote
    ? `<div class="css-g5y9jx"><div aria-label="Post by ${handle(look.quote)}" role="link" tabindex="0" class="quote">${head(look.quote)}<div dir="auto" data-word-wrap="1">${look.quote.words}</div></div></div>`
    : '';
  const context = look.repostedBy
    ? `<a href="/profile/garden-club.bsky.social" aria-label="Reposted by ${look.repostedBy}" role="link" class="context">Reposted by ${look.repostedBy}</a>`
    : '';
  const counts = look.focal
    ? `<a href="${link(post)}/reposted-by" aria-label="Reposts of this post" role="link" class="counts">22 reposts</a>`
    : '';
  return `<div role="link" tabindex="0" class="css-g5y9jx unit" data-testid="${look.focal ? 'postThreadItem' : 'feedItem'}-by-${handle(post)}" data-of="${post.id}"><div class="css-g5y9jx">${context}
<div class="css-g5y9jx">${head(post, look.focal)}</div><div data-testid="contentHider-post"><div dir="auto" data-word-wrap="1" data-testid="postText">${post.words} <a href="/profile/other.bsky.social/post/3mother" role="link">another post</a></div>${quote}</div>${counts}
<div class="css-g5y9jx" style="display:flex">${cell(button('Reply (4 replies)', 'replyBtn', icon('M4 12')))}
${cell(button(look.reposted ? name.undo : name.repost, null, `${icon(REPOST)}<div dir="auto" data-testid="repostCount">22</div>`))}
${cell(button('Like (9 likes)', 'likeBtn', icon(LIKE)))}
<div class="css-g5y9jx" style="display:flex">${button('Add to saved posts', 'postBookmarkBtn', icon('M9.7 16.895'))}<div class="css-g5y9jx">${button(name.share, 'postShareBtn', icon(SHARE), true)}</div><div class="css-g5y9jx">${button('Open post options menu', 'postDropdownBtn', icon('M2 12a2 2'), true)}</div></div></div></div></div>`;
}

const script = `
let menu;
const close = () => { menu?.remove(); menu = undefined; };
const show = (items) => {
  close();
  menu = document.createElement('div');
  menu.dataset.radixPopperContentWrapper = '';
  const list = document.createElement('div');
  list.setAttribute('role', 'menu');
  for (const [text, act, testId] of items) {
    const entry = document.createElement('div');
    entry.setAttribute('role', 'menuitem');
    entry.className = 'radix-dropdown-item';
    entry.tabIndex = -1;
    if (testId) entry.dataset.testid = testId;
    entry.textContent = text;
    entry.onclick = () => { close(); act(); };
    entry.onkeydown = (event) => { if (event.key === 'Enter') entry.click(); };
    list.append(entry);
  }
  menu.append(list);
  document.body.append(menu);
};
const idOf = (element) => element.closest('.unit').dataset.of;
document.getElementById('root').addEventListener('click', (event) => {
  const anchor = event.target.closest('a');
  if (anchor) { event.preventDefault(); if (anchor.className) say(anchor.className); return; }
  const button = event.target.closest('button');
  if (!button) return;
  const id = button.closest('.unit') ? idOf(button) : 'viewer';
  const is = button.dataset.testid;
  if (is === 'composerPublishBtn') say('published');
  else if (is === 'likeBtn') say('liked ' + id);
  else if (is === 'postDropdownBtn' || button.dataset.was === 'options') {
    say('options ' + id);
    show([
      ['Copy post text', () => say('copied text ' + id)],
      ['Copy link to post', () => say('copied ' + id), 'postDropdownShareBtn'],
      ['Report post', () => say('reporting ' + id), 'postDropdownReportBtn'],
    ]);
  } else if (button.querySelector('[data-testid=repostCount]') || button.dataset.was === 'repost') {
    const undo = button.getAttribute('aria-label').startsWith('Undo');
    say('repost menu ' + id);
    show([
      [undo ? 'Undo repost' : 'Repost', () => say((undo ? 'took back ' : 'reposted ') + id)],
      ['Quote post', () => say('quoting ' + id)],
    ]);
  } else if (is === 'postShareBtn' || button.dataset.was === 'share') {
    say('share menu ' + id);
    show([
      ['Copy link to post', () => navigator.clipboard.writeText('https://bsky.app/').then(() => say('copied ' + id), () => say('copy refused'))],
      ['Send via direct message', () => say('sent ' + id)],
    ]);
  } else say(button.getAttribute('aria-label'));
});
`;

const [bakers, reads, trains, notice, garden] = posts as [Post, Post, Post, Post, Post];

function feed(language: Language): WebAnswer {
  const items = [
    item(bakers, language),
    item(reads, language, { quote: garden }),
    item(trains, language, { repostedBy: 'Garden Club' }),
    item(notice, language),
    item(garden, language, { reposted: true }),
  ];
  return page('Home', `<main data-testid="homeScreen">${items.join('')}</main>`, script, language);
}

/** What the hermetic web answers for bsky.app. */
export const bluesky: Site = ({ path }) => {
  const { pathname, searchParams } = new URL(path, 'https://bsky.app');
  if (pathname === '/') return feed(searchParams.get('lang') === 'de' ? 'de' : 'en');
  if (pathname.includes('/post/')) {
    const thread = item(reads, 'en', { focal: true, quote: garden }) + item(trains, 'en');
    return page('Post', `<main>${thread}</main>`, script);
  }
  if (pathname === '/intent/compose') {
    const composer = `<div role="dialog" aria-modal="true"><div contenteditable="true">words</div>${button('Publish post', 'composerPublishBtn', 'Post')}</div>`;
    return page('Compose', composer, script);
  }
  return undefined;
};
