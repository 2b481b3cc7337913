import type { Site } from '../types';

const BUTTON = 'button, [role="button"]';
const ACTIONS = 'article [role="group"], [aria-modal="true"] [role="group"]';
const VIEWER = /^\/\w+\/status\/\d+/;
const MENU = '[role="menu"], [data-testid="sheetDialog"]';

/** The number alone tells one post from another; the handle before it is kept for the people who read it. */
export const x: Site = {
  id: 'x',
  name: 'X',
  hosts: [
    'x.com',
    'www.x.com',
    'mobile.x.com',
    'twitter.com',
    'www.twitter.com',
    'mobile.twitter.com',
    'm.twitter.com',
    // Mirrors that people paste in chats: the post behind them is the site's.
    '*.vxtwitter.com',
    '*.fxtwitter.com',
    '*.fixupx.com',
  ],
  identity: /\/(?:status|article)\/(\d+)/,
  shortHosts: ['t.co', 'pic.twitter.com'],
  addresses: [
    {
      path: /^(?:\/(?:i|i\/web))?\/status(?:es)?\/(?<post>\d+)(?:\/|$)/,
      print: 'https://x.com/i/status/{post}',
      certainty: 'exact',
    },
    {
      path: /^\/i\/(?:videos(?:\/tweet)?|cards\/tfw\/v1)\/(?<post>\d+)$/,
      print: 'https://x.com/i/status/{post}',
      certainty: 'exact',
    },
    {
      // Mirrors add the kind of file to it.
      path: /^\/(?<handle>\w+)\/status(?:es)?\/(?<post>\d+)(?:\.(?:mp4|jpg)$|\/|$)/,
      print: 'https://x.com/{handle}/status/{post}',
      certainty: 'exact',
    },
    {
      path: /^\/(?<handle>\w+)\/article\/(?<post>\d+)(?:\/|$)/,
      print: 'https://x.com/{handle}/article/{post}',
      certainty: 'exact',
    },
    {
      path: /^\/i\/(?<kind>events|spaces|broadcasts)\/(?<id>\w+)(?:\/|$)/,
      print: 'https://x.com/i/{kind}/{id}',
      certainty: 'exact',
    },
    {
      // Links from before 2012 had everything after `#!`.
      path: /^$/,
      hash: /^#!\/(?<handle>\w+)\/status(?:es)?\/(?<post>\d+)(?:\/|$)/,
      print: 'https://x.com/{handle}/status/{post}',
      certainty: 'exact',
    },
    {
      hosts: ['t.co', 'pic.twitter.com'],
      path: /^\/(?<code>\w+)$/,
      print: 'https://{host}/{code}',
      certainty: 'opaque',
    },
    {
      path: /^\/i\/(?<kind>lists|communities)\/(?<id>\d+)(?:\/|$)/,
      print: 'https://x.com/i/{kind}/{id}',
      certainty: 'page',
    },
    { path: /^\/search$/, query: { q: /^.+$/s }, print: 'https://x.com/search?q={q}', certainty: 'page' },
    { path: /^(?:\/home)?$/, print: 'https://x.com/home', certainty: 'page' },
    {
      path: /^\/(?!(?:i|intent|search|share|messages|hashtag|compose|login|explore)(?:\/|$))(?<handle>\w+)(?:\/(?:with_replies|media|likes|highlights|articles))?$/,
      print: 'https://x.com/{handle}',
      certainty: 'page',
    },
  ],
  privatePaths: [{ path: /^\/(?:messages|i\/chat)(?:\/|$)/ }, { hosts: ['chat.x.com'], path: /^/ }],
  wrappers: [
    { path: /^(?:\/i\/flow)?\/login$/, carries: ['redirect_after_login'] },
    { path: /^\/home$/, carries: ['status'] },
  ],
  watch: {
    hosts: ['x.com', 'mobile.x.com', 'twitter.com', 'mobile.twitter.com'],
    controls: [
      {
        // Already reposted: its menu takes the repost back, and that must never be made harder.
        id: 'unrepost',
        step: 'open',
        held: false,
        pressable: BUTTON,
        signs: { mark: ['[data-testid="unretweet"]', '[data-testid="unrepost"]'] },
      },
      {
        // The dots, with the site's own Report: no item of theirs is one of the share menu that was open before.
        id: 'more',
        step: 'open',
        held: false,
        pressable: BUTTON,
        signs: { mark: ['[data-testid="caret"]'] },
      },
      {
        id: 'repost',
        step: 'open',
        held: true,
        pressable: BUTTON,
        within: ACTIONS,
        pages: VIEWER,
        signs: {
          mark: ['[data-testid="retweet"]', '[data-testid="repost"]'],
          icon: [':has(path[d^="M4.5 3.88l4.432"])'],
          place: ['[role="group"] > :nth-child(2) [aria-haspopup="menu"]'],
          label: {
            en: ['Repost', 'Retweet'],
            ur: ['ریٹویٹ'],
            hi: ['रीपोस्ट', 'रीट्वीट करें'],
            ar: ['إعادة النشر', 'إعادة التغريد'],
            bn: ['রিপোস্ট', 'পুনঃটুইট'],
            fa: ['بازپست', 'بازتوییت'],
            es: ['Repostear', 'Retwittear'],
            fr: ['Retweeter'],
            pt: ['Repostar', 'Retweetar'],
            de: ['Reposten', 'Retweeten'],
            id: ['Posting ulang'],
            tr: ['Yeniden gönder'],
            ru: ['Сделать репост', 'Ретвитнуть'],
            ja: ['リポスト', 'リツイート'],
          },
        },
        never: ['[data-testid="unretweet"]', '[data-testid="unrepost"]'],
      },
      {
        // No test id of its own: the only menu button in the row that has none, the last one, the arrow.
        id: 'share',
        step: 'open',
        held: true,
        pressable: BUTTON,
        within: ACTIONS,
        pages: VIEWER,
        signs: {
          mark: ['[aria-haspopup="menu"]:not([data-testid])'],
          icon: [':has(path[d^="M12 2.59l5.7 5.7"])'],
          place: ['[role="group"] > :last-child [aria-haspopup="menu"]'],
          label: { en: ['Share post', 'Share Tweet'] },
        },
      },
      {
        id: 'repost-item',
        step: 'do',
        held: true,
        pressable: '[role="menuitem"]',
        within: MENU,
        after: ['repost', 'key-t'],
        signs: {
          mark: [
            '[data-testid="retweetConfirm"]',
            '[data-testid="repostConfirm"]',
            '[href^="/compose/post"]',
          ],
          place: ['[role="menuitem"]'],
        },
        never: ['[data-testid="unretweetConfirm"]', '[data-testid="unrepostConfirm"]'],
      },
      {
        id: 'share-item',
        step: 'do',
        held: true,
        pressable: '[role="menuitem"]',
        within: MENU,
        after: ['share'],
        signs: { place: ['[role="menuitem"]'] },
      },
    ],
    keys: [{ key: 't' }],
    intents: [
      {
        path: /^\/(?:intent\/(?:tweet|post)|share|compose\/(?:tweet|post))$/,
        carries: ['url', 'text'],
        controls: [
          {
            id: 'post',
            step: 'do',
            held: true,
            pressable: BUTTON,
            signs: {
              mark: ['[data-testid="tweetButton"]', '[data-testid="tweetButtonInline"]'],
              label: { en: ['Post', 'Tweet'] },
            },
          },
        ],
      },
      {
        path: /^\/intent\/(?:retweet|repost)$/,
        carries: ['tweet_id', 'post_id'],
        print: 'https://x.com/i/status/{value}',
        controls: [
          {
            id: 'repost',
            step: 'do',
            held: true,
            pressable: BUTTON,
            signs: {
              mark: ['[data-testid="confirmationSheetConfirm"]'],
              label: { en: ['Repost', 'Retweet'] },
            },
          },
        ],
      },
    ],
    posts: ['article[data-testid="tweet"]', 'article[role="article"]'],
    // A quoted post is a link-like box inside the article; its own time is outside of any anchor.
    quoted: 'article [role="link"]:not(a)',
    links: [
      { from: 'inside', select: 'a[href*="/status/"]:has(time)' },
      { from: 'page', select: 'article[tabindex="-1"]' },
    ],
    text: '[data-testid="tweetText"]',
    others: '[data-testid="tweetText"], [data-testid="card.wrapper"]',
    // Not all of it: the time in it changes from hour to hour, and the post would be taken for another one.
    author: '[data-testid="User-Name"] > :first-child',
    wayToLink: 'copy',
    evidence: { level: 'page', date: '2026-02' },
  },
};
