/** Posts that try to get another post's link reported, not their own. All people, places and numbers are invented. */
import { at, quiet } from '../hostile-posts';

const OWN = 'https://vk.com/wall-100_11';
const FEED = 'https://vk.com/feed';

const wall = (words: string, more = '', head = '<a class="post_link" href="/wall-100_11">2h</a>') =>
  `<div data-post-id="-100_11" class="post"><div class="post_author">Baker</div>${head}<div class="wall_post_text">${words}</div>${more}<div class="PostBottomAction share" data-press></div></div>`;

export const hostilePosts = [
  ...at(FEED, OWN, {
    link: {
      'a link in the words': wall('<a class="post_link" href="/wall-200_22">here</a>'),
      'a shared post': wall(
        'Look',
        '<div class="copy_quote"><a class="post_link" href="/wall-200_22">1d</a></div>',
      ),
      'an answer below it': wall(
        'Look',
        '<div class="replies"><div class="reply" id="post-200_22"><a class="post_date" href="/wall-200_22">1h</a></div></div>',
      ),
      'a host that looks alike': wall(
        'Look',
        '',
        '<a class="post_link" href="https://vk.com.example/wall-200_22">2h</a>',
      ),
      'a post whose card is another wall’s': wall(
        'Bread',
        '<a class="media_link__title" href="/wall-200_22">Fair</a>',
      ),
    },
    choose: {
      'a head that says another number': wall('Look', '', '<a class="post_link" href="/wall-200_22">2h</a>'),
    },
  }),
  ...at(OWN, null, {
    none: {
      'an answer, by its own number': quiet(wall('Bread', '<div class="replies">@@</div>')).replace(
        '@@',
        '<div class="reply" id="post-100_22"><div class="wall_reply_text">Me</div><span data-press></span></div>',
      ),
    },
  }),
  ...at(FEED, null, {
    none: {
      'a number that is no wall’s': wall('Bread', '', '').replace(
        'data-post-id="-100_11"',
        'data-post-id="../wall-200_22"',
      ),
    },
  }),
];
