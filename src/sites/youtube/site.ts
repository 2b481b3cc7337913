import type { Site } from '../types';

const PRESSABLE = 'button, a, [role="button"]';

/** The arrow of 2026-01, the same on every share button of the page. */
const ARROW = ':has(path[d^="M10 3.158V7.51c-5.428"])';

/** Videos in a playlist, also in one that plays. Their links name the playlist, too. */
const IN_PLAYLIST = [
  'ytd-playlist-video-renderer',
  'ytd-playlist-panel-video-renderer',
  'ytm-playlist-video-renderer',
  'ytm-playlist-panel-video-renderer',
];

// Things in a list or beside a video. A playlist's own card has no other link than its first video's.
const CARDS = [
  'yt-lockup-view-model',
  'ytm-shorts-lockup-view-model',
  'ytd-video-renderer',
  'ytd-compact-video-renderer',
  'ytd-grid-video-renderer',
  'ytd-reel-item-renderer',
  'ytm-video-with-context-renderer',
  ...IN_PLAYLIST,
];
const POST = 'ytd-backstage-post-thread-renderer, ytd-post-renderer';
const WATCH = 'ytd-watch-flexy, ytm-slim-video-metadata-section-renderer';
const REEL = 'ytd-reel-video-renderer, ytm-reel-player-overlay-renderer';

const POSTS = [
  ...CARDS,
  // Around one of the cards above it is only a frame.
  'ytd-rich-item-renderer:not(:has(yt-lockup-view-model, ytm-shorts-lockup-view-model))',
  ...POST.split(', '),
  ...REEL.split(', '),
  ...WATCH.split(', '),
];

/** YouTube's own words in its language files of 2026-06, for the text and the label of the button. */
const SHARE_WORDS = {
  en: ['Share'],
  ur: ['اشتراک کریں'],
  hi: ['शेयर करें'],
  ar: ['مشاركة'],
  fa: ['هم‌رسانی'],
  bn: ['শেয়ার করুন'],
  pa: ['ਸਾਂਝਾ ਕਰੋ'],
  es: ['Compartir'],
  pt: ['Compartilhar', 'Partilhar'],
  fr: ['Partager'],
  de: ['Teilen'],
  id: ['Bagikan'],
  tr: ['Paylaş'],
  ru: ['Поделиться'],
  ja: ['共有'],
};

// A comment is reported only if the link names one.
const comment = { lc: /^[\w.-]+$/ };

