/** Posts that try to get another post's link reported, not their own. All people, places and numbers are invented. */
import { at, OTHER } from '../hostile-posts';

const FEED = 'https://social.example/home';

const toot = (
  words: string,
  more = '',
  time = '<a class="status__relative-time" href="/@baker/111000000000000001"><time>2h</time></a>',
  kind = '',
) =>
  `<article data-id="1"><div class="status__wrapper ${kind}"><div class="status"><div class="status__info">${time}<bdi class="display-name"><strong class="display-name__html">Baker</strong></bdi></div><div class="status__content">${words}</div>${more}<div class="status__action-bar"><button></button><button data-press><i class="icon-retweet"></i></button></div></div></div></article>`;

export const hostilePosts = [
  ...at(FEED, 'https://social.example/@baker/111000000000000001', {
    link: {
      'a link in the words': toot('Bread <a href="/@school/111000000000000002">here</a>'),
      'the time’s class in the words': toot(
        '<a class="status__relative-time" href="/@school/111000000000000002">here</a>',
      ),
      'a link card': toot(
        'Bread',
        '<a class="status-card" href="/@school/111000000000000002"><time>now</time>School fair</a>',
      ),
      'a quoted post': toot(
        'Look',
        '<div class="status__quote"><div class="status"><a class="status__relative-time" href="/@school/111000000000000002">1d</a></div></div>',
      ),
      'a poll with a link': toot(
        'Which?',
        '<div class="poll"><a href="/@school/111000000000000002">school</a></div>',
      ),
      'somebody named who is called like a post': toot(
        '<a class="u-url mention" href="https://social.example/@school/111000000000000002">@<span>school</span></a>',
      ),
    },
    choose: {
      'two times in its head': toot(
        'Look',
        '',
        '<a class="status__relative-time" href="/@baker/111000000000000001">2h</a><a class="status__relative-time" href="/@school/111000000000000002">2h</a>',
      ),
    },
  }),
  ...at(FEED, null, {
    none: {
      'a message to one person': toot('Hello', '', undefined, 'status__wrapper-direct'),
      'an original that its own server says is another site’s post': toot(
        'Bread',
        '',
        `<a class="status__relative-time" href="${OTHER}"><time>2h</time></a><span class="display-name__account">@baker@farm.example</span>`,
      ),
      'an original that its own server says is on a third server': toot(
        'Bread',
        '',
        '<a class="status__relative-time" href="https://town.example/@school/222"><time>2h</time></a><span class="display-name__account">@baker@farm.example</span>',
      ),
      'a message to one person that somebody quoted': toot(
        'Look',
        '<div class="status__quote"><div class="status status-direct"><a class="status__relative-time" href="/@school/111000000000000002">1d</a></div></div>',
      ),
      'another scheme': toot(
        'Bread',
        '',
        '<a class="status__relative-time" href="javascript:/@baker/111"><time>2h</time></a>',
      ),
    },
  }),
  ...at(FEED, 'https://farm.example/@baker/222', {
    link: {
      'an original on the server that its author’s account names': toot(
        'Bread',
        '',
        '<a class="status__relative-time" href="https://farm.example/@baker/222"><time>2h</time></a><span class="display-name__account">@baker@farm.example</span>',
      ),
    },
  }),
  ...at(FEED, 'https://social.example/web/@baker/111000000000000001', {
    none: {
      'a base that leads elsewhere': `<base href="https://town.example/">${toot('Bread', '', '<a class="status__relative-time" href="/@baker/111"><time>2h</time></a><span class="display-name__account">@baker</span>')}`,
    },
  }),
];
