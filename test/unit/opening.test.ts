/** Which presses may open the post for whose link the popup waits. */
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { openingOf } from '../../src/share/opening';
import { facebook } from '../../src/sites/facebook/site';
import { instagram } from '../../src/sites/instagram/site';
import type { Site } from '../../src/sites/types';

const time = '<a id="time" role="link" href="?__cft__[0]=x">2h</a>';
const filled = '<a id="time" role="link" href="/baker/posts/pfbid02Own?__cft__[0]=x">2h</a>';
const post = (when: string, id = 'post') =>
  `<div aria-posinset="1" id="${id}"><div data-ad-rendering-role="profile_name"><a id="name" href="/baker">Baker</a></div>${when}
<div data-ad-rendering-role="story_message"><div dir="auto" id="words">Look <a id="link" href="/school/posts/pfbid02Other">here</a></div></div>
<a id="card" target="_blank" href="/school/posts/pfbid02Other">School fair</a><a id="photo" href="/photo/?fbid=7&set=pcb.1"><img id="picture"></a>
<div data-ad-rendering-role="profile_name"><a href="/school">School</a></div><a id="shared" href="/school/posts/pfbid02Other">1d</a>
<div role="button" id="like"><div data-ad-rendering-role="like_button"></div></div></div>`;

function opening(
  html: string,
  pressed: string,
  asked: string | null = null,
  site: Site = facebook,
  url = 'https://www.facebook.com/',
) {
  const { document, location, Node, Element, HTMLAnchorElement } = new Window({ url });
  Object.assign(globalThis, { location, Node, Element, HTMLAnchorElement });
  document.body.innerHTML = html;
  const path: EventTarget[] = [];
  let node = document.getElementById(pressed) as unknown as Element | null;
  expect(node).not.toBeNull();
  for (; node; node = node.parentElement) path.push(node);
  const post = asked === null ? null : (document.getElementById(asked) as unknown as Element);
  return openingOf(site, site.watch!, path, post);
}

describe('a press that may open a post', () => {
  it('is one on its time, whether or not the page holds the link by then', () => {
    expect(opening(post(time), 'time')).toEqual({ link: null });
    expect(opening(post(filled), 'time', 'post')).toEqual({
      link: 'https://www.facebook.com/baker/posts/pfbid02Own',
    });
  });

  it('is one on a time that opens a tab of its own, as on the real pages of 2025-12 and 2026-01', () => {
    const apart = (when: string) => when.replace('role="link"', 'role="link" target="_blank"');
    expect(opening(post(apart(time)), 'time', 'post')).toEqual({ link: null });
    expect(opening(post(apart(filled)), 'time', 'post')).toEqual({
      link: 'https://www.facebook.com/baker/posts/pfbid02Own',
    });
  });

  it('is one in the post that is waited for, where posts are in no element that has a name', () => {
    const inGroup = post(filled).replace('aria-posinset="1" ', '');
    expect(opening(inGroup, 'time', 'post')).toEqual({
      link: 'https://www.facebook.com/baker/posts/pfbid02Own',
    });
    expect(opening(inGroup, 'shared', 'post')).toBeNull();
    expect(opening(inGroup, 'time')).toBeNull();
  });

  it('is none on a card where nothing shows what is the time', () => {
    const bare =
      '<div aria-posinset="1"><h3>Baker</h3><a id="card" target="_blank" href="/school/posts/7">Fair</a></div>';
    expect(opening(bare, 'card')).toBeNull();
  });

  it('says no link of a time that is not filled in, on whatever page it stands', () => {
    const page = 'https://www.facebook.com/school/posts/pfbid02Other';
    expect(opening(post(time), 'time', 'post', facebook, page)).toEqual({ link: null });
  });

  it.each(['words', 'link', 'card', 'photo', 'picture', 'shared', 'like', 'post'])(
    'is none on its %s',
    (pressed) => {
      expect(opening(post(filled), pressed, 'post')).toBeNull();
    },
  );

  it('is none outside of any post', () => {
    expect(
      opening(`<nav><a id="nav" href="/school/posts/pfbid02Other">2h</a></nav>${post(time)}`, 'nav'),
    ).toBeNull();
  });

  it('is none in another post than the one that was asked about, as long as that is in the page', () => {
    const two = `${post(time).replaceAll(' id="', ' id="a-')}${post(filled)}`;
    expect(opening(two, 'time', 'a-post')).toBeNull();
    expect(opening(two, 'a-time', 'a-post')).toEqual({ link: null });
  });

  it('is one on a link of the post where a site says nothing of its time', () => {
    const article =
      '<article><header><a id="own" href="/p/CaBcDe1/">2h</a></header><button id="button"></button></article>';
    expect(opening(article, 'own', null, instagram)).toEqual({ link: null });
    expect(opening(article, 'button', null, instagram)).toBeNull();
  });
});
