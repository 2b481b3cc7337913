/** Posts that try to get another post's link reported, not their own. All people, places and numbers are invented. */
import { at, quiet } from '../hostile-posts';

const FEED = 'https://www.tiktok.com/foryou';
const OWN = 'https://www.tiktok.com/@baker/video/7300000000000000001';

const OTHER_CLIP = '/@school/video/7300000000000000002';
const clip = (description: string, more = '', player = 'xgwrapper-0-7300000000000000001') =>
  `<article data-e2e="recommend-list-item-container"><div id="${player}"></div><a href="/@baker" data-e2e="video-author-uniqueid">baker</a><div data-e2e="video-desc">${description}</div>${more}<button aria-expanded="false" data-press><span data-e2e="share-icon"></span></button></article>`;

export const hostilePosts = [
  ...at(FEED, OWN, {
    link: {
      'a link in the description': clip(`Bread <a href="${OTHER_CLIP}">here</a>`),
      'somebody named in the description': `<article data-e2e="recommend-list-item-container"><div data-e2e="video-desc"><a href="/@school">@school</a></div><div id="xgwrapper-0-7300000000000000001"></div><a href="/@baker" data-e2e="video-author-uniqueid">baker</a><button data-press></button></article>`,
    },
    choose: { 'two players': clip('Bread', '<div id="xgwrapper-1-7300000000000000002"></div>') },
  }),
  ...at(FEED, null, {
    none: { 'a player without a number': clip('Bread', `<a href="${OTHER_CLIP}">next</a>`, 'xgwrapper-0-x') },
  }),
  ...at('https://www.tiktok.com/@baker', OWN, {
    choose: {
      'a card in a profile, with a link to another in it': `<div data-e2e="user-post-item"><a href="/@baker/video/7300000000000000001"><img alt=""></a><a href="${OTHER_CLIP}">Fair</a><button data-press></button></div>`,
    },
  }),
  ...at('https://www.tiktok.com/messages?u=7', null, {
    none: { 'messages have no link': '<main><button data-press>Share</button></main>' },
  }),
  // Only the number: no name is better than a wrong one.
  ...at(FEED, 'https://www.tiktok.com/@/video/7300000000000000001', {
    link: {
      'a friend who reposted it, named first': clip('Bread').replace(
        '<div id="xg',
        '<a href="/@school">school reposted</a><div id="xg',
      ),
      'an address with nothing of a name': clip('Bread').replace('href="/@baker"', 'href="/@"'),
    },
  }),
  ...at('https://www.tiktok.com/@school/video/7300000000000000002', null, {
    none: {
      'a video’s page with others suggested, each with its frame':
        quiet('<div data-e2e="browse-video"><button data-press></button></div>') +
        '<div data-e2e="browse-video"><button data-press></button></div>',
    },
  }),
];
