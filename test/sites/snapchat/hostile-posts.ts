/** Posts that try to get another post's link reported, not their own. All people, places and numbers are invented. */
import { at } from '../hostile-posts';

const OWN = 'https://www.snapchat.com/spotlight/W7_Own';
const PROFILE = 'https://www.snapchat.com/@baker';

const snap = (inner: string) =>
  `<main><article>${inner}<button aria-label="Share" data-press></button></article></main>`;

export const hostilePosts = [
  ...at(PROFILE, OWN, {
    choose: {
      'two videos in one frame': snap(
        '<a href="/spotlight/W7_Own">Bread</a><a href="/spotlight/W7_Other">Fair</a>',
      ),
      'a story with a link attached': snap(
        '<a href="/spotlight/W7_Own">Bread</a><a href="https://www.snapchat.com/spotlight/W7_Other" rel="attachment">Swipe</a>',
      ),
    },
    link: {
      'a link in the title': snap(
        '<a href="/spotlight/W7_Own"></a><h2><a href="/spotlight/W7_Other">Fair</a></h2>',
      ),
    },
  }),
  ...at(OWN, OWN, {
    link: {
      'its own page with others below':
        '<main><h1>Bread</h1><button aria-label="Share" data-press></button><a href="/spotlight/W7_Other">next</a></main>',
    },
  }),
  ...at(PROFILE, null, {
    none: {
      'a host that looks alike': snap(
        '<a href="https://www.snapchat.com.example/spotlight/W7_Other">Fair</a>',
      ),
      'a base that leads elsewhere': `<base href="https://fair.example/">${snap('<a href="/spotlight/W7_Own">Bread</a>')}`,
    },
  }),
  ...at('https://www.snapchat.com/web/0a1b2c3d', null, {
    none: { 'a chat': '<main><button aria-label="Share" data-press></button></main>' },
  }),
  ...at('https://web.snapchat.com/0a1b2c3d-0000-4000-8000-000000000001', null, {
    none: { 'a small chat over a video': '<main><button aria-label="Share" data-press></button></main>' },
  }),
];
