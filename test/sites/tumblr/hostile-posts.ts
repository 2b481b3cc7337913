/** Posts that try to get another post's link reported, not their own. All people, places and numbers are invented. */
import { at } from '../hostile-posts';

const FEED = 'https://www.tumblr.com/dashboard';

const note = (
  words: string,
  more = '',
  head = '<a rel="bookmark" href="https://www.tumblr.com/baker/710000000000000001/bread"><time>2h</time></a>',
) =>
  `<div tabindex="-1" data-id="1"><article><header><a href="/baker">baker</a>${head}</header><div><p>${words}</p>${more}</div><footer><button data-press aria-label="Reblog"></button></footer></article></div>`;

export const hostilePosts = [
  ...at(FEED, 'https://www.tumblr.com/baker/710000000000000001', {
    link: {
      'a link in the words': note('<a rel="bookmark" href="/school/710000000000000002">here</a>'),
      'what was reblogged': note(
        'Look',
        '<div><header><a rel="bookmark" href="/school/710000000000000002"><time>1d</time></a></header><p>Fair</p></div>',
      ),
      'a question that names who asked': note(
        'Bread',
        '<div class="ask"><a href="/school/710000000000000002"><time>1d</time></a> asked: when?</div>',
      ),
      'a link card with a bookmark’s mark': note(
        'Bread',
        '<a rel="bookmark" href="/school/710000000000000002"><time>1d</time></a>',
      ),
    },
    choose: {
      'two permanent links in its head': note(
        'Look',
        '',
        '<a rel="bookmark" href="/baker/710000000000000001">2h</a><a rel="bookmark" href="/school/710000000000000002">2h</a>',
      ),
    },
  }),
  ...at(FEED, null, {
    none: {
      'what was reblogged, the reblog’s own time missing': note(
        'Look',
        '<div><header><a rel="bookmark" href="/school/710000000000000002"><time>1d</time></a></header></div>',
        '',
      ),
      'a host that looks alike': note(
        'Look',
        '',
        '<a rel="bookmark" href="https://tumblr.com.example/school/710000000000000002">2h</a>',
      ),
      'a blog that is called a search': note(
        'Bread',
        '',
        '<a rel="bookmark" href="/search/710000000000000002">2h</a>',
      ),
      'a heading that was moved out of the post': note('Bread').replace(/<header>.*<\/header>/, ''),
    },
  }),
];
