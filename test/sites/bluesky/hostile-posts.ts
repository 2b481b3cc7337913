/** Posts that try to get another post's link reported, not their own. All people, places and numbers are invented. */
import { at, quiet } from '../hostile-posts';

const OWN = 'https://bsky.app/profile/baker.example/post/3a1';
const FEED = 'https://bsky.app/';
const OTHER_PAGE = 'https://bsky.app/profile/school.example/post/3b2';

const sky = (
  id: string,
  words: string,
  more = '',
  kind = 'feedItem',
  time = `<a href="/profile/baker.example/post/3a1" data-tooltip="Nov 20">2h</a>`,
) =>
  `<div role="link" tabindex="0" data-testid="${kind}-by-${id}"><div><a href="/profile/baker.example" aria-label="View profile">Baker</a>${time}</div><div data-testid="contentHider-post"><div data-word-wrap="1" data-testid="postText">${words}</div>${more}</div><div><div><button data-testid="postShareBtn" data-press></button></div></div></div>`;
const OTHER_SKY = '/profile/school.example/post/3b2';
const NO_TIME = '<div dir="auto">November 20</div>';

export const hostilePosts = [
  ...at(FEED, OWN, {
    link: {
      'a link in the words': sky('baker.example', `Bread <a href="${OTHER_SKY}">here</a>`),
      'a link card': sky('baker.example', 'Bread', `<a href="${OTHER_SKY}" role="link">School fair</a>`),
      'a link in the words with a tooltip': sky(
        'baker.example',
        `<a href="${OTHER_SKY}" data-tooltip="Nov 1">here</a>`,
      ),
      'a quoted post': sky(
        'baker.example',
        'Look',
        `<div role="link" tabindex="0"><a href="${OTHER_SKY}" data-tooltip="Nov 1">1d</a><div data-word-wrap="1">Fair</div></div>`,
      ),
      'the hover card of an account, with a link in its words': sky(
        'baker.example',
        'Bread',
        '<div data-testid="profileHoverCard"><div data-word-wrap="1"><a href="/profile/school.example/post/3b2" data-tooltip="x">see</a></div></div>',
      ),
      'a frame in a frame': `<div data-testid="feedItem-by-school.example">${sky('baker.example', 'Bread')}</div>`,
    },
  }),
  ...at(OWN, OWN, {
    link: {
      'a link card on its own page, which has no counts': sky(
        'baker.example',
        'Bread',
        `<a href="${OTHER_SKY}" role="link">School fair</a>`,
        'postThreadItem',
        NO_TIME,
      ),
      'a link in the words on its own page': sky(
        'baker.example',
        `<a href="${OTHER_SKY}">here</a>`,
        '',
        'postThreadItem',
        NO_TIME,
      ),
      'a quoted post on its own page': sky(
        'baker.example',
        'Look',
        `<div role="link" tabindex="0"><a href="${OTHER_SKY}" data-tooltip="Nov 1">1d</a></div>`,
        'postThreadItem',
        NO_TIME,
      ),
    },
  }),
  ...at(OTHER_PAGE, OWN, {
    link: { 'an answer below another post': sky('baker.example', 'Answer', '', 'postThreadItem') },
  }),
  ...at(FEED, null, {
    none: {
      'a link card in a feed item without a time': sky(
        'baker.example',
        'Bread',
        `<a href="${OTHER_SKY}" role="link">School fair</a>`,
        'feedItem',
        NO_TIME,
      ),
      'a host that looks alike': sky(
        'baker.example',
        'Bread',
        '',
        'feedItem',
        '<a href="https://bsky.app.example/profile/a/post/3b2" data-tooltip="Nov 1">2h</a>',
      ),
      'an account that is named like a post': sky(
        'baker.example',
        'Bread',
        '',
        'feedItem',
        '<a href="/profile/post.example" data-tooltip="post">2h</a>',
      ),
    },
  }),
  ...at('https://bsky.app/profile/baker.example', OWN, {
    link: {
      'a pinned post of somebody else’s list beside it': sky(
        'baker.example',
        'Bread',
        '<a href="/profile/school.example/lists/3b2">A list</a>',
      ),
    },
  }),
  ...at(OTHER_PAGE, null, {
    none: {
      'an answer whose time is not drawn yet, below another post':
        quiet(sky('school.example', 'Fair', '', 'postThreadItem', '<div>November 20</div>')) +
        sky('baker.example', 'Answer', '', 'postThreadItem', '<div>2h</div>'),
      'the mark of all times is gone, below another post':
        quiet(
          sky(
            'school.example',
            'Fair',
            '',
            'postThreadItem',
            '<a href="/profile/school.example/post/3b2">1d</a>',
          ),
        ) +
        sky(
          'baker.example',
          'Answer',
          '',
          'postThreadItem',
          '<a href="/profile/baker.example/post/3a1">2h</a>',
        ),
    },
  }),
];
