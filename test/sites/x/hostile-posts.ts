/** Posts that try to get another post's link reported, not their own. All people, places and numbers are invented. */
import { at, ONE, quiet } from '../hostile-posts';

const WITHOUT_NAME = 'https://x.com/i/status/11';
const FEED = 'https://x.com/home';
const OTHER_PAGE = 'https://x.com/school/status/99';

const tweet = (
  words: string,
  more = '',
  attributes = '',
  head = '<a href="/baker/status/11"><time>2h</time></a>',
) =>
  `<article data-testid="tweet" ${attributes}><div data-testid="User-Name">${head}</div><div data-testid="tweetText">${words}</div>${more}<div role="group"><button data-testid="retweet" data-press></button></div></article>`;

export const hostilePosts = [
  ...at(FEED, ONE, {
    link: {
      'a link in the words': tweet('Bread! <a href="/school/status/22">x.com/school/status/22</a>'),
      'a time in the words': tweet('<a href="/school/status/22"><time>now</time></a> Bread!'),
      'a link before the head': `<article data-testid="tweet"><div data-testid="tweetText"><a href="/school/status/22"><time>1h</time></a></div>${tweet('Bread')}</article>`,
      'a quoted post with a time link': tweet(
        'Look',
        '<div role="link" tabindex="0"><div data-testid="User-Name"><a href="/school/status/22"><time>1d</time></a></div><div data-testid="tweetText">Fair</div></div>',
      ),
      'a link card': tweet(
        'Look',
        '<div data-testid="card.wrapper"><a href="https://x.com/school/status/22"><time>today</time>School fair</a></div>',
      ),
      'a link of a hundred thousand characters': tweet(
        'Bread',
        '',
        '',
        `<a href="/${'a/'.repeat(50_000)}status/22"><time>1h</time></a><a href="/baker/status/11"><time>2h</time></a>`,
      ),
      'a name that reads like a link to a post': tweet(
        'Bread',
        '',
        '',
        '<a href="/x_com_school_status_22">x.com/school/status/22 · 1h</a><a href="/baker/status/11"><time>2h</time></a>',
      ),
      'a poll with links in its answers': tweet(
        'Which?',
        '<div data-testid="cardPoll"><a href="/school/status/22">x.com/school/status/22</a></div>',
      ),
      'a community note with a link and a time': tweet(
        'Bread',
        '<div data-testid="birdwatch-pivot"><a href="https://t.co/aaa">x.com/school/status/22</a> <time>now</time></div>',
      ),
      'a post it answers, in the same frame above it': `${quiet(tweet('Fair', '', '', '<a href="/school/status/22"><time>1d</time></a>'))}${tweet('Replying to @school')}`,
      'an alternative text that looks like a time link': tweet(
        'Bread',
        '<a href="/school/status/22/photo/1"><img alt="<time>1h</time>"></a>',
      ),
      'a card of a film with a time of its own': tweet(
        'Bread',
        '<div data-testid="card.wrapper"><div><a href="/school/status/22"><time datetime="PT2M">2:00</time></a></div></div>',
      ),
      'an article around two articles': `<article role="article">${quiet(tweet('Fair', '', '', '<a href="/school/status/22"><time>1d</time></a>'))}${tweet('Bread')}</article>`,
    },
    choose: {
      'two times in its head': tweet(
        'Bread',
        '',
        '',
        '<a href="/baker/status/11"><time>2h</time></a><a href="/school/status/22"><time>1h</time></a>',
      ),
    },
  }),
  ...at(FEED, null, {
    none: {
      'only a link card: the time leads nowhere': tweet(
        'Look',
        '<div data-testid="card.wrapper"><a href="https://x.com/school/status/22"><time></time></a></div>',
        '',
        '<time>2h</time>',
      ),
      'a host that looks alike': tweet(
        'Look',
        '',
        '',
        '<a href="https://x.com.fair.example/baker/status/22"><time>2h</time></a>',
      ),
      'a host with the name in front of an at sign': tweet(
        'Look',
        '',
        '',
        '<a href="https://x.com@fair.example/baker/status/22"><time>2h</time></a>',
      ),
      'an advertisement without a time, which quotes another post': tweet(
        'Buy',
        '<div role="link" tabindex="0"><a href="/school/status/22"><time>1d</time></a></div>',
        '',
        '<span>Ad</span>',
      ),
      'an advertisement whose counts lead to another post’s': tweet(
        'Buy',
        '<a href="/school/status/22/analytics">300 views</a>',
        '',
        '<span>Ad</span>',
      ),
      'a base that leads elsewhere': `<base href="https://fair.example/">${tweet('Bread')}`,
      'another scheme': tweet('Bread', '', '', '<a href="ftp://x.com/baker/status/11"><time>2h</time></a>'),
      'another port': tweet(
        'Bread',
        '',
        '',
        '<a href="https://x.com:8443/baker/status/11"><time>2h</time></a>',
      ),
      'dots behind an encoded slash': tweet(
        'Bread',
        '',
        '',
        '<a href="/school/status/22%2F..%2F..%2F..%2Fbaker%2Fstatus%2F11"><time>2h</time></a>',
      ),
    },
  }),
  ...at(OTHER_PAGE, ONE, {
    choose: {
      'a script changed the address of the page': tweet('Bread', '', 'tabindex="-1"'),
      'its main post while the address is the last one’s': tweet('Bread', '', 'tabindex="-1"'),
    },
    link: { 'an answer below another post': tweet('Answer', '', 'tabindex="0"') },
  }),
  ...at(WITHOUT_NAME, WITHOUT_NAME, {
    link: { 'its own page, opened without the name': tweet('Bread', '', 'tabindex="-1"') },
  }),
  ...at(ONE, ONE, {
    link: {
      'its own page, with a link to another': tweet(
        '<a href="/school/status/22"><time>1h</time></a>',
        '',
        'tabindex="-1"',
      ),
      'an article that holds another post': tweet(
        'Long read',
        `<div data-testid="simpleTweet">${quiet(tweet('Fair', '', '', '<a href="/school/status/22"><time>1d</time></a>'))}</div>`,
        'tabindex="-1"',
      ),
    },
  }),
  ...at(OTHER_PAGE, null, {
    none: {
      'two main posts on one page':
        quiet(tweet('Fair', '', 'tabindex="-1"', '')) + tweet('Bread', '', 'tabindex="-1"', ''),
    },
  }),
];
