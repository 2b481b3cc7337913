import { COPY_LINK, SHARE } from '../share-words';
import type { Site } from '../types';

// The button inside two shadow roots, and the elements around it, outermost last: a selector cannot look out of a root.
const SLOTS = [
  'slot[name="share-button"]',
  'slot[name="comment-share"]',
  '[slot="share-button"]',
  '[slot="comment-share"]',
  '[slot="ssr-share-button"]',
];
const PRESSABLE = `button, a, [role="button"], shreddit-post-share-button, shreddit-comment-share-button, ${SLOTS}`;

/**
 * The short base-36 id names the post. The words after it are the post's title: they are not needed, so they
 * are not sent. `/s/` links name the person who shared and can only be resolved by asking Reddit.
 */
export const reddit: Site = {
  id: 'reddit',
  name: 'Reddit',
  // The last is a mirror that people paste in chats: the post behind it is the site's.
  hosts: ['*.reddit.com', '*.redditmedia.com', '*.rxddit.com'],
  identity: /\/comments\/(.+)$/,
  shortHosts: ['redd.it', 'v.redd.it', 'i.redd.it', 'reddit.app.link'],
  addresses: [
    {
      // The code stands for a comment, but is not its id.
      path: /^\/(?<place>r|u|user)\/(?<name>[\w-]+)\/comments\/(?<post>\w+)\/s\/(?<code>\w{8,})$/,
      print: 'https://www.reddit.com/{place}/{name}/comments/{post}/s/{code}',
      certainty: 'opaque',
    },
    {
      path: /^\/(?<place>r|u|user)\/(?<name>[\w-]+)\/comments\/(?<post>\w+)\/[^/]+\/(?<comment>\w+)$/,
      print: 'https://www.reddit.com/{place}/{name}/comments/{post}/comment/{comment}/',
      certainty: 'exact',
    },
    {
      path: /^\/(?<place>r|u|user)\/(?<name>[\w-]+)\/comments\/(?<post>\w+)(?:\/|$)/,
      print: 'https://www.reddit.com/{place}/{name}/comments/{post}/',
      certainty: 'exact',
    },
    {
      path: /^\/comments\/(?<post>\w+)\/[^/]+\/(?<comment>\w+)$/,
      print: 'https://www.reddit.com/comments/{post}/comment/{comment}/',
      certainty: 'exact',
    },
    {
      path: /^\/(?:comments|gallery)\/(?<post>\w+)(?:\/|$)/,
      print: 'https://www.reddit.com/comments/{post}/',
      certainty: 'exact',
    },
    {
      hosts: ['redd.it'],
      path: /^\/(?<post>\w+)$/,
      print: 'https://www.reddit.com/comments/{post}/',
      certainty: 'exact',
    },
    {
      path: /^\/(?<place>r|u|user)\/(?<name>[\w-]+)\/s\/(?<code>\w+)$/,
      print: 'https://www.reddit.com/{place}/{name}/s/{code}',
      certainty: 'opaque',
    },
    {
      hosts: ['reddit.app.link'],
      path: /^\/(?<code>\w+)$/,
      print: 'https://{host}/{code}',
      certainty: 'opaque',
    },
    {
      // A file on Reddit's own store: it does not say which post it belongs to.
      hosts: ['v.redd.it', 'i.redd.it'],
      path: /^\/(?<file>[\w.-]+)/,
      print: 'https://{host}/{file}',
      certainty: 'page',
    },
    {
      path: /^\/(?<place>r|u|user)\/(?<name>[\w-]+)(?:\/(?:hot|new|top|rising|best|controversial|submitted|comments))?$/,
      print: 'https://www.reddit.com/{place}/{name}/',
      certainty: 'page',
    },
    { path: /^$/, print: 'https://www.reddit.com/', certainty: 'page' },
  ],
  privatePaths: [
    { path: /^\/(?:message|chat|room|mail)(?:\/|$)/ },
    { hosts: ['chat.reddit.com', 'mod.reddit.com'], path: /^/ },
  ],
  wrappers: [
    { hosts: ['out.reddit.com'], path: /^/, carries: ['url'] },
    { path: /^\/media$/, carries: ['url'] },
    { path: /^\/(?:login|over18)$/, carries: ['dest'] },
  ],
  watch: {
    hosts: ['*.reddit.com'],
    controls: [
      {
        id: 'share',
        step: 'open',
        held: true,
        pressable: PRESSABLE,
        signs: {
          mark: [
            'shreddit-post-share-button',
            'shreddit-comment-share-button',
            '[data-post-click-location="share"]',
            '[data-action-bar-action="share"]',
            // The old pages; comments there only have code to embed.
            '.post-sharing-button',
            '.embed-comment',
          ],
          icon: [':has(svg[icon-name^="share"])', ':has(.icon-share)'],
          place: [...SLOTS, 'ul.buttons > .share > a'],
          label: SHARE,
        },
      },
      {
        id: 'share-item',
        step: 'do',
        held: true,
        pressable: '[role="menuitem"], li, .post-sharing a, .post-sharing button',
        after: ['share'],
        signs: {
          mark: ['.share-menu-copy-link-option', '.share-menu-copy-link-option [role="menuitem"]'],
          place: [
            '[role="menuitem"]',
            'li:has(> [role="menuitem"])',
            '.post-sharing a',
            '.post-sharing button',
          ],
          label: COPY_LINK,
        },
      },
    ],
    intents: [
      {
        path: /^(?:\/r\/[\w-]+)?\/submit$/,
        carries: ['url'],
        controls: [
          {
            id: 'submit',
            step: 'do',
            held: true,
            pressable: 'button, r-post-form-submit-button',
            signs: {
              mark: ['#submit-post-button', '[name="submit"]'],
              place: ['r-post-form-submit-button', '#newlink [type="submit"]'],
              label: { en: ['Post', 'submit'] },
            },
          },
        ],
      },
    ],
    posts: [
      'shreddit-post',
      'shreddit-ad-post',
      'shreddit-comment',
      // A row of actions may be beside its post, not in it: then the frame around both, or else the button's
      // own attributes.
      'article:has(> shreddit-post)',
      'shreddit-post-share-button[share-href]:not(slot *, shreddit-post *, article *)',
      'div.thing',
    ],
    // Answers are inside of what they answer.
    quoted: 'shreddit-comment, .thing',
    links: [
      { from: 'data', select: 'shreddit-post, shreddit-ad-post, shreddit-comment', attribute: 'permalink' },
      { from: 'data', select: 'div.thing', attribute: 'data-permalink' },
      { from: 'data', select: 'shreddit-post-share-button', attribute: 'share-href' },
      { from: 'inside', select: 'a[slot="full-post-link"]' },
    ],
    text: 'a[slot="full-post-link"], [slot="title"], [slot="text-body"], [slot="comment"], .title > a.title, .usertext-body',
    author: '[slot="credit-bar"], [slot="commentMeta"], a.author',
    wayToLink: 'copy',
    evidence: { level: 'code', date: '2026-07' },
  },
};
