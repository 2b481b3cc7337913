import { SHARE } from '../share-words';
import type { Site } from '../types';

const PRESSABLE =
  'button, a, [role="button"], [data-testid^="post_footer_action"], .PostBottomAction, .like_btn';

// A text inside a post repeats the post's number; only a block is a post.
const POSTS = ['[data-testid="post"]', 'div[data-post-id]', 'div[id^="post-"]', 'article'];
/** An answer has a number like a post's, and another address. */
const ANSWER = '.reply';

const hosts = [
  'vk.com',
  'www.vk.com',
  'm.vk.com',
  'new.vk.com',
  'vk.ru',
  'www.vk.ru',
  'm.vk.ru',
  'vkvideo.ru',
  'm.vkvideo.ru',
];

/** Whatever page an item is opened over, `w` or `z` names it: owner (negative for a community) and number. */
export const vk: Site = {
  id: 'vk',
  name: 'VK',
  hosts,
  shortHosts: ['vk.cc'],
  addresses: [
    {
      path: /^/,
      query: { w: /^(?<post>wall-?\d+_\d+)_r(?<reply>\d+)/ },
      print: 'https://vk.com/{post}?reply={reply}',
      certainty: 'exact',
    },
    {
      path: /^/,
      query: { z: /^(?<item>(?:wall|video|clip|photo|story)-?\d+_\d+)/ },
      print: 'https://vk.com/{item}',
      certainty: 'exact',
    },
    {
      path: /^/,
      query: { w: /^(?<item>(?:wall|story|product|poll)-?\d+_\d+)/ },
      also: { reply: /^\d+$/ },
      print: 'https://vk.com/{item}',
      certainty: 'exact',
    },
    {
      path: /^\/(?<item>(?:wall|video|clip|photo|story|topic|product|poll)-?\d+_\d+)/,
      // An answer in a discussion is a post of its own.
      also: { reply: /^\d+$/, post: /^\d+$/ },
      print: 'https://vk.com/{item}',
      certainty: 'exact',
    },
    {
      path: /^\/video_ext\.php$/,
      query: { oid: /^-?\d+$/, id: /^\d+$/ },
      print: 'https://vk.com/video{oid}_{id}',
      certainty: 'exact',
    },
    { path: /^\/@(?<article>[\w.]+-[\w.-]+)$/, print: 'https://vk.com/@{article}', certainty: 'exact' },
    { hosts: ['vk.cc'], path: /^\/(?<code>\w+)$/, print: 'https://vk.cc/{code}', certainty: 'opaque' },
    { path: /^(?:\/feed)?$/, print: 'https://vk.com/feed', certainty: 'page' },
    { path: /^\/(?<name>[\w.]+)$(?<!\.php)/, print: 'https://vk.com/{name}', certainty: 'page' },
  ],
  privatePaths: [
    { hosts, path: /^\/(?:im|mail(?:\.php)?|al_im\.php|(?:write|gim)-?\d+)(?:\/|$)/ },
    // An invitation is not yet a chat.
    { hosts: ['web.vk.me', 'me.vk.com', 'vk.me'], path: /^(?!\/join\/)/ },
  ],
  wrappers: [{ path: /^\/away(?:\.php)?$/, carries: ['to'] }],
  watch: {
    hosts: ['vk.com', 'm.vk.com', 'vk.ru', 'm.vk.ru', 'vkvideo.ru', 'm.vkvideo.ru'],
    controls: [
      {
        id: 'share',
        step: 'open',
        held: true,
        pressable: PRESSABLE,
        pages: /^\/(?:wall|video|clip|photo|story|topic)-?\d+_\d+/,
        signs: {
          mark: [
            '[data-testid="post_footer_action_share"]',
            '.PostBottomAction.share',
            '.like_btn.share',
            '._share[data-count]',
          ],
          place: [
            '[data-testid="post_footer_action_comment"] + *',
            '.PostBottomAction.comment + *',
            '.like_btn.comment + *',
          ],
          label: SHARE,
        },
      },
      {
        id: 'share-item',
        step: 'do',
        held: true,
        pressable: `${PRESSABLE}, #like_share_my, #like_share_send`,
        after: ['share'],
        signs: {
          mark: ['#like_share_my', '#like_share_send'],
          place: ['.like_share_wrap > *', '.like_share_wrap button'],
        },
      },
    ],
    intents: [
      {
        path: /^\/share\.php$/,
        carries: ['url'],
        controls: [
          {
            id: 'post',
            step: 'do',
            held: true,
            pressable: 'button, input[type="submit"], [role="button"]',
            signs: { mark: ['[type="submit"]'], label: SHARE },
            never: ['form:has([type="password"])'],
          },
        ],
      },
    ],
    posts: POSTS,
    // A post in a post: somebody else's words, on somebody else's wall; and answers.
    quoted:
      '.copy_quote, .reply, .replies, [data-testid="post"] [data-testid="post"], div[data-post-id] div[data-post-id]',
    links: [
      {
        from: 'inside',
        select: 'a[data-testid="post_date_block_preview"], a.post_link, a.post_date',
      },
      { from: 'inside', select: `${ANSWER} a[href*="reply="]` },
      {
        from: 'data',
        select: `div[data-post-id]:not(${ANSWER})`,
        attribute: 'data-post-id',
        pattern: /^-?\d+_\d+$/,
        print: 'https://vk.com/wall{value}',
      },
      {
        from: 'data',
        select: `div[id^="post"]:not(${ANSWER})`,
        attribute: 'id',
        pattern: /^post(-?\d+_\d+)$/,
        print: 'https://vk.com/wall{value}',
      },
    ],
    text: '[data-testid="showmoretext"], .wall_post_text, .pi_text',
    author: '[data-testid="post-header-title"], .post_author, .PostHeaderTitle__authorName',
    wayToLink: 'time',
    evidence: { level: 'code', date: '2026' },
  },
};
