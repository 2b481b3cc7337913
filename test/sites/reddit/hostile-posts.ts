/** Posts that try to get another post's link reported, not their own. All people, places and numbers are invented. */
import { at } from '../hostile-posts';

const OWN = 'https://www.reddit.com/r/bread/comments/1abc/';
const FEED = 'https://www.reddit.com/';

const post = (inner: string, attribute = 'permalink="/r/bread/comments/1abc/fresh_bread/"') =>
  `<shreddit-post ${attribute}><a slot="full-post-link" href="/r/bread/comments/1abc/fresh_bread/">Bread</a>${inner}<shreddit-post-share-button data-press></shreddit-post-share-button></shreddit-post>`;

export const hostilePosts = [
  ...at(FEED, OWN, {
    link: {
      'a link in the words': post('<div slot="text-body"><a href="/r/fair/comments/2def/x/">here</a></div>'),
      'a link in the words that looks like its title': post(
        '<div slot="text-body"><a slot="full-post-link" href="/r/fair/comments/2def/x/">here</a></div>',
      ),
      'a post in a post': post(
        '<div><shreddit-post permalink="/r/fair/comments/2def/x/"></shreddit-post></div>',
      ),
      'a crosspost': post(
        '<div slot="post-media-container"><a slot="full-post-link" href="/r/fair/comments/2def/x/">Fair</a></div>',
      ).replace('</shreddit-post>', '</shreddit-post>'),
      'a gallery of another post': post('<a href="/gallery/2def">pictures</a>'),
      'an absolute address of another host': post('', 'permalink="//fair.example/r/fair/comments/2def/x/"'),
    },
    choose: {
      'its title leads elsewhere': `<shreddit-post permalink="/r/bread/comments/1abc/x/"><a slot="full-post-link" href="/r/fair/comments/2def/x/">Fair</a><button data-press></button></shreddit-post>`,
    },
  }),
  ...at(OWN, OWN, {
    link: {
      'answers in it': post('<shreddit-comment permalink="/r/bread/comments/1abc/x/c1/"></shreddit-comment>'),
    },
  }),
  ...at(OWN, null, {
    none: {
      'an answer that was taken back, with an answer in it':
        '<shreddit-comment><div data-press></div><shreddit-comment permalink="/r/bread/comments/1abc/comment/c2/"></shreddit-comment></shreddit-comment>',
    },
  }),
  ...at(FEED, null, {
    none: {
      'a host that looks alike':
        '<shreddit-post permalink="https://www.reddit.com.example/r/fair/comments/2def/x/"><button data-press></button></shreddit-post>',
    },
    choose: { 'dots in its address': post('', 'permalink="/r/bread/comments/1abc/../2def/"') },
  }),
  ...at(
    'https://old.reddit.com/r/bread/comments/1abc/',
    'https://www.reddit.com/r/bread/comments/1abc/comment/c1/',
    {
      link: {
        'old pages: an answer in an answer':
          '<div class="thing" data-permalink="/r/bread/comments/1abc/x/c1/"><ul class="buttons"><li class="share"><a data-press>share</a></li></ul><div class="child"><div class="thing" data-permalink="/r/bread/comments/1abc/x/c2/"></div></div></div>',
      },
    },
  ),
  ...at('https://www.reddit.com/user/comments/comments/1abc/', null, {
    none: {
      'a user’s name like a path': '<main><div data-press></div></main>'
        .replace('<main>', '<shreddit-comment>')
        .replace('</main>', '</shreddit-comment>'),
    },
  }),
];