/** Every way to open a video leads to the one watch address. In codes, capital and small letters are different. */
export const youtube: Site = {
  id: 'youtube',
  name: 'YouTube',
  hosts: [
    'www.youtube.com',
    'youtube.com',
    'm.youtube.com',
    'music.youtube.com',
    'gaming.youtube.com',
    'www.youtube-nocookie.com',
    'youtube-nocookie.com',
    'www.youtubekids.com',
    'youtubekids.com',
  ],
  shortHosts: ['youtu.be'],
  addresses: [
    {
      path: /^\/watch(?:_popup)?$/,
      // Many put `?si=…` behind a link that has a `?` already.
      query: { v: /^(?<video>[\w-]{11})(?:\?[\w=-]*)?$/ },
      also: comment,
      print: 'https://www.youtube.com/watch?v={video}',
      certainty: 'exact',
    },
    {
      // Two names of embedded players happen to be as long as a video's code.
      path: /^\/(?:shorts|live|embed|v|e|watch)\/(?!videoseries|live_stream)(?<v>[\w-]{11})(?:\/|$)/,
      also: comment,
      print: 'https://www.youtube.com/watch?v={v}',
      certainty: 'exact',
    },
    {
      hosts: ['youtu.be'],
      path: /^\/(?<v>[\w-]{11})(?:[/&]|$)/,
      also: comment,
      print: 'https://www.youtube.com/watch?v={v}',
      certainty: 'exact',
    },
    {
      path: /^\/(?<kind>clip|post)\/(?<id>[\w-]+)$/,
      also: comment,
      print: 'https://www.youtube.com/{kind}/{id}',
      certainty: 'exact',
    },
    {
      path: /\/community$/,
      query: { lb: /^[\w-]+$/ },
      also: comment,
      print: 'https://www.youtube.com/post/{lb}',
      certainty: 'exact',
    },
    {
      path: /^\/(?:playlist|embed\/videoseries)$/,
      query: { list: /^[\w-]+$/ },
      print: 'https://www.youtube.com/playlist?list={list}',
      certainty: 'exact',
    },
    {
      path: /^(?<channel>\/@[^/]+|\/(?:channel|c|user)\/[^/]+)(?:\/(?:about|community|featured|live|playlists|posts|shorts|streams|videos))?$/,
      print: 'https://www.youtube.com{channel}',
      certainty: 'page',
    },
    {
      path: /^\/embed\/live_stream$/,
      query: { channel: /^[\w-]+$/ },
      print: 'https://www.youtube.com/embed/live_stream?channel={channel}',
      certainty: 'page',
    },
    { path: /^$/, print: 'https://www.youtube.com/', certainty: 'page' },
  ],
  wrappers: [
    { path: /^\/redirect$/, carries: ['q'] },
    { path: /^\/attribution_link$/, carries: ['u'] },
    { hosts: ['consent.youtube.com'], path: /^\/ml?$/, carries: ['continue'] },
  ],
  watch: {
    hosts: ['www.youtube.com', 'm.youtube.com'],
    controls: [
      {
        id: 'share',
        step: 'open',
        held: true,
        pressable: PRESSABLE,
        pages: /^\/(?:watch|shorts|live|clip|post|playlist)(?:\/|$)/,
        signs: {
          // Older Shorts and community posts. The new rows are made of elements without such names.
          mark: ['#share-button button', '#share-button a'],
          icon: [ARROW],
          place: [
            // Right after like and dislike; in the player, the last; on Shorts, after the comments.
            '#top-level-buttons-computed > segmented-like-dislike-button-view-model + yt-button-view-model button',
            'yt-player-quick-action-buttons > button-view-model:last-child button',
            'reel-action-bar-view-model > dislike-button-view-model + button-view-model + button-view-model button',
            '.slim-video-action-bar-actions > :is(.segmented-buttons, :has(dislike-button-view-model)) + button-view-model button',
          ],
          label: SHARE_WORDS,
        },
        // A chapter ("key moment") is shared from its own list: it is only a place in the video.
        // In a menu, it is a card's: without its opener nobody knows which.
        never: ['ytd-macro-markers-list-item-renderer', '[role="menuitem"]', 'ytm-menu-item'],
      },
      {
        // The three dots: the site's own Report is in their menu too, so only the item below is held.
        id: 'more',
        step: 'open',
        held: false,
        pressable: PRESSABLE,
        // Those of a playlist itself; its videos are cards.
        pages: /^\/playlist/,
        signs: {
          mark: [
            'yt-lockup-metadata-view-model button',
            'ytm-menu button',
            '.shortsLockupViewModelHostOutsideMetadataMenu button',
            'ytd-menu-renderer > yt-icon-button button',
            'ytd-menu-renderer > yt-button-shape button',
          ],
          icon: [
            ':has(path[d^="M12 4a2 2 0 100 4 2 2 0 000-4Z"])',
            ':has(path[d^="M6 10a2 2 0 100 4 2 2 0 000-4Z"])',
          ],
          label: { en: ['More actions', 'Action menu'] },
        },
      },
      {
        id: 'share-item',
        step: 'open',
        held: true,
        pressable:
          '[role="menuitem"], yt-list-item-view-model, ytd-menu-service-item-renderer, ytm-menu-service-item-renderer, ytm-menu-navigation-item-renderer',
        after: ['more'],
        signs: { icon: [ARROW], label: SHARE_WORDS },
      },
      {
        id: 'panel-item',
        step: 'do',
        held: true,
        pressable: PRESSABLE,
        after: ['share', 'share-item'],
        signs: {
          mark: ['#target', '#copy-button', '#copy-button button'],
          place: ['yt-share-target-renderer button', 'yt-copy-link-renderer button'],
          label: { en: ['WhatsApp'] },
        },
      },
    ],
    posts: POSTS,
    // What is suggested beside a video, and the video in a post.
    quoted: POSTS.join(),
    links: [
      {
        from: 'page',
        select: `${WATCH}, ytd-reel-video-renderer[is-active], ytm-reel-player-overlay-renderer`,
      },
      // The page can be drawn again without being loaded again: both must say the same.
      {
        from: 'data',
        select: 'ytd-watch-flexy, ytd-watch-metadata',
        attribute: 'video-id',
        print: 'https://www.youtube.com/watch?v={value}',
      },
      {
        from: 'inside',
        select: [...CARDS, 'ytd-rich-item-renderer']
          .flatMap((card) => [
            `${card} a[href*="/watch?v="]:not([href*="list="])`,
            `${card} a[href*="/shorts/"]`,
          ])
          .join(),
      },
      { from: 'inside', select: IN_PLAYLIST.map((video) => `${video} a[href*="/watch?v="]`).join() },
      { from: 'inside', select: 'yt-lockup-view-model a[href*="/playlist?list="]' },
      {
        from: 'inside',
        select: POST.split(', ')
          .flatMap((post) => [`${post} a[href*="/post/"]`, `${post} a[href*="/community?lb="]`])
          .join(),
      },
      // A Short that is not marked as the one being played may be the next one.
      { from: 'page', select: 'ytd-reel-video-renderer', pages: /^\/shorts\//, certainty: 'page' },
    ],
    // Not the comments below a video.
    text: 'ytd-watch-metadata h1, #description-inline-expander, ytm-slim-video-metadata-renderer h2, yt-lockup-view-model h3, ytm-shorts-lockup-view-model h3, #video-title, ytm-media-item h3, ytd-post-renderer #content-text, ytd-backstage-post-thread-renderer #content-text, yt-shorts-video-title-view-model',
    // Titles are links to their video; what people wrote below them is not.
    others:
      '#description, #description-inline-expander, #description-text, ytd-text-inline-expander, #content-text, #comments, ytd-comments',
    answers: 'ytd-comments, ytm-comment-section-renderer',
    author:
      '#owner ytd-channel-name, ytd-channel-name, #author-text, .yt-content-metadata-view-model__metadata-row',
    wayToLink: 'copy',
    evidence: { level: 'page', date: '2026-01' },
  },
};
