import { linkInMessage, MESSAGES, messageControls } from '../messenger/site';
import type { Control, Site } from '../types';

const BUTTON = 'button, [role="button"]';

// Feed unit of a logged-in page, post of a logged-out one, and the older feed unit.
const POSTS = ['[aria-posinset]', '[role="article"]:not([aria-label])', '[data-pagelet^="FeedUnit"]'];

const COMMENT = '[role="article"][aria-label]';

const LINKS =
  'a[href*="/posts/"], a[href*="/permalink/"], a[href*="story_fbid="], a[href*="multi_permalinks="]';

/** A link around a picture or a title is a card, of whatever is linked to. */
const TIMES = `:is(${LINKS}):not(:has(img, image, video, [data-ad-rendering-role]))`;

const NAME = '[data-ad-rendering-role="profile_name"]';
const TEXT =
  '[data-ad-rendering-role="story_message"], [data-ad-preview="message"], [data-ad-comet-preview="message"]';
/**
 * Where the post's own time is: after its author's name, and before anything that somebody wrote or shared.
 */
const HEAD = {
  starts: NAME,
  ends: `${NAME}, [data-ad-rendering-role="story_message"], [data-ad-rendering-role="like_button"]`,
};

/**
 * The text on the button, and the sentence that a screen reader gets instead. Sentences in other languages
 * are not known.
 */
const SHARE_WORDS = {
  en: ['Share', 'Send this to friends or post it on your profile.'],
  ur: ['شیئر کریں', 'اشتراک کریں'],
  ps: ['شريکول', 'وېشل'],
  sd: ['ونڊيو'],
  'pa-Arab': ['سانجھا کرو'],
  ar: ['مشاركة', 'يمكنك إرسال هذا إلى الأصدقاء أو نشره على ملفك الشخصي.'],
  fa: ['هم‌رسانی', 'اشتراک‌گذاری'],
  hi: ['शेयर करें', 'साझा करें'],
  bn: ['শেয়ার করুন', 'শেয়ার'],
  pa: ['ਸਾਂਝਾ ਕਰੋ'],
  es: [
    'Compartir',
    'Envía esto a tus amigos o publícalo en tu perfil.',
    'Envía la publicación a amigos o publícala en tu perfil.',
  ],
  pt: ['Compartilhar'],
  fr: ['Partager'],
  de: ['Teilen'],
  id: ['Bagikan'],
  tr: ['Paylaş'],
  ru: ['Поделиться'],
  ja: ['シェア'],
  vi: ['Chia sẻ', 'Gửi nội dung này cho bạn bè hoặc đăng lên trang cá nhân của bạn.'],
};

/**
 * The button of the small page that other sites open to share an address. Never the button of a log-in form.
 */
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

// A comment is reported only if the link names one; otherwise the link is the post's.
const comment = { comment_id: /^[\w-]+=*$/, reply_comment_id: /^[\w-]+=*$/ };

