/**
 * An invented feed in the markup of Instagram: the icons have the names, and the boxes around them have none; the share
 * sheet is portalled (it stands outside of the post); Report is behind the three dots, beside an item that copies the
 * link.
 */

import type { Site, WebAnswer } from '../../../scripts/browsers/index';
import { type Post, page, posts } from '../page';

const shapes = {
  like: '<path d="M16.792 3.904A4.989 4.989 0 0 1 21.5 9.122Z"></path>',
  comment: '<path d="M20.656 17.008a9.993 9.993 0 1 0-3.59 3.615L22 22Z"></path>',
  repost: '<path d="M19.998 9.497a1 1 0 0 0-1 1v4.228a3.274 3.274 0 0 1-3.27 3.27Z"></path>',
  share: '<path d="M13.973 20.046 21.77 6.928C22.8 5.195 21.55 3 19.535 3Z"></path>',
  save: '<polygon points="20 21 12 13.44 4 21 4 3 20 3 20 21"></polygon>',
  more: '<circle cx="12" cy="12" r="1.5"></circle><circle cx="6" cy="12" r="1.5"></circle><circle cx="18" cy="12" r="1.5"></circle>',
};

function icon(shape: keyof typeof shapes, name: string): string {
  return `<svg aria-label="${name}" class="x1lliihq x1n2onr6 x5n08af" fill="currentColor" height="24" role="img" viewBox="0 0 24 24" width="24"><title>${name}</title>${shapes[shape]}</svg>`;
}

function cell(shape: keyof typeof shapes, name: string): string {
  return `<span class="x1rg5ohu"><div class="x1i10hfl x972fbf" role="button" tabindex="0" data-test="${shape}"><div class="x78zum5 x6s0dn4">${icon(shape, name)}</div></div></span>`;
}

interface Names {
  share: string;
  repost: string;
}

const english: Names = { share: 'Share', repost: 'Repost' };

function actions({ share, repost }: Names): string {
  return `<section class="x6s0dn4 xrvj5dj row"><div class="x78zum5">${cell('like', 'Like')}${cell('comment', 'Comment')}
${cell('repost', repost)}${cell('share', share)}</div><div class="x11i5rnm">${cell('save', 'Save')}</div></section>`;
}

interface Look {
  names?: Names;
  kind?: 'p' | 'reel';
  comments?: boolean;
}

const code = (post: Post) => `C${post.id.slice(-3)}abcdef`;

function article(post: Post, { names = english, kind = 'p', comments = false }: Look = {}): string {
  const link = `/${post.by}/${kind}/${code(post)}/`;
  const under = comments
    ? `<ul><li><span dir="auto">So good!</span><a href="/p/${code(post)}/c/17999/"><time datetime="2026-11-20">1h</time></a></li></ul>`
    : '';
  return `<article class="x1qjc9v5" data-id="${post.id}"><div><div><header><div role="button" tabindex="0" class="avatar"><img alt="${post.by}">
<svg aria-label="${names.repost}" viewBox="0 0 16 16"><circle r="8"></circle></svg></div><span><a href="/${post.by}/" role="link"><span dir="auto" class="by">${post.by}</span></a></span></header>
<div role="button" tabindex="0" class="more" data-test="more">${icon('more', 'More options')}</div>
<p>a picture of ${post.name}</p>${actions(names)}<span dir="auto"><a href="/${post.by}/liked_by/"><span>114 likes</span></a></span>
<div><span dir="auto" class="_ap3a _aaco _aacu">${post.words}</span></div>${under}
<a href="${link}" role="link" class="when"><span><time datetime="2026-11-20T08:00:00.000Z">4h</time></span></a></div></div></article>`;
}

const [bakers, reads, trains, notice, garden] = posts as [Post, Post, Post, Post, Post];

const script = `
let sheet;
const close = () => { sheet?.remove(); sheet = undefined; };
const open = (label, items) => {
  close();
  sheet = document.createElement('div');
  sheet.setAttribute('role', 'dialog');
  sheet.setAttribute('aria-label', label);
  for (const [text, act] of items) {
    const item = document.createElement('div');
    item.setAttribute('role', 'button');
    item.tabIndex = 0;
    item.dataset.item = text;
    item.textContent = text;
    item.onclick = () => { close(); act(); };
    sheet.append(item);
  }
  document.body.append(sheet);
};
const copy = (id) => () => navigator.clipboard.writeText('https://www.instagram.com/p/x/').then(() => say('copied ' + id), () => say('copy refused'));
document.addEventListener('click', (event) => {
  const button = event.target.closest('[role=button], button');
  if (!button || button.dataset.item) return;
  const id = button.closest('article')?.dataset.id ?? 'viewer';
  const kind = button.dataset.test ?? 'avatar';
  if (kind === 'share') {
    say('sheet ' + id);
    open('Share', [['Send', () => say('sent ' + id)], ['Copy link', copy(id)]]);
  } else if (kind === 'repost') say('reposted ' + id);
  else if (kind === 'more') open('More', [
    ['Report', () => say('reporting ' + id)],
    ['Share to...', () => say('sheet ' + id)],
    ['Copy link', copy(id)],
  ]);
  else say('pressed ' + kind);
});
`;

const nav = `<nav>${cell('share', 'Messages').replace('data-test="share"', 'data-test="messages"')}</nav>`;

function pages(pathname: string, lang: string | null): WebAnswer | undefined {
  if (pathname === '/') {
    if (lang === 'ur') {
      // The extension knows neither name in this language, so it must find the controls by the other signs.
      const names = { share: 'نام ایک', repost: 'نام دو' };
      return page(
        'Instagram',
        `${nav}<section><main>${article(bakers, { names })}</main></section>`,
        script,
        'ur',
        'rtl',
      );
    }
    const feed = [
      article(bakers),
      article(reads, { kind: 'reel', comments: true }),
      article(trains, { names: { share: 'مشاركة المنشور', repost: 'Repost' } }),
      article(notice),
      article(garden, { names: { share: 'Share', repost: 'Remove repost' } }),
    ].join('');
    return page('Instagram', `${nav}<section><main>${feed}</main></section>`, script);
  }
  if (/^\/([\w.]+\/)?(p|reels?)\/[\w-]+\/$/.test(pathname)) {
    const body = `${nav}<section><main><div class="reel"><video></video><div><h1 dir="auto">${notice.words}</h1></div><div>${cell('like', 'Like')}${cell('comment', 'Comment')}
${cell('share', 'Share')}</div></div></main></section>`;
    return page('Reel', body, script);
  }
  if (/^\/stories\//.test(pathname)) {
    return page('Story', `${nav}<section><p>a story</p>${cell('share', 'Share')}</section>`, script);
  }
  if (pathname === '/hunza_bakers/') {
    const wizard = `<div role="dialog" aria-label="Create new post"><div contenteditable="true" role="textbox">words</div>
<div role="button" tabindex="0" data-test="publish">${icon('share', 'Share')}</div></div>`;
    return page('Profile', `${nav}<main>${cell('share', 'Share')}</main>${wizard}`, script);
  }
  return undefined;
}

/** What the hermetic web answers for instagram.com. */
export const instagram: Site = ({ path }) => {
  const { pathname, searchParams } = new URL(path, 'https://www.instagram.com');
  return pages(pathname, searchParams.get('lang'));
};
