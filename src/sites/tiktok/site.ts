import { COPY_LINK, SHARE, withWords } from '../share-words';
import type { Site } from '../types';

const BUTTON = 'button, [role="button"], a';
/** Items of the panel and of the menus have no role. */
const ITEM = `${BUTTON}, [role="menuitem"], [tabindex="0"]`;
const FEED_ITEM = '[data-e2e="recommend-list-item-container"]';
/** Pages about one video, photo or live stream: there the page's own address is the post's. */
const VIEWER = /^\/(?:@[^/]*\/(?:video|photo)\/\d+|@[^/]+\/live|embed(?:\/v\d+)?\/\d+)\/?$/;

/**
 * The number names the video. A link without the account's name stays without it: it is printed as the
 * embedded player's address, which needs none, rather than with a made-up name.
 */
export const tiktok: Site = {
  id: 'tiktok',
  name: 'TikTok',
  // The app's own host, and a mirror that people paste in chats.
  hosts: [
    'www.tiktok.com',
    'tiktok.com',
    'm.tiktok.com',
    'lite.tiktok.com',
    '*.tiktokv.com',
    'vxtiktok.com',
    'www.vxtiktok.com',
  ],
  identity: /\/(\d{6,})$/,
  shortHosts: ['vm.tiktok.com', 'vt.tiktok.com', 'vm.vxtiktok.com', 'vt.vxtiktok.com'],
  addresses: [
    {
      path: /^\/@(?<user>[^/]*)\/(?<kind>video|photo)\/(?<id>\d+)(?:\/|$)/,
      print: 'https://www.tiktok.com/@{user}/{kind}/{id}',
      certainty: 'exact',
    },
    {
      path: /^\/(?:embed(?:\/v\d+)?|player\/v\d+|share\/video|v)\/(?<id>\d+)(?:\.html)?$/,
      print: 'https://www.tiktok.com/embed/v2/{id}',
      certainty: 'exact',
    },
    { path: /^\/t\/(?<code>[\w-]+)$/, print: 'https://www.tiktok.com/t/{code}', certainty: 'opaque' },
    {
      hosts: ['vm.tiktok.com', 'vt.tiktok.com', 'vm.vxtiktok.com', 'vt.vxtiktok.com'],
      path: /^\/(?<code>[\w-]+)$/,
      print: 'https://{sub}.tiktok.com/{code}',
      certainty: 'opaque',
    },
    {
      // The number of one live stream.
      path: /^\/share\/live\/(?<id>\d+)$/,
      print: 'https://m.tiktok.com/share/live/{id}',
      certainty: 'exact',
    },
    {
      // A live stream has no number of its own: tomorrow the same link shows another one.
      path: /^\/@(?<user>[^/]+)(?<live>\/live)?$/,
      print: 'https://www.tiktok.com/@{user}{live}',
      certainty: 'page',
    },
    { path: /^(?:\/(?:foryou|following))?$/, print: 'https://www.tiktok.com/', certainty: 'page' },
  ],
  privatePaths: [{ path: /^\/(?:messages|business-suite\/messages)(?:\/|$)/ }],
  wrappers: [
    { path: /^\/link\/v2$/, carries: ['target'] },
    { path: /^\/login(?:\/|$)/, carries: ['redirect_url'] },
  ],
  watch: {
    hosts: ['www.tiktok.com', 'm.tiktok.com', 'tiktok.com'],
    controls: [
      {
        // The same item once the video is reposted: taking it back must never be made harder (2026-07).
        id: 'unrepost-item',
        step: 'do',
        held: false,
        pressable: ITEM,
        signs: {
          icon: [':has(> svg path[fill="#FFC300" i])'],
          label: {
            en: ['Remove repost'],
            es: ['Eliminar la publicación compartida'],
            pt: ['Remover republicação'],
            fr: ['Supprimer la republication'],
            de: ['Erneute Veröffentlichung entfernen'],
            ja: ['再投稿を削除'],
          },
        },
      },
      {
        // Panel and menus also hold Report, so only what sends, reposts or copies is named here.
        id: 'share-item',
        step: 'do',
        held: true,
        pressable: ITEM,
        after: ['share', 'more', 'contextmenu'],
        opener: '[aria-expanded="true"]:is(:has([data-e2e="share-icon"]), [aria-label^="Share video"])',
        pages: VIEWER,
        signs: {
          mark: [
            '[data-e2e="share-copy"]',
            '[data-e2e="share-link"]',
            '[data-e2e^="video-share-"]',
            '[id^="icon-element-"]',
            '[data-e2e*="popover_copy"]',
            '[data-e2e*="popover_send"]',
            '[data-e2e*="popover_share"]',
          ],
          // A link to another app that has the video's address in it.
          place: ['[href*="tiktok.com%2F%40"]'],
          label: withWords(COPY_LINK, { en: ['Repost', 'Send to friends', 'Embed', 'WhatsApp', 'Facebook'] }),
        },
        never: [
          '[data-e2e="repost-tab"]',
          '[data-e2e="video-share-button"]',
          '[data-e2e$="report"], [id$="-report"]',
        ],
      },
      {
        // Opens on click and when the pointer passes over it. In the app, its menu also has Report.
        id: 'share',
        step: 'open',
        held: false,
        pressable: BUTTON,
        pages: VIEWER,
        signs: {
          mark: [
            ':has([data-e2e="share-icon"])',
            ':has([data-e2e="browse-share-icon"])',
            '[data-e2e^="browse-share"]',
            '[data-e2e^="browse-share"] *',
            '[data-e2e="video-share-button"]',
          ],
          // In the column of buttons, after the comments' button.
          place: [
            ':has(> [data-e2e="comment-icon"]) ~ button[aria-expanded]',
            ':has(> * > [data-e2e="comment-icon"]) ~ * > button[aria-expanded]',
          ],
          // The button's name ends in a count: "Share video 2156 shares".
          label: withWords(SHARE, {
            en: ['Share video', 'Share video shares', 'Share video K shares', 'Share video M shares'],
          }),
        },
        never: ['[data-e2e="share-count"]'],
      },
      {
        id: 'more',
        step: 'open',
        held: false,
        pressable: BUTTON,
        pages: VIEWER,
        signs: {
          mark: [
            '[data-e2e="more-menu-icon"]',
            ':has(> [data-e2e="more-menu-icon"])',
            '[data-e2e="cinema-more-menu-trigger"]',
          ],
          label: { en: ['More options'] },
        },
      },
    ],
    posts: [FEED_ITEM, '[data-e2e="browse-video"]', '[data-e2e="user-post-item"]'],
    viewer: '#main-content-video_detail, [class*="DivBrowserModeContainer"]',
    links: [
      {
        // No anchor of a feed item leads to its video: the player's own id has the number (2025-12).
        from: 'data',
        select: '[id^="xgwrapper-"]',
        attribute: 'id',
        pattern: /^xgwrapper-\d+-(?<video>\d+)$/,
        and: { select: 'a[href^="/@"]', attribute: 'href', pattern: /^\/@(?<user>[^/?]+)/ },
        print: 'https://www.tiktok.com/@{user}/video/{video}',
      },
      {
        from: 'inside',
        select:
          '[data-e2e="user-post-item"] a[href*="/video/"], [data-e2e="user-post-item"] a[href*="/photo/"]',
      },
      { from: 'page', select: '[data-e2e="browse-video"]' },
    ],
    text: '[data-e2e="video-desc"], [data-e2e="browse-video-desc"]',
    author: '[data-e2e="video-author-uniqueid"], [data-e2e="browse-username"]',
    wayToLink: 'copy',
    evidence: { level: 'page', date: '2025-12' },
  },
};
