/** The link that a page fills in once it has the focus: which one is tried. */
import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { looked } from '../../src/share/finder';
import { facebook } from '../../src/sites/facebook/site';

it('is the time, also where it opens a tab of its own, as on the real pages of 2025-12 and 2026-01', () => {
  const { document, Node, Element } = new Window({ url: 'https://www.facebook.com/' });
  Object.assign(globalThis, { Node, Element });
  document.body.innerHTML = `<div id="post"><div data-ad-rendering-role="profile_name"><a role="link" href="/sana">Sana</a></div>
<a id="time" role="link" target="_blank" href="?__cft__[0]=x">2h</a>
<div data-ad-rendering-role="story_message">Bread</div>
<a id="card" role="link" target="_blank" rel="nofollow noreferrer" href="?__cft__[0]=x"><div data-ad-rendering-role="title">School fair</div></a>
<div data-ad-rendering-role="like_button"></div></div>`;
  const post = document.getElementById('post') as unknown as Element;
  const watch = facebook.watch!;
  expect(looked({ from: 'inside', ...watch.timeLink }, watch, post).map(({ id }) => id)).toEqual(['time']);
});
