/** Posts that try to get another post's link reported, not their own. All people, places and numbers are invented. */
import { at, ONE, OTHER, quiet, wrapped } from '../hostile-posts';
import { row } from '../messenger/hostile-posts';

const OWN = 'https://www.facebook.com/hunza.bakers/posts/pfbid02Own';
const FEED = 'https://www.facebook.com/';
const CHAT = 'https://www.facebook.com/messages/t/100000000000001';
const OTHER_PAGE = 'https://www.facebook.com/school/posts/pfbid02Other';

const message = (words: string) =>
  `<div data-ad-rendering-role="story_message"><div dir="auto">${words}</div></div>`;
const like = '<div role="button"><div data-ad-rendering-role="like_button"></div></div>';
const unit = (inner: string, place = 'aria-posinset="1"') =>
  `<div role="feed"><div ${place}>${inner}<div role="button" data-press><div data-ad-rendering-role="share_button"></div></div></div></div>`;
const OTHER_FACEBOOK = '<a href="https://www.facebook.com/school/posts/pfbid02Other">School fair</a>';
const name = '<div data-ad-rendering-role="profile_name"><a href="/hunza.bakers">Hunza Bakers</a></div>';
const time = '<span><a href="/hunza.bakers/posts/pfbid02Own">2h</a></span>';
const button = '<div role="button" data-press><div data-ad-rendering-role="share_button"></div></div>';

