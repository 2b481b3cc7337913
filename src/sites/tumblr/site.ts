import { COPY_LINK, SHARE, withWords } from '../share-words';
import type { Control, Site } from '../types';

const main = ['www.tumblr.com', 'tumblr.com'];
const HEAD = { starts: 'header', ends: 'header, footer' };
const post = 'https://www.tumblr.com/{blog}/{id}';

/** On the page that a reblog is written on, and on the one that other sites open to share an address. */
const POST_BUTTON: Control = {
  id: 'post',
  step: 'do',
  held: true,
  pressable: 'button, [role="button"]',
  pages: /^\/reblog\//,
  signs: { label: { en: ['Reblog', 'Post', 'Post now'] } },
};

/** A blog has its own host and is under the main one, too; both lead to the one address of a post. */
export const tumblr: Site = {
  id: 'tumblr',
  name: 'Tumblr',
  hosts: ['*.tumblr.com'],
  shortHosts: ['tmblr.co'],
  addresses: [
    {
      hosts: ['at.tumblr.com'],
      path: /^\/(?<code>[\w-]+(?:\/[\w-]+)*)$/,
      print: 'https://at.tumblr.com/{code}',
      certainty: 'opaque',
    },
    {
      hosts: main,
      path: /^(?:\/reblog|\/blog\/view|\/dashboard\/blog)?\/(?!(?:explore|likes|search|settings|tagged)\/)(?<blog>communities\/[\w-]+\/post|(?!communities\/)[\w-]+)\/(?<id>\d+)(?:\/|$)/,
      print: post,
      certainty: 'exact',
    },
    {
      path: /^\/(?:post|image|video)\/(?<id>\d+)(?:\/|$)/,
      print: 'https://www.tumblr.com/{sub}/{id}',
      certainty: 'exact',
    },
    {
      hosts: ['tmblr.co'],
      path: /^\/(?<code>[\w-]+)$/,
      print: 'https://tmblr.co/{code}',
      certainty: 'opaque',
    },
    { hosts: main, path: /^(?:\/dashboard)?$/, print: 'https://www.tumblr.com/', certainty: 'page' },
    {
      hosts: main,
      path: /^\/(?!(?:search|tagged|explore|share|login|settings|inbox)$)(?<blog>[\w-]+)$/,
      print: 'https://www.tumblr.com/{blog}',
      certainty: 'page',
    },
    { path: /^$/, print: 'https://www.tumblr.com/{sub}', certainty: 'page' },
  ],
  privatePaths: [{ hosts: main, path: /^\/(?:messag(?:es|ing)|inbox)(?:\/|$)/ }],
  wrappers: [
    { hosts: ['t.umblr.com'], path: /^\/redirect$/, carries: ['z'] },
    { path: /^\/login$/, carries: ['redirect_to'] },
  ],
  watch: {
    hosts: ['www.tumblr.com', 'tumblr.com'],
    controls: [
      {
        // Opens a menu. On the site's own page of 2026-02 it is a button, earlier it was a link to the reblog page.
        id: 'reblog',
        step: 'open',
        held: true,
        pressable: 'button, a',
        within: 'footer',
        signs: {
          mark: ['a[href*="/reblog/"]'],
          icon: [':has(use[href*="icon__"][href*="reblog"])', ':has(use[href*="ds-queue-add"])'],
          label: { en: ['Reblog'] },
        },
      },
      {
        id: 'share',
        step: 'open',
        held: true,
        pressable: 'button',
        within: 'footer',
        signs: {
          icon: [':has(use[href*="ds-ui-upload"])', ':has(use[href*="share-icon"])'],
          label: SHARE,
        },
      },
      {
        id: 'reblog-item',
        step: 'do',
        held: true,
        pressable: '[role="menuitem"]',
        within: '[role="menu"]',
        after: ['reblog', 'key-R'],
        opener: 'footer [aria-expanded="true"]:has(use[href*="reblog"])',
        signs: {
          mark: ['[href*="/reblog/"]'],
          icon: [':has(use[href*="reblog"])'],
          label: { en: ['Reblog now', 'Reblog'] },
        },
      },
      {
        id: 'share-item',
        step: 'do',
        held: true,
        pressable:
          '[role="menuitem"], [role="menu"] button, [role="menu"] a, [role="dialog"] button, [role="dialog"] a',
        after: ['share'],
        signs: { label: withWords(COPY_LINK, { en: ['Copy', 'Facebook', 'WhatsApp', 'X', 'Email'] }) },
      },
      POST_BUTTON,
    ],
    keys: [{ key: 'R' }],
    intents: [
      {
        path: /^\/(?:widgets\/share\/tool|share)$/,
        carries: ['canonicalUrl', 'url', 'content'],
        controls: [POST_BUTTON],
      },
    ],
    posts: ['[data-id][tabindex="-1"]', 'article:not([data-id] *)'],
    links: [
      // A reblog contains what it reblogs, each with a head of its own.
      { from: 'inside', select: 'header a[rel="bookmark"]', head: HEAD },
      { from: 'inside', select: 'header a:has(time)', head: HEAD },
    ],
    text: 'article p, article h1, article h2, article li, article blockquote',
    author: 'header a:not([rel="bookmark"], :has(img))',
    wayToLink: 'copy',
    evidence: { level: 'page', date: '2026-02' },
  },
};
