/** Posts that try to get another post's link reported, not their own. All people, places and numbers are invented. */
import { at, quiet } from '../hostile-posts';

const OWN = 'https://www.youtube.com/watch?v=aaaaaaaaaa1';

const watchPage = (id: string, description: string, more = '') =>
  `<ytd-watch-flexy video-id="${id}"><ytd-watch-metadata video-id="${id}"><h1>Bread</h1><div id="description-inline-expander">${description}</div><div id="top-level-buttons-computed"><button aria-label="Share" data-press></button></div></ytd-watch-metadata>${more}</ytd-watch-flexy>`;

export const hostilePosts = [
  ...at(OWN, OWN, {
    link: {
      'a link in the description': watchPage('aaaaaaaaaa1', '<a href="/watch?v=bbbbbbbbbb2">the other</a>'),
      'videos beside it': watchPage(
        'aaaaaaaaaa1',
        '',
        '<yt-lockup-view-model><h3><a href="/watch?v=bbbbbbbbbb2">Fair</a></h3></yt-lockup-view-model>',
      ),
      'a comment with a link': watchPage(
        'aaaaaaaaaa1',
        '',
        '<ytd-comments><div id="content-text"><a href="/watch?v=bbbbbbbbbb2">this</a></div></ytd-comments>',
      ),
      'a title that is a link': watchPage('aaaaaaaaaa1', '').replace(
        '<h1>Bread',
        '<h1><a href="/watch?v=bbbbbbbbbb2">Bread</a>',
      ),
    },
  }),
  ...at('https://www.youtube.com/watch?v=bbbbbbbbbb2', OWN, {
    choose: {
      'the page is drawn anew and still shows the last one': watchPage('aaaaaaaaaa1', ''),
      'the address is drawn anew before the page': watchPage('aaaaaaaaaa1', ''),
    },
  }),
  ...at('https://www.youtube.com/@baker/posts', 'https://www.youtube.com/post/UgkxOwn1', {
    link: {
      'a post with a link in its words':
        '<ytd-backstage-post-thread-renderer><a href="/post/UgkxOwn1">2 hours ago</a><div id="content-text"><a href="/post/UgkxOther2">here</a></div><button data-press></button></ytd-backstage-post-thread-renderer>',
      'a post with a video in it':
        '<ytd-backstage-post-thread-renderer><a href="/post/UgkxOwn1">2 hours ago</a><ytd-video-renderer><a href="/watch?v=bbbbbbbbbb2">Fair</a></ytd-video-renderer><button data-press></button></ytd-backstage-post-thread-renderer>',
    },
    choose: {
      'a shared post of another channel':
        '<ytd-backstage-post-thread-renderer><a href="/post/UgkxOwn1">2 hours ago</a><div id="original-post"><a href="/post/UgkxOther2">1 day ago</a></div><button data-press></button></ytd-backstage-post-thread-renderer>',
    },
  }),
  ...at('https://www.youtube.com/results?search_query=bread', OWN, {
    link: {
      'a card in a list, its description with a link':
        '<ytd-video-renderer><h3><a id="video-title" href="/watch?v=aaaaaaaaaa1">Bread</a></h3><div id="description-text"><a href="/watch?v=bbbbbbbbbb2">here</a></div><button data-press></button></ytd-video-renderer>',
    },
    choose: {
      'a card with a part of another video':
        '<ytd-video-renderer><a id="video-title" href="/watch?v=aaaaaaaaaa1">Bread</a><div id="moments"><a href="/watch?v=bbbbbbbbbb2&t=9s">Fair</a></div><button data-press></button></ytd-video-renderer>',
    },
  }),
  ...at('https://m.youtube.com/shorts/aaaaaaaaaa1', null, {
    none: {
      'the next Short, which the phone’s page holds as well': `${quiet(
        '<ytm-reel-player-overlay-renderer><button data-press></button></ytm-reel-player-overlay-renderer>',
      )}<ytm-reel-player-overlay-renderer><button data-press></button></ytm-reel-player-overlay-renderer>`,
    },
  }),
  ...at('https://www.youtube.com/watch?v=aaaaaaaaaa1&v=bbbbbbbbbb2', OWN, {
    link: { 'two numbers on one page': watchPage('aaaaaaaaaa1', '') },
  }),
];