export const hostilePosts = [
  ...at(FEED, OWN, {
    link: {
      'a link in the words': unit(`${name}${time}${message(OTHER_FACEBOOK)}${like}`),
      'a time that opens a tab of its own, as on the real pages of 2025-12 and 2026-01': unit(
        `${name}${time.replace('<a ', '<a role="link" target="_blank" ')}${message(OTHER_FACEBOOK)}${like}`,
      ),
      'a shared post': unit(
        `${name}${time}${message('Look')}<div>${name}<a href="/school/posts/pfbid02Other">1d</a>${message('Fair')}</div>${like}`,
      ),
    },
  }),
  ...at(FEED, null, {
    none: {
      'a link in the words, the time not filled in yet': unit(
        `${name}<a href="?__cft__[0]=x">2h</a>${message(OTHER_FACEBOOK)}${like}`,
      ),
      'words without the role of a message': unit(
        `${name}<a href="?__cft__[0]=x">2h</a><div dir="auto">${OTHER_FACEBOOK}</div>${like}`,
      ),
      'words without any role': unit(
        `<h3><a href="/hunza.bakers">Hunza Bakers</a></h3><div><div dir="auto">${OTHER_FACEBOOK}</div></div>`,
      ),
      'a card of another post with a picture, and no words before it': unit(
        `${name}<a href="?__cft__[0]=x">2h</a><div><a role="link" href="/school/posts/pfbid02Other"><img alt="Fair"></a></div>${like}`,
      ),
      'a card of another post with a title, and no words before it': unit(
        `${name}<a href="?__cft__[0]=x">2h</a><div><a role="link" target="_blank" href="/school/posts/pfbid02Other"><div data-ad-rendering-role="title">Fair</div></a></div>${like}`,
      ),
      'a card of an outside page that leads to another post, and no words before it': unit(
        `${name}<a href="?__cft__[0]=x">2h</a><div><a role="link" target="_blank" rel="nofollow noreferrer" href="/school/posts/pfbid02Other">Fair</a></div>${like}`,
      ),
      'a picture of another post, where no role is known': unit(
        `<h3><a href="/hunza.bakers">Hunza Bakers</a></h3><div><a href="/groups/300/posts/77"><img alt="Fair"></a></div>`,
      ),
      'a link card': unit(
        `<h3>Hunza Bakers</h3><div><a href="https://www.facebook.com/school/posts/pfbid02Other" target="_blank">School fair</a></div>`,
      ),
      'a shared post, its own time not filled in': unit(
        `${name}<a href="?__cft__[0]=x">2h</a>${message('Look')}<div>${name}<a href="/school/posts/pfbid02Other">1d</a>${message('Fair')}</div>${like}`,
      ),
      'a comment below it': unit(
        `<h3>Hunza Bakers</h3><div><div role="article" aria-label="Comment by Sana"><a href="/school/posts/pfbid02Other?comment_id=7">1h</a></div></div>`,
      ),
      'a host that looks alike': unit(
        `${name}<a href="https://www.facebook.com.example/hunza/posts/7">2h</a>${message('Bread')}${like}`,
      ),
      'a name that is a link to a post': unit(
        `<div data-ad-rendering-role="profile_name"><a href="/school">www.facebook.com/school/posts/7</a></div><a href="?x">2h</a>${message('Bread')}${like}`,
      ),
      'a reshare of a reshare': unit(
        `${name}<a href="?x">2h</a>${message('Look')}<div>${name}<a href="?y">1d</a>${message('Look')}<div>${name}<a href="/school/posts/pfbid02Other">2d</a>${message('Fair')}</div></div>${like}`,
      ),
      'an address as the words of a time that is not filled in': unit(
        `${name}<a href="?x">https://www.facebook.com/school/posts/7</a>${message('Bread')}${like}`,
      ),
      'a story in a feed that has a link': unit(
        `<h3>Bakers</h3><a target="_blank" href="https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.facebook.com%2Fschool%2Fposts%2F7">Read</a>`,
      ),
    },
  }),
  ...at(OWN, OWN, {
    link: {
      'its own page, with a link to another': `<div role="article"><h3>Hunza Bakers</h3><div dir="auto">${OTHER_FACEBOOK}</div><div role="button" data-press><div data-ad-rendering-role="share_button"></div></div></div>`,
      'a post in a dialog over a page of posts': `<div role="main">${quiet(`<div role="article"><h3>School</h3>${button}</div>`)}</div><div role="dialog"><div role="article"><h3>Bakers</h3>${button}</div></div>`,
    },
  }),
  ...at(CHAT, null, { none: { 'a message with no link: the chat is never taken': row('Bread') } }),
  ...at(CHAT, ONE, {
    choose: {
      'a message with two links': row(`${wrapped(ONE)} ${wrapped(OTHER)}`),
      'a message with a card of another post and a link in its words': row(
        `${wrapped(ONE)}</div><a href="/school/posts/pfbid02Other">School fair</a><div>`,
      ),
    },
    link: { 'a message with one link': row(wrapped(ONE)) },
  }),
  ...at('https://www.facebook.com/groups/300000000000001/', null, {
    none: {
      'several photos of a post that is shared': unit(
        `${name}<a href="/groups/300000000000001/user/1">Sana</a>${message('Look')}<div>${name}<a href="/photo/?fbid=1&set=pcb.222">1</a><a href="/photo/?fbid=2&set=pcb.222">2</a></div>${like}`,
      ),
      'photos in one group, the author of another': unit(
        `${name}<a href="/groups/300000000000001/user/1">Sana</a><a href="/groups/400000000000002/user/2">Other</a>${message('Look')}<a href="/photo/?fbid=1&set=pcb.111">1</a><a href="/photo/?fbid=2&set=pcb.111">2</a>${like}`,
      ),
    },
    choose: {
      'photos of two posts': unit(
        `${name}<a href="/groups/300000000000001/user/1">Sana</a>${message('Look')}<a href="/photo/?fbid=1&set=pcb.111">1</a><a href="/photo/?fbid=2&set=pcb.222">2</a>${like}`,
      ),
    },
  }),
  ...at(OWN, null, {
    none: {
      'a suggestion below the post that a page is about': `<div role="main">${quiet(`<div role="article"><h3>Bakers</h3>${button}</div>`)}<div role="article"><h3>School</h3>${button}</div></div>`,
      'a post behind a dialog': `<div role="main"><div role="article"><h3>School</h3>${button}</div></div><div role="dialog"><div role="article"><h3>Bakers</h3></div></div>`,
      'a message in a small chat over a post’s page': row('Bread'),
    },
  }),
  ...at(OWN, ONE, {
    link: { 'a message with a link in a small chat over a post’s page': row(wrapped(ONE)) },
  }),
  ...at(OTHER_PAGE, null, {
    none: {
      'a feed whose frame lost its role, on a post’s page': `${quiet(unit(`${name}${message('Fair')}${like}`)).replace('role="feed"', '')}${unit(`${name}${message('Bread')}${like}`).replace('role="feed"', '')}`,
    },
  }),
  ...at('https://www.facebook.com/photo/?fbid=5', null, {
    none: {
      'the address changed to a photo while the feed is in front': unit(
        `${name}<a href="?x">2h</a>${message('Bread')}${like}`,
      ),
    },
  }),
  ...at(OTHER_PAGE, OWN, {
    choose: {
      'a made-up article around a true one': `<div role="article"><div role="article">${name}<a href="/hunza.bakers/posts/pfbid02Own">2h</a>${message('Bread')}${like}${button}</div></div>`,
    },
  }),
];
