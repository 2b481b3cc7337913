/** An invented small site that nobody knows: cards with a time, and a page of a story with a share button. */

import type { Site, WebAnswer } from '../../../scripts/browsers/index';
import { type Post, page, posts } from '../page';

function card(post: Post, action: string): string {
  return `<article class="card" data-of="${post.id}"><header><a rel="author" href="/people/${post.by}" class="by">${post.name}</a>
<a href="/stories/${post.id}?utm_source=feed" class="when"><time datetime="2026-11-20T08:00:00Z">Nov 20</time></a></header><p>${post.words}</p>
<div class="actions"><button type="button" class="btn btn-like">♥</button><button type="button" class="btn btn-comment">…</button>${action}</div></article>`;
}

const script = `
document.getElementById('root').addEventListener('click', (event) => {
  const anchor = event.target.closest('a[href]');
  if (anchor) event.preventDefault();
  const button = event.target.closest('button, [role=button], a[href]');
  if (!button) return;
  const id = button.closest('article')?.dataset.of ?? 'page';
  if (button.dataset.does) say(button.dataset.does + ' ' + id);
  else say('pressed ' + (button.className || button.textContent));
});
`;

const [bakers, reads, trains, notice] = posts as [Post, Post, Post, Post];

function home(): WebAnswer {
  const feed = [
    card(
      bakers,
      '<button type="button" class="btn" data-does="shared"><svg class="icon-share" viewBox="0 0 9 9"></svg></button>',
    ),
    card(reads, '<button type="button" class="btn" data-does="shared">Share</button>'),
    card(trains, '<button type="button" class="btn" aria-label="شیئر کریں" data-does="shared">↗</button>'),
    card(notice, '<button type="button" class="btn btn-repost" data-does="reposted">⇄</button>'),
  ];
  return page(
    'Stories',
    `<nav><a href="/share" class="nav-share">Share</a></nav><main>${feed.join('')}</main>`,
    script,
  );
}

/** What the hermetic web answers for this site. */
export const general: Site = ({ path }) => {
  if (path === '/' || path.startsWith('/feed')) return home();
  if (path.startsWith('/stories/')) {
    const story =
      '<main><h1>Apricot bread</h1><p>Words.</p><button type="button" data-does="shared">Share</button><span class="count">114 shares</span></main>';
    return page('Story', story, script);
  }
  return undefined;
};
