/** Posts that try to get another post's link reported, not their own. All people, places and numbers are invented. */
import { at, quiet } from '../hostile-posts';

const OWN = 'https://www.instagram.com/p/CaBcDe1/';
const REEL = 'https://www.instagram.com/reel/CaBcDe1/';
const FEED = 'https://www.instagram.com/';
const OTHER_PAGE = 'https://www.instagram.com/p/CzYxWv9/';

const photo = (words: string, more = '', time = '<a href="/p/CaBcDe1/"><time>2h</time></a>') =>
  `<article><header><span><a href="/baker/">baker</a></span></header><div>${time}</div><h1>${words}</h1>${more}<section><div role="button" data-press><svg></svg></div></section></article>`;

export const hostilePosts = [
  ...at(FEED, OWN, {
    link: {
      'a link in the words': photo('Bread <a href="/p/CzYxWv9/"><time>1h</time></a>'),
      'comments with times of their own': photo(
        'Bread',
        '<ul><li><span dir="auto">Nice</span><a href="/p/CzYxWv9/c/170000/"><time>1h</time></a></li></ul>',
      ),
      'somebody named in a caption with a time': photo('Bread <a href="/school/"><time>1h</time></a>'),
      'posts below it that are suggested': photo(
        'Bread',
        '<div><a href="/p/CzYxWv9/"><img alt="1h"></a></div>',
      ),
    },
    choose: {
      'a comment with a post’s time in it': photo(
        'Bread',
        '<ul><li><a href="/p/CzYxWv9/"><time>1h</time></a></li></ul>',
      ),
    },
  }),
  ...at(OTHER_PAGE, OWN, {
    choose: { 'a post over a page of another': `<div role="dialog"><div>${photo('Bread')}</div></div>` },
  }),
  ...at(OWN, OWN, {
    link: {
      'its own page in a dialog, with a link to another': `<div role="dialog"><div>${photo('<a href="/p/CzYxWv9/"><time>1h</time></a>')}</div></div>`,
    },
  }),
  ...at(FEED, null, {
    none: {
      'a host that looks alike': photo(
        'Bread',
        '',
        '<a href="https://instagram.com.example/p/CzYxWv9/"><time>2h</time></a>',
      ),
      'a profile with the word for a post': photo(
        'Bread',
        '',
        '<a href="/explore/tags/p/"><time>2h</time></a>',
      ),
    },
  }),
  ...at(REEL, REEL, {
    link: {
      'a film and its picture in two spellings': `<div role="dialog"><div>${photo('Bread')}</div></div>`,
    },
  }),
  ...at(OTHER_PAGE, null, {
    none: {
      'a post over the page of another, its time not drawn yet': `<main>${quiet(photo('Fair', '', '<a href="/p/CzYxWv9/"><time>1d</time></a>'))}</main><div role="dialog"><div>${photo('Bread', '', '')}</div></div>`,
      'two dialogs, the address of neither': `<div role="dialog"><div>${quiet(photo('Fair', '', ''))}${photo('Bread', '', '')}</div></div>`,
    },
  }),
];
