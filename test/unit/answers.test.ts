/**
 * An answer below a post is by somebody else: when the context menu is used on an answer, it must not report the post.
 */
import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { seenPosts } from '../../src/share/posts';
import { facebook } from '../../src/sites/facebook/site';
import { instagram } from '../../src/sites/instagram/site';
import { linkedin } from '../../src/sites/linkedin/site';
import type { Site } from '../../src/sites/types';
import { youtube } from '../../src/sites/youtube/site';

it.each<[Site, string, string]>([
  [
    youtube,
    'https://www.youtube.com/watch?v=aaaaaaaaaa1',
    '<ytd-watch-flexy video-id="aaaaaaaaaa1"><h1 id="post">Bread</h1><ytd-comments><p id="answer">Me</p></ytd-comments></ytd-watch-flexy>',
  ],
  [
    facebook,
    'https://www.facebook.com/baker/posts/pfbid02Own',
    '<div role="article"><p id="post">Bread</p><div role="article" aria-label="Comment by Sana"><p id="answer">Me</p></div></div>',
  ],
  [
    instagram,
    'https://www.instagram.com/',
    '<article><a href="/p/CaBcDe1/" id="post"><time>2h</time></a><ul><li><p id="answer">Me</p><a href="/p/CaBcDe1/c/17/"><time>1h</time></a></li></ul></article>',
  ],
  [
    linkedin,
    'https://www.linkedin.com/feed/',
    '<div class="feed-shared-update-v2" data-urn="urn:li:activity:7200000000000000001"><p id="post">Bread</p><div class="comments-comment-entity"><p id="answer">Me</p></div></div>',
  ],
])('on $name', (site, url, html) => {
  const window = new Window({ url });
  const { document, location, Node, Element, ShadowRoot } = window;
  Object.assign(globalThis, { window, document, location, Node, Element, ShadowRoot });
  document.body.innerHTML = html;
  const touched = (id: string) =>
    seenPosts(site, site.watch!, document.getElementById(id) as unknown as EventTarget)[0];
  expect(touched('post')).toMatchObject({ certainty: 'exact', touched: true, inAnswer: false });
  expect(touched('answer')).toMatchObject({ touched: true, inAnswer: true });
});
