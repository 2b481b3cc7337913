/**
 * An invented feed in the markup of Facebook: no post holds its own link until its time link is used, roles are on
 * empty leaf elements, and the share dialog is portalled (it stands outside of the post).
 */
import type { Site, WebAnswer } from '../../browsers/index';
import { type Post, page, posts } from './page';

const cell = (inner: string) => `<div class="x9f619 x1n2onr6 x1ja2u2z x78zum5">${inner}</div>`;

function action(role: 'like' | 'comment' | 'share', label: string, text: string): string {
  return cell(`<div aria-label="${label}" class="x1i10hfl x1qjc9v5" role="button" tabindex="0"><div class="x9f619"><div class="x9f619">
<i data-visualcompletion="css-img" class="x1b0d499"></i><div data-ad-rendering-role="${role}_button"></div></div>
<div class="x9f619"><span dir="auto">${text}</span></div></div><div role="none" data-visualcompletion="ignore"></div></div>`);
}

interface Look {
  /** The time link's address; by default the feed's, as on the site. */
  link?: string;
  shared?: Post;
  photo?: boolean;
  group?: string;
  /** As in groups and dialogs: no element around the post says that it is a post. */
  plain?: boolean;
  /** Number of the group's post to which its photos belong. */
  album?: string;
  /** The HTML of its words. */
  wordsHtml?: string;
  comments?: string;
}

const GROUP = '551000444';

/** A comment, which can be shared by itself and has a link to itself. */
function comment(link: string): string {
  const when = link && `<a role="link" href="${link}">3 h</a>`;
  return `<div role="article" aria-label="Comment by Sana"><span>So true</span><div role="button" tabindex="0">Like</div>
${when}<div role="button" tabindex="0" class="share-comment">Share</div></div>`;
}

function unit(post: Post, position: number, look: Look = {}): string {
  const when = look.link ?? '?__cft__[0]=AZX&__tn__=%2CO%2CP-R';
  const group = look.group
    ? `<a href="/groups/${look.group}/?__cft__[0]=AZX" role="link">Neighbours</a>`
    : '';
  const shared = look.shared
    ? `<div class="quote"><div data-ad-rendering-role="profile_name"><span>${look.shared.name}</span></div>
<a role="link" href="/${look.shared.by}/posts/${look.shared.id}?__cft__[0]=AZX">19 November</a>
<div data-ad-rendering-role="story_message"><div data-ad-preview="message">${look.shared.words}</div></div></div>`
    : '';
  const photo = look.photo
    ? '<a href="https://www.facebook.com/photo/?fbid=777000777&set=a.1" role="link">picture</a><a href="/reel/888000888/?s=group_other" role="link">reel</a>'
    : '';
  const album = look.album
    ? [7001, 7002]
        .map((id) => `<a role="link" href="/photo/?fbid=${id}&set=pcb.${look.album}&__tn__=x">picture</a>`)
        .join('')
    : '';
  const member = look.album
    ? `<a role="link" aria-hidden="true" href="/groups/${GROUP}/user/100200/?__cft__[0]=AZX"></a>`
    : '';
  const names = look.plain ? '' : `aria-posinset="${position}" aria-labelledby="_r_${position}_" `;
  return `<div class="x1yztbdb"><div><div ${names}class="x1a2a7pz unit" data-id="${post.id}"><div class="x78zum5" data-virtualized="false">
${group}${member}<div data-ad-rendering-role="profile_name"><h3><a role="link" href="/${post.by}?__cft__[0]=AZX"><span class="by">${post.name}</span></a></h3></div>
<a role="link" class="when" href="${when}"><span>2 h</span></a>
<div aria-label="Actions for this post" role="button" tabindex="0" class="more">…</div>
<div data-ad-rendering-role="story_message"><div data-ad-preview="message" data-ad-comet-preview="message" dir="auto">${look.wordsHtml ?? post.words}</div></div>${photo}${album}${shared}
<div><div role="button" tabindex="0" class="count">114 shares</div></div>
<div class="row">${action('like', 'Like', 'Like')}${action('comment', 'Leave a comment', 'Comment')}${action('share', 'Send this to friends or post it on your profile.', 'Share')}</div>
${look.comments ?? comment('')}
</div></div></div></div>`;
}

