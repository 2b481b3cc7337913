/** Posts that try to get another post's link reported, not their own. All people, places and numbers are invented. */
import { at, quiet } from '../hostile-posts';

const OWN = 'https://www.linkedin.com/feed/update/urn:li:activity:7200000000000000001/';
const FEED = 'https://www.linkedin.com/feed/';

const update = (inner: string, urn = 'urn:li:activity:7200000000000000001') =>
  `<div class="feed-shared-update-v2" data-urn="${urn}"><span class="update-components-actor__title">Baker</span>${inner}<div class="feed-shared-social-action-bar"><button class="social-reshare-button" data-press></button></div></div>`;

export const hostilePosts = [
  ...at(FEED, OWN, {
    link: {
      'a link in the words': update(
        '<div class="update-components-text"><a href="https://www.linkedin.com/feed/update/urn:li:activity:7200000000000000002/">here</a></div>',
      ),
      'what is reposted': update(
        '<div class="update-components-mini-update-v2"><div data-urn="urn:li:activity:7200000000000000002"><a href="/feed/update/urn:li:activity:7200000000000000002/">1d</a></div></div>',
      ),
      'an address to share in what is reposted': update(
        '<div class="update-components-mini-update-v2"><div data-share-url="https://www.linkedin.com/posts/x-activity-7200000000000000002-a"></div></div>',
      ),
      'an answer with a number of its own': update(
        '<article data-urn="urn:li:activity:7200000000000000002"><a href="/feed/update/urn:li:activity:7200000000000000002/">1h</a></article>',
      ),
    },
  }),
  ...at(FEED, null, {
    none: {
      'a number that is none': update(
        '<div class="update-components-text"><a href="/feed/update/urn:li:activity:7200000000000000002/">here</a></div>',
        'urn:li:fsd_update:x',
      ),
      'a number with more behind it': update(
        '',
        'urn:li:activity:7200000000000000001,urn:li:activity:7200000000000000002',
      ),
    },
  }),
  ...at('https://www.linkedin.com/posts/x-activity-7200000000000000001-a', OWN, {
    choose: {
      'a page that says another address to share':
        '<article data-activity-urn="urn:li:activity:7200000000000000001"><div data-share-url="https://www.linkedin.com/posts/x-activity-7200000000000000002-a"><button data-press></button></div></article>',
    },
  }),
  ...at('https://www.linkedin.com/messaging/thread/2-x==/', null, {
    none: { 'messages have no link': '<main><button data-press>Share</button></main>' },
  }),
  ...at(
    'https://www.linkedin.com/posts/school_activity-7200000000000000009-activity-7200000000000000001-aBcD',
    OWN,
    {
      link: {
        'words in the address that name another kind and number':
          '<article data-activity-urn="urn:li:activity:7200000000000000001"><div data-share-url="https://www.linkedin.com/posts/school_activity-7200000000000000009-activity-7200000000000000001-aBcD"><button data-press></button></div></article>',
      },
    },
  ),
  ...at('https://www.linkedin.com/feed/update/urn:li:activity:7200000000000000002/', null, {
    none: {
      'a post that follows below the one that the page is about':
        quiet('<div data-view-name="feed-full-update">Fair<button data-press></button></div>') +
        '<div data-view-name="feed-full-update">Bread<button data-press></button></div>',
    },
  }),
];
