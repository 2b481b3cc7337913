import { COPY_LINK, SHARE, withWords } from '../share-words';
import type { Site } from '../types';

/** A control is a box around its icon; the icon has the name. */
const ICON_BUTTON = '[role="button"]:has(svg)';
const POST = '[data-pressable-container]';
/**
 * Like, comment, repost, share: there is no other order, and every cell of the row is a button with an icon.
 */
const cell = (place: number) =>
  `:has(> :nth-child(1) > [role="button"] svg):has(> :nth-child(2) > [role="button"] svg) > :nth-child(${place}) > [role="button"]`;

export const threads: Site = {
  id: 'threads',
  name: 'Threads',
  hosts: ['www.threads.com', 'threads.com', 'www.threads.net', 'threads.net'],
  identity: /\/(?:post|t)\/([\w-]+)/,
  addresses: [
    {
      path: /^\/@(?<user>[\w.]+)\/post\/(?<code>[\w-]+)(?:\/|$)/,
      print: 'https://www.threads.com/@{user}/post/{code}',
      certainty: 'exact',
    },
    { path: /^\/t\/(?<code>[\w-]+)(?:\/|$)/, print: 'https://www.threads.com/t/{code}', certainty: 'exact' },
    {
      path: /^\/@(?<user>[\w.]+)(?:\/(?:replies|media|reposts))?$/,
      print: 'https://www.threads.com/@{user}',
      certainty: 'page',
    },
    { path: /^$/, print: 'https://www.threads.com/', certainty: 'page' },
  ],
  privatePaths: [{ path: /^\/(?:messages|direct)(?:\/|$)/ }],
  wrappers: [
    { hosts: ['l.threads.com', 'l.threads.net'], path: /^/, carries: ['u'] },
    { path: /^\/login$/, carries: ['next'] },
  ],
  watch: {
    hosts: ['www.threads.com', 'threads.com', 'www.threads.net', 'threads.net'],
    controls: [
      {
        id: 'unrepost',
        step: 'open',
        held: false,
        pressable: ICON_BUTTON,
        signs: { label: { en: ['Unrepost', 'Reposted', 'Remove repost'] } },
      },
      {
        // Opens a menu of Repost and Quote (page of 2025-12).
        id: 'repost',
        step: 'open',
        held: true,
        pressable: ICON_BUTTON,
        within: POST,
        signs: {
          icon: [':has(path[d^="M6.41256 1.23531"])', ':has(path[d^="M19.998 9.497a1"])'],
          place: [cell(3)],
          label: { en: ['Repost'], ja: ['再投稿'] },
        },
        // An avatar's badge has the same name.
        never: ['[role="button"]:has(img)'],
      },
      {
        id: 'share',
        step: 'open',
        held: true,
        pressable: ICON_BUTTON,
        within: POST,
        signs: {
          icon: [':has(path[d^="M15.6097 4.09082"])', ':has(polygon[points^="11.698 20.334"])'],
          place: [cell(4)],
          label: SHARE,
        },
      },
      {
        id: 'item',
        step: 'do',
        held: true,
        pressable: '[role="menuitem"], [role="button"]',
        within: '[role="menu"], [role="dialog"]',
        after: ['repost', 'share'],
        signs: {
          icon: [':has(path[d^="M6.41256 1.23531"])'],
          label: withWords(COPY_LINK, {
            en: ['Repost', 'Quote', 'Copy as image', 'Embed'],
            ja: ['再投稿'],
          }),
        },
      },
    ],
    intents: [
      {
        path: /^\/intent\/post$/,
        carries: ['url', 'text'],
        controls: [
          {
            id: 'post',
            step: 'do',
            held: true,
            pressable: '[role="button"], button',
            signs: { label: { en: ['Post'] } },
          },
        ],
      },
    ],
    posts: [POST],
    quoted: `${POST} ${POST}`,
    links: [{ from: 'inside', select: 'a[href*="/post/"]:has(time)' }],
    text: 'span[dir="auto"]:not(a *, [role="button"] *, :has(time))',
    author: 'a[href^="/@"] span',
    wayToLink: 'copy',
    evidence: { level: 'page', date: '2026-02' },
  },
};
