import { linkInMessage, MESSAGES, messageControls } from './messenger';
import type { Control, Site } from './types';

const BUTTON = 'button, [role="button"]';

// Feed unit of a logged-in page, post of a logged-out one, and the older feed unit.
const POSTS = ['[aria-posinset]', '[role="article"]:not([aria-label])', '[data-pagelet^="FeedUnit"]'];

const LINKS =
  'a[href*="/posts/"], a[href*="/permalink/"], a[href*="story_fbid="], a[href*="multi_permalinks="]';

const SHARE_WORDS = {
  en: ['Share'],
  ur: ['شیئر کریں', 'اشتراک کریں'],
  ar: ['مشاركة'],
  es: ['Compartir'],
  vi: ['Chia sẻ'],
};

/** The button of the small page that other sites open to share an address. Never that of a log-in form. */
const INTENT_BUTTON: Control = {
  id: 'post',
  step: 'do',
  held: true,
  pressable: 'button, input[type="submit"], [role="button"]',
  signs: {
    mark: ['[name="__CONFIRM__"]', '[type="submit"]'],
    label: { en: ['Post', 'Post to Facebook', 'Share', 'Share now', 'Share to Facebook', 'Send'] },
  },
  never: ['form:has([type="password"])'],
};

// Comments are told apart only when the link names one; the post alone is the rule.
const comment = { comment_id: /^[\w-]+=*$/, reply_comment_id: /^[\w-]+=*$/ };

/**
 * The form of a post's link is kept as found: which owner, slug or set leads to an id is Facebook's affair,
 * and `pfbid` codes cannot be turned into numbers. Slugs, sets and everything about the sharer are left out.
 */
