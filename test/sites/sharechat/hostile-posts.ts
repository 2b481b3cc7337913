/** Posts that try to get another post's link reported, not their own. All people, places and numbers are invented. */
import { at, quiet } from '../hostile-posts';

const OWN = 'https://sharechat.com/video/aB1cD2';
const POST = 'https://sharechat.com/post/aB1cD2';

export const itemPage = (inner: string) =>
  `<main><div itemscope itemtype="https://schema.org/VideoObject">${inner}<button data-press aria-label="Share"></button></div></main>`;

export const hostilePosts = [
  ...at(OWN, OWN, { link: { 'a link beside it': itemPage('<a href="/video/zZ9yY8">next</a>') } }),
  ...at(POST, POST, {
    link: { 'a link in its words': itemPage('<h1><a href="/post/zZ9yY8">Fair</a></h1>') },
  }),
  ...at('https://sharechat.com/profile/baker', null, {
    none: { 'a list of items': itemPage('<a href="/video/zZ9yY8">Fair</a>') },
  }),
  ...at(OWN, null, {
    none: {
      'an item that is suggested, in a frame of its own': quiet(itemPage('')) + itemPage('<h2>Fair</h2>'),
    },
  }),
];
