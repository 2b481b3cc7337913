/** Posts that try to get another post's link reported, not their own. All people, places and numbers are invented. */
import { at, quiet } from '../hostile-posts';
import { itemPage } from '../sharechat/hostile-posts';

const OWN = 'https://likee.video/@baker/video/7100000001';

export const hostilePosts = [
  ...at(OWN, OWN, {
    link: {
      'a link beside it': itemPage('<a href="/@school/video/7100000002">next</a>'),
      'a host that looks alike in its words': itemPage('<h2>likee.video.example/@a/video/1</h2>'),
    },
  }),
  ...at('https://likee.video/@baker', null, {
    none: { 'a list of items': itemPage('<a href="/@school/video/7100000002">Fair</a>') },
  }),
  ...at(OWN, null, {
    none: {
      'an item that is suggested, in a frame of its own': quiet(itemPage('')) + itemPage('<h2>Fair</h2>'),
    },
  }),
];