export const facebook: Site = {
  id: 'facebook',
  name: 'Facebook',
  hosts: [
    'www.facebook.com',
    'facebook.com',
    'm.facebook.com',
    'web.facebook.com',
    'mbasic.facebook.com',
    'touch.facebook.com',
    'mobile.facebook.com',
    'free.facebook.com',
    '0.facebook.com',
    // One for each language and country.
    'll-cc.facebook.com',
    'fb.com',
    'www.fb.com',
  ],
  shortHosts: ['fb.watch', 'fb.me'],
  addresses: [
    {
      path: /^\/groups\/(?<group>[^/]+)\/(?<kind>posts|permalink)\/(?:[^/]+\/)?(?<post>pfbid\w+|\d+)$/,
      also: comment,
      print: 'https://www.facebook.com/groups/{group}/{kind}/{post}',
      certainty: 'exact',
    },
    {
      path: /^\/groups\/(?<group>[^/]+)$/,
      query: { multi_permalinks: /^\d+(?:,\d+)*$/ },
      also: comment,
      print: 'https://www.facebook.com/groups/{group}/?multi_permalinks={multi_permalinks}',
      certainty: 'exact',
    },
    {
      path: /^\/groups\/(?<group>[^/]+)$/,
      query: { view: /^permalink$/, id: /^\d+$/ },
      print: 'https://www.facebook.com/groups/{group}/permalink/{id}',
      certainty: 'exact',
    },
    {
      path: /^\/(?<owner>[^/]+)\/posts\/(?:[^/]+\/)?(?<post>pfbid\w+|\d+)$/,
      also: comment,
      print: 'https://www.facebook.com/{owner}/posts/{post}',
      certainty: 'exact',
    },
    {
      path: /^\/(?<page>permalink|story)\.php$/,
      query: { story_fbid: /^(?:pfbid\w+|\d+)$/, id: /^\d+$/ },
      also: comment,
      print: 'https://www.facebook.com/{page}.php?story_fbid={story_fbid}&id={id}',
      certainty: 'exact',
    },
    {
      path: /^\/photo\.php$/,
      query: { fbid: /^(?:pfbid\w+|\d+)$/ },
      also: comment,
      print: 'https://www.facebook.com/photo.php?fbid={fbid}',
      certainty: 'exact',
    },
    {
      path: /^\/photos?$/,
      query: { fbid: /^(?:pfbid\w+|\d+)$/ },
      also: comment,
      print: 'https://www.facebook.com/photo/?fbid={fbid}',
      certainty: 'exact',
    },
    {
      path: /^\/(?<owner>[^/]+)\/(?<kind>photos|videos)\/(?:[^/]+\/)*(?<id>pfbid\w+|\d+)$/,
      also: comment,
      print: 'https://www.facebook.com/{owner}/{kind}/{id}',
      certainty: 'exact',
    },
    {
      path: /^\/watch(?<live>\/live)?$/,
      query: { v: /^\d+$/ },
      also: comment,
      print: 'https://www.facebook.com/watch{live}/?v={v}',
      certainty: 'exact',
    },
    {
      path: /^\/video(?:\/video)?\.php$/,
      query: { v: /^\d+$/ },
      also: comment,
      print: 'https://www.facebook.com/video.php?v={v}',
      certainty: 'exact',
    },
    {
      path: /^\/reels?\/(?<id>\d+)(?:\/|$)/,
      also: comment,
      print: 'https://www.facebook.com/reel/{id}',
      certainty: 'exact',
    },
    {
      path: /^\/stories\/(?<owner>[^/]+)\/(?<id>[\w=-]+)$/,
      print: 'https://www.facebook.com/stories/{owner}/{id}',
      certainty: 'exact',
    },
    {
      path: /^\/events\/(?:s\/[^/]+\/)?(?<id>\d+)(?:\/|$)/,
      print: 'https://www.facebook.com/events/{id}',
      certainty: 'exact',
    },
    {
      path: /^\/marketplace\/(?:[^/]+\/)*item\/(?<id>\d+)$/,
      print: 'https://www.facebook.com/marketplace/item/{id}',
      certainty: 'exact',
    },
    {
      path: /^\/media\/set$/,
      query: { set: /^[\w.]+$/ },
      print: 'https://www.facebook.com/media/set/?set={set}',
      certainty: 'exact',
    },
    {
      path: /^\/share(?<kind>\/[a-z])?\/(?<code>[\w-]{5,})$/,
      print: 'https://www.facebook.com/share{kind}/{code}',
      certainty: 'opaque',
    },
    {
      hosts: ['fb.watch', 'fb.me'],
      path: /^\/(?<code>[\w-]+(?:\/[\w-]+)?)$/,
      print: 'https://{host}/{code}',
      certainty: 'opaque',
    },
    {
      path: /^\/ads\/library$/,
      query: { id: /^\d+$/ },
      print: 'https://www.facebook.com/ads/library/?id={id}',
      certainty: 'page',
    },
    {
      path: /^\/profile\.php$/,
      query: { id: /^\d+$/ },
      print: 'https://www.facebook.com/profile.php?id={id}',
      certainty: 'page',
    },
    {
      path: /^\/people\/(?<name>[^/]+)\/(?<id>\w+)$/,
      print: 'https://www.facebook.com/people/{name}/{id}',
      certainty: 'page',
    },
    {
      path: /^\/groups\/(?<group>[^/]+)$/,
      print: 'https://www.facebook.com/groups/{group}',
      certainty: 'page',
    },
    {
      path: /^\/(?!(?:watch|photos?|reels?|story|stories|share|search|groups|events|messages|marketplace|login)$)(?<owner>[^/?=&]+)$(?<!\.php)/,
      print: 'https://www.facebook.com/{owner}',
      certainty: 'page',
    },
    { path: /^(?:\/home\.php)?$/, print: 'https://www.facebook.com/', certainty: 'page' },
  ],
  privatePaths: [{ path: /^\/(?:messages|messenger_media|marketplace\/inbox)(?:\/|$)/ }],
  wrappers: [
    { hosts: ['l.facebook.com', 'lm.facebook.com', 'www.facebook.com'], path: /^\/l\.php$/, carries: ['u'] },
    { path: /^\/flx\/warn$/, carries: ['u'] },
    { path: /^\/plugins\/(?:post|video)\.php$/, carries: ['href'] },
    { path: /^\/login(?:\.php|\/web)?$/, carries: ['next'] },
    { path: /^\/(?:sharer(?:\/sharer)?(?:\.php)?|share\.php)$/, carries: ['u'] },
    { path: /^(?:\/v\d+\.\d+)?\/dialog\/(?:share|send|feed)$/, carries: ['href', 'link'] },
  ],
  watch: {
    hosts: [
      'www.facebook.com',
      'web.facebook.com',
      'm.facebook.com',
      'mbasic.facebook.com',
      'touch.facebook.com',
      'mobile.facebook.com',
      'free.facebook.com',
    ],
    controls: [
      {
        id: 'share',
        step: 'open',
        held: true,
        pressable: BUTTON,
        signs: {
          mark: [
            ':has([data-ad-rendering-role="share_button"])',
            ':has([data-ad-renderingrole="share_button"])',
          ],
          // The cell behind the comment button's, in the row that begins with like.
          place: [
            'div:has([data-ad-rendering-role="comment_button"]):not(:has([data-ad-rendering-role="like_button"])) + div > [role="button"]',
          ],
          label: {
            en: [
              'Send this to friends or post it on your profile.',
              'Send this to friends or post it on your timeline.',
            ],
            ar: ['يمكنك إرسال هذا إلى الأصدقاء أو نشره على ملفك الشخصي.'],
            es: [
              'Envía esto a tus amigos o publícalo en tu perfil.',
              'Envía la publicación a amigos o publícala en tu perfil.',
            ],
            vi: ['Gửi cho bạn bè hoặc đăng lên dòng thời gian của bạn.'],
          },
        },
        never: ['[role="button"]:has([data-ad-rendering-role="like_button"])'],
      },
      {
        // In a post's own row the word alone would also fit "114 shares"; the counters carry a number.
        id: 'share-word',
        step: 'open',
        held: true,
        pressable: BUTTON,
        within: POSTS.join(),
        signs: { label: SHARE_WORDS },
      },
      {
        // Photo, reel and video viewers stand outside of any post. A group's header has the same word.
        id: 'share-viewer',
        step: 'open',
        held: true,
        pressable: BUTTON,
        pages: /^\/(?:reel|watch|photos?|photo\.php|video\.php|stories|[^/]+\/(?:videos|photos))(?:\/|$)/,
        signs: { label: SHARE_WORDS },
      },
      {
        // Pages of the older mobile site.
        id: 'share-link',
        step: 'open',
        held: true,
        pressable: 'a[href]',
        signs: {
          mark: ['[data-sigil~="share-popup"]', '[href*="/composer/mbasic/"][href*="c_src=share"]'],
        },
      },
      {
        id: 'share-item',
        step: 'do',
        held: true,
        pressable: '[role="button"], [role="menuitem"], [role="listitem"] a',
        within: '[role="dialog"], [role="menu"]',
        after: ['share', 'share-word', 'share-viewer', 'key-s'],
        signs: {
          label: {
            en: [
              'Share now',
              'Share now (Public)',
              'Share now (Friends)',
              'Share to your story',
              'Share to a group',
              'Send in Messenger',
              'Copy link',
            ],
            vi: ['Chia sẻ ngay'],
          },
        },
      },
      ...messageControls,
    ],
    keys: [{ key: 's', held: true }],
    intents: [
      {
        path: /^(?:\/(?:sharer(?:\/sharer)?(?:\.php)?|share\.php)|(?:\/v\d+\.\d+)?\/dialog\/(?:share|send|feed))$/,
        carries: ['u', 'href', 'link'],
        controls: [INTENT_BUTTON],
      },
    ],
    // Messenger lives under `/messages` too.
    posts: [...POSTS, ...MESSAGES],
    notPosts: '[role="article"][aria-label]',
    links: [
      {
        from: 'inside',
        select: LINKS,
        head: {
          starts: '[data-ad-rendering-role="profile_name"]',
          ends: '[data-ad-rendering-role="profile_name"], [data-ad-rendering-role="story_message"], [data-ad-rendering-role="like_button"]',
        },
      },
      // Surfaces without those roles: nothing tells a nested post apart, so only a post without another one.
      {
        from: 'inside',
        select: LINKS.split(', ')
          .map((link) => `:not(:has([data-ad-rendering-role="profile_name"], [role="article"])) > * ${link}`)
          .join(', '),
      },
      // A post on its own page, or in a dialog over the feed. In a feed the page's address is never the post's.
      { from: 'page', select: ':not([role="feed"] *)' },
      linkInMessage,
    ],
    text: '[data-ad-rendering-role="story_message"], [data-ad-preview="message"], [data-ad-comet-preview="message"]',
    // On saved pages of 2025-12 and 2026-01 all that people wrote was in `dir="auto"`, and no post's time was.
    others: '[dir="auto"], [role="article"][aria-label], a[target="_blank"]',
    author: '[data-ad-rendering-role="profile_name"]',
    linkless: true,
    wayToLink: 'time',
    evidence: { level: 'page', date: '2025-12-01' },
  },
};