/**
 * The form of a post's link is kept as found: only Facebook knows which owner, slug or set leads to an id,
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
  // A group has a name and a number, and a comment's link is its post's link with more after it.
  identity: /(?:\/posts\/|\/permalink\/|[?&](?:story_fbid|multi_permalinks)=)(\w+)/,
  addresses: [
    {
      path: /^\/groups\/(?<group>[^/]+)\/(?<kind>posts|permalink)\/(?:[^/]+\/)?(?<post>pfbid\w+|\d+)$/,
      also: comment,
      print: 'https://www.facebook.com/groups/{group}/{kind}/{post}',
      certainty: 'exact',
    },
    {
      path: /^\/groups\/(?<group>[^/]+)$/,
      query: { multi_permalinks: /^\d+$/ },
      also: comment,
      print: 'https://www.facebook.com/groups/{group}/?multi_permalinks={multi_permalinks}',
      certainty: 'exact',
    },
    {
      // Several posts of a group, one above the other.
      path: /^\/groups\/(?<group>[^/]+)$/,
      query: { multi_permalinks: /^\d+(?:,\d+)+$/ },
      print: 'https://www.facebook.com/groups/{group}/?multi_permalinks={multi_permalinks}',
      certainty: 'page',
    },
    {
      path: /^\/groups\/(?<group>[^/]+)$/,
      query: { view: /^permalink$/, id: /^\d+$/ },
      print: 'https://www.facebook.com/groups/{group}/permalink/{id}',
      certainty: 'exact',
    },
    {
      path: /^\/(?!groups\/)(?<owner>[^/]+)\/posts\/(?:[^/]+\/)?(?<post>pfbid\w+|\d+)$/,
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
      // A post in an event is by whoever wrote it, not by who invites.
      path: /^\/events\/(?:s\/[^/]+\/)?(?<id>\d+)(?<post>\/permalink\/\d+)?(?:\/|$)/,
      also: { post_id: /^\d+$/ },
      print: 'https://www.facebook.com/events/{id}{post}',
      certainty: 'exact',
    },
    {
      path: /^\/(?:marketplace\/(?:[^/]+\/)*item|commerce\/listing)\/(?<id>\d+)$/,
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
  privatePaths: [
    {
      path: /^\/(?:messages|messenger_media|community_chat|groupcall|e2ee|t\/\d+|marketplace\/(?:inbox|t))(?:\/|$)/,
    },
    { hosts: ['business.facebook.com'], path: /^\/(?:latest\/)?inbox(?:\/|$)/ },
  ],
  wrappers: [
    { hosts: ['l.facebook.com', 'lm.facebook.com'], path: /^\/l\.php$/, carries: ['u'] },
    { path: /^\/l\.php$/, carries: ['u'] },
    { path: /^\/flx\/warn$/, carries: ['u'] },
    { path: /^\/share_channel$/, carries: ['link'] },
    { path: /^\/plugins\/(?:post|video)\.php$/, carries: ['href'] },
    { path: /^\/login(?:\.php$|\/|$)/, carries: ['next'] },
  ],
  watch: {
    hosts: ['www.facebook.com', 'web.facebook.com', 'm.facebook.com'],
    controls: [
      {
        id: 'share',
        step: 'open',
        held: true,
        pressable: BUTTON,
        // Photo, reel and video viewers are outside of any post, and only the word is known there. A group's
        // header has the same word.
        pages:
          /^\/(?!groups\/)(?:reels?|watch|(?:photo|video)\.php|stories|(?:[^/]+\/)?(?:photos?|videos))(?:\/|$)/,
        signs: {
          mark: [':has([data-ad-rendering-role="share_button"])'],
          // The cell after the comment button's, in the row that begins with like.
          place: [
            'div:has([data-ad-rendering-role="comment_button"]):not(:has([data-ad-rendering-role="like_button"])) + div > [role="button"]',
          ],
          label: SHARE_WORDS,
        },
        // Comments have share buttons of their own; the post's link is not theirs.
        never: [COMMENT],
      },
      {
        id: 'share-item',
        step: 'do',
        held: true,
        pressable: '[role="button"], [role="menuitem"], [role="listitem"] a',
        within: '[role="dialog"], [role="menu"]',
        after: ['share', 'key-s'],
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
    keys: [{ key: 's' }],
    intents: [
      {
        path: /^(?:\/(?:sharer(?:\/sharer)?(?:\.php)?|share\.php)|(?:\/v\d+\.\d+)?\/dialog\/(?:share|send|feed))$/,
        carries: ['u', 'href', 'link'],
        controls: [INTENT_BUTTON],
      },
    ],
    // Messenger is under `/messages` too.
    posts: [...POSTS, ...MESSAGES],
    // A group's posts and those in dialogs are in no element that has a name.
    row: '[role="button"]:has([data-ad-rendering-role="share_button"])',
    links: [
      { from: 'inside', select: TIMES, head: HEAD },
      // Pages without those roles: nothing shows which post is nested there, so only a post without another one inside.
      {
        from: 'inside',
        select: `:scope:not(${MESSAGES}, :has(${NAME}, [role="article"]:not([aria-label]))) ${TIMES}:not([target])`,
      },
      // Several photos of one post in a group each name it. A single photo may be from somebody else's post
      // that is shown.
      {
        from: 'data',
        select: 'a[href*="set=pcb."]',
        attribute: 'href',
        pattern: /\/photo(?:\/|\.php)?\?(?:.*&)?set=pcb\.(?<post>\d+)(?:&|$)/,
        and: {
          select: 'a[href*="/groups/"][href*="/user/"]',
          attribute: 'href',
          pattern: /\/groups\/(?<group>\d+)\/user\//,
        },
        alone: NAME,
        least: 2,
        print: 'https://www.facebook.com/groups/{group}/posts/{post}',
      },
      // A post on its own page, or in a dialog over the feed. In a feed the page's address is never the
      // post's. In the small window of a chat it is not the message's either.
      { from: 'page', not: ['[role="feed"]', ...MESSAGES].join() },
      // A post that was sent as a message is a card in it.
      { ...linkInMessage, select: `${linkInMessage.select}, :is(${MESSAGES}) :is(${LINKS})` },
    ],
    timeLink: { select: 'a[role="link"]:is([href^="?"], [href="#"])', head: HEAD },
    text: TEXT,
    // On saved pages of 2025-12 and 2026-01 everything that people wrote was in `dir="auto"`, and no post's time was.
    // Links out of the site had `nofollow`; a new tab says nothing: each post's time opened one, too.
    others: `${TEXT}, [dir="auto"], a[rel~="nofollow"], [data-ad-rendering-role="meta"], [data-ad-rendering-role="title"], ${COMMENT}`,
    answers: COMMENT,
    author: NAME,
    stream: /^\/(?:reels?|watch)(?:\/|$)/,
    linkless: true,
    wayToLink: 'time',
    evidence: { level: 'page', date: '2025-12-01' },
  },
};