const script = `
let dialog;
const close = () => { dialog?.remove(); dialog = undefined; };
const open = (id) => {
  close();
  say('share dialog ' + id);
  dialog = document.createElement('div');
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-label', 'Share');
  const add = (label, act) => {
    const item = document.createElement('div');
    item.setAttribute('role', 'button');
    item.tabIndex = 0;
    item.setAttribute('aria-label', label);
    item.textContent = label;
    item.onclick = () => { close(); act(); };
    dialog.append(item);
  };
  add('Close', () => say('closed'));
  add('Share now', () => say('shared ' + id));
  add('Copy link', () => navigator.clipboard.writeText('https://www.facebook.com/share/p/Abc123Def/').then(
    () => say('copied ' + id), () => say('copy refused')));
  document.body.append(dialog);
};
// The ways in which a time link may get its address. Which one the site uses is not known for sure: before that,
// nothing in the page has the address.
const fill = new URLSearchParams(location.search).get('fill');
const fillIn = ({ target }) => {
  const when = target.closest?.('a.when');
  if (when) when.setAttribute('href', '/hunza.bakers/posts/pfbid0' + when.closest('.unit').dataset.id + '?__cft__[0]=AZX');
};
const later = (event) => requestAnimationFrame(() => fillIn(event));
if (fill === 'focus') addEventListener('focusin', (event) => event.isTrusted && fillIn(event));
if (fill === 'pointer') addEventListener('mouseover', fillIn);
if (fill === 'late') addEventListener('mouseover', later);

document.getElementById('root').addEventListener('click', (event) => {
  const when = event.target.closest('a.when');
  if (when?.getAttribute('href').startsWith('?')) {
    event.preventDefault();
    const post = when.closest('.unit');
    history.pushState({}, '', '/' + 'hunza.bakers/posts/pfbid0' + post.dataset.id);
    say('opened the post');
    return;
  }
  const button = event.target.closest('[role=button], button');
  const id = event.target.closest('.unit')?.dataset.id ?? 'viewer';
  if (!button) return;
  if (button.classList.contains('more')) say('post menu ' + id);
  else if (button.querySelector('[data-ad-rendering-role=share_button]') || button.getAttribute('aria-label') === 'Share') open(id);
  else if (button.classList.contains('count')) say('counted');
  else if (button.classList.contains('share-comment')) say('shared a comment');
  else if (button.name === '__CONFIRM__') { event.preventDefault(); say('posted'); }
  else say('pressed ' + (button.getAttribute('aria-label') ?? button.textContent));
});
`;

const [bakers, reads, trains, notice, garden] = posts as [Post, Post, Post, Post, Post];

const viewerShare =
  '<div role="button" tabindex="0" aria-label="Share"><i data-visualcompletion="css-img"></i></div>';

function pages(pathname: string): WebAnswer | undefined {
  if (pathname === '/') {
    const feed = [
      unit(bakers, 1),
      unit(reads, 2, { shared: garden }),
      unit(trains, 3, { photo: true, group: '1933252236804118' }),
      unit(notice, 4),
      unit(garden, 5, { link: '/garden.club/posts/pfbid0Garden105?__cft__[0]=AZX' }),
    ].join('');
    return page('Facebook', `<header class="top">Facebook</header><div role="feed">${feed}</div>`, script);
  }
  if (pathname === '/groups/photos/') {
    const head = `<header class="top">Photos ${viewerShare}</header>`;
    const feed = [
      unit(bakers, 1, { plain: true, album: '4455667788' }),
      unit(reads, 2, { plain: true, album: '4455667799', shared: garden }),
      unit(trains, 3, {
        plain: true,
        wordsHtml: `${trains.words} <a href="/photo/?fbid=1&set=pcb.9900112233">picture</a> <a href="/photo/?fbid=2&set=pcb.9900112233">picture</a>`,
      }),
    ].map((post) => `<div>${post}</div>`);
    return page('Photos', `<div role="main">${head}<div role="feed">${feed.join('')}</div></div>`, script);
  }
  if (/^\/groups\/\w+\/?$/.test(pathname)) {
    const head = `<header class="top">Neighbours ${viewerShare}</header>`;
    const post = unit(bakers, 1, { link: '/groups/neighbours/posts/4455667788/?__cft__[0]=AZX' });
    return page('Neighbours', `${head}<div role="feed">${post}</div>`, script);
  }
  if (/^\/groups\/\w+\/posts\/\d+/.test(pathname)) {
    const behind = `<div role="main"><div role="feed"><div>${unit(garden, 1, { plain: true })}</div></div></div>`;
    const comments = ['1', '2'].map((id) => comment(`${pathname}?comment_id=${id}&__cft__[0]=AZX`)).join('');
    const post = unit(bakers, 1, { plain: true, comments });
    return page('Post', `${behind}<div role="dialog"><div><div>${post}</div></div></div>`, script);
  }
  if (/\/posts\//.test(pathname)) return page('Post', unit(bakers, 1), script);
  if (/^\/(photo|reel|watch)\b/.test(pathname)) {
    return page(
      'Viewer',
      `<div role="main"><p>A picture of bread</p><div role="button" tabindex="0" aria-label="Like">Like</div>${viewerShare}</div>`,
      script,
    );
  }
  if (/^\/sharer/.test(pathname)) {
    return page(
      'Share',
      '<form><textarea name="message"></textarea><button type="submit" name="__CONFIRM__">Post to Facebook</button></form>',
      script,
    );
  }
  return undefined;
}

/** What the hermetic web answers for facebook.com. */
export const facebook: Site = ({ path }) => pages(new URL(path, 'https://www.facebook.com').pathname);
