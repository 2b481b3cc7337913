import { COPY_LINK, SHARE, withWords } from '../share-words';
import type { Site } from '../types';

/** A control is a box around its icon; the icon has the name. */
const ICON_BUTTON = '[role="button"]:has(svg), button:has(svg)';
/** Pages about one post, reel or story: there the page's own address is the post's. */
const VIEWER = /^\/(?:[^/]+\/)?(?:p|tv|reels?)\/[\w-]{5,}|^\/stories\/[^/]+\/\d+/;
/** The comment button's cell; an element that holds a whole row or post is no cell. */
const COMMENT = ':has(path[d^="M20.656 17.008"]):not(article, :has(section))';
const SAVE = 'polygon[points^="20 21 12 13.44"]';
/** Stories are in a section of their own; the page's outermost section has everything else in it. */
const WITHIN = 'article, main, [role="dialog"], section:not(:has(main))';
/** The navigation's Messages button has the share icon; publishing in the create wizard has its name. */
const NO_SHARE = [
  'nav',
  'a[href^="/direct/"]',
  '[role="dialog"]:has([contenteditable="true"]):not(:has(article))',
  `button:has(${SAVE}), [role="button"]:has(${SAVE})`,
];
const REPOST = { en: ['Repost'], es: ['Republicar'], pt: ['Republicar'] };

/** One code names one post, from whatever page it is opened; reels keep their own path. */
export const instagram: Site = {
  id: 'instagram',
  name: 'Instagram',
  hosts: [
    'www.instagram.com',
    'instagram.com',
    'm.instagram.com',
    'instagr.am',
    // Mirrors that people paste in chats: the post behind them is the site's.
    '*.ddinstagram.com',
    '*.kkinstagram.com',
  ],
  // A reel can also be opened as a post.
  identity: /\/(?:p|reel)\/([\w-]+(?:\/c\/.*)?)/,
  shortHosts: ['ig.me'],
  addresses: [
    {
      path: /^\/share(?<kind>\/[a-z]+)?\/(?<code>[\w-]{5,})$/,
      print: 'https://www.instagram.com/share{kind}/{code}',
      certainty: 'opaque',
    },
    {
      path: /^\/stories\/(?<owner>[^/]+)\/(?<id>\d+)$/,
      print: 'https://www.instagram.com/stories/{owner}/{id}/',
      certainty: 'exact',
    },
    {
      path: /^(?:\/[^/]+)??\/(?:p|tv)\/(?<code>[\w-]{5,})(?<comment>\/c\/\d+(?:\/r\/\d+)?)?(?:\/|$)/,
      print: 'https://www.instagram.com/p/{code}{comment}/',
      certainty: 'exact',
    },
    {
      path: /^\/reels\/audio\/(?<id>\d+)$/,
      print: 'https://www.instagram.com/reels/audio/{id}/',
      certainty: 'page',
    },
    {
      path: /^(?:\/[^/]+)??\/reels?\/(?<code>[\w-]{5,})(?<comment>\/c\/\d+(?:\/r\/\d+)?)?(?:\/|$)/,
      print: 'https://www.instagram.com/reel/{code}{comment}/',
      certainty: 'exact',
    },
    {
      path: /^\/s\/(?<story>[\w-]+=*)$/,
      also: { story_media_id: /^[\d_]+$/ },
      print: 'https://www.instagram.com/s/{story}',
      certainty: 'exact',
    },
    {
      path: /^\/(?!(?:accounts|direct|explore|p|reels?|s|share|stories|tv)$)(?<user>[\w.]+)(?:\/(?:reels|tagged|reposts))?$/,
      print: 'https://www.instagram.com/{user}/',
      certainty: 'page',
    },
    { path: /^$/, print: 'https://www.instagram.com/', certainty: 'page' },
  ],
  privatePaths: [{ path: /^\/direct(?:\/|$)/ }],
  wrappers: [
    { hosts: ['l.instagram.com'], path: /^/, carries: ['u'] },
    { path: /^\/accounts\/login$/, carries: ['next'] },
  ],
  watch: {
    hosts: ['www.instagram.com', 'instagram.com', 'm.instagram.com'],
    controls: [
      {
        id: 'unrepost',
        step: 'do',
        held: false,
        pressable: ICON_BUTTON,
        signs: { label: { en: ['Remove repost', 'Reposted', 'Unrepost'] } },
      },
      {
        // Reposts at once, without a menu (2025). A badge on an avatar has the same name, and a circle.
        id: 'repost',
        step: 'do',
        held: true,
        pressable: ICON_BUTTON,
        within: WITHIN,
        pages: VIEWER,
        signs: { icon: [':has(path[d^="M19.998 9.497a1"])'], label: REPOST },
        never: [...NO_SHARE, '[role="button"]:has(circle, img)'],
      },
      {
        id: 'share',
        step: 'open',
        held: true,
        pressable: ICON_BUTTON,
        within: WITHIN,
        pages: VIEWER,
        signs: {
          icon: [':has(polygon[points^="11.698 20.334"])', ':has(path[d^="M13.973 20.046"])'],
          // After the comment button; Save ends the row.
          place: [
            `section ${COMMENT} ~ [role="button"]:not(:last-child)`,
            `section ${COMMENT} ~ button:not(:last-child)`,
            `section ${COMMENT} ~ * > [role="button"]`,
            `section ${COMMENT} ~ * > button`,
          ],
          label: withWords(SHARE, {
            en: ['Share Post', 'Share Reel', 'Share Video', 'Send Post'],
            ar: ['مشاركة المنشور'],
            ru: ['Сделать репост'],
            ja: ['シェア'],
          }),
        },
        never: NO_SHARE,
      },
      {
        // Three dots. Report is in its dialog, beside two ways to share.
        id: 'more',
        step: 'open',
        held: false,
        pressable: ICON_BUTTON,
        pages: VIEWER,
        signs: {
          icon: [':has(circle[r="1.5"]):not(:has(path))'],
          label: { en: ['More options', 'More'] },
        },
      },
      {
        id: 'share-item',
        step: 'do',
        held: true,
        pressable: '[role="button"], button, a',
        within: '[role="dialog"]',
        after: ['share', 'more'],
        signs: { label: withWords(COPY_LINK, { en: ['Share to...', 'Share to', 'Embed', 'Send'] }) },
      },
    ],
    posts: ['article'],
    stream: /^\/reels\//,
    viewer: 'main div:has(video), main div:has(h1), main',
    links: [
      {
        from: 'inside',
        select: 'a[href*="/p/"]:not([href*="/c/"]):has(time), a[href*="/reel/"]:not([href*="/c/"]):has(time)',
      },
      // A post over the feed has its own address in the address bar; the feed's posts behind it keep theirs.
      { from: 'page', select: '[role="dialog"] *' },
    ],
    text: 'h1, span[dir="auto"]:not(a *, button *, [role="button"] *, article header *, article section *, :has(time))',
    author: 'header a[href^="/"] span, header span a',
    answers: 'ul li:has(a[href*="/c/"])',
    wayToLink: 'copy',
    evidence: { level: 'code', date: '2026-01' },
  },
};
