import { SHARE, withWords } from '../share-words';
import type { Site } from '../types';

export const snapchat: Site = {
  id: 'snapchat',
  name: 'Snapchat',
  hosts: ['www.snapchat.com', 'snapchat.com', 'web.snapchat.com', 'story.snapchat.com'],
  shortHosts: ['t.snapchat.com'],
  addresses: [
    {
      path: /^(?:\/@[^/]+)?\/spotlight\/(?<id>[\w-]+)$/,
      print: 'https://www.snapchat.com/spotlight/{id}',
      certainty: 'exact',
    },
    {
      path: /^\/(?<item>p\/[\w-]+(?:\/[\w-]+)*|@[^/]+\/highlight\/[\w-]+)$/,
      print: 'https://www.snapchat.com/{item}',
      certainty: 'exact',
    },
    {
      hosts: ['story.snapchat.com'],
      path: /^\/s\/(?<id>[\w:-]+)$/,
      print: 'https://story.snapchat.com/s/{id}',
      certainty: 'exact',
    },
    { path: /^\/t\/(?<code>\w+)$/, print: 'https://www.snapchat.com/t/{code}', certainty: 'opaque' },
    {
      hosts: ['t.snapchat.com'],
      path: /^\/(?<code>\w+)$/,
      print: 'https://t.snapchat.com/{code}',
      certainty: 'opaque',
    },
    {
      path: /^\/(?<user>(?:add\/|u\/|@)[^/]+)$/,
      print: 'https://www.snapchat.com/{user}',
      certainty: 'page',
    },
    { path: /^(?:\/spotlight)?$/, print: 'https://www.snapchat.com/', certainty: 'page' },
  ],
  privatePaths: [
    { path: /^(?:\/[a-z]{2}(?:-[a-z]{2})?)?\/web(?:\/|$)/ },
    { hosts: ['web.snapchat.com'], path: /^(?:\/[\da-f-]{20,})?$/i },
  ],
  wrappers: [{ path: /^\/scan$/, carries: ['attachmentUrl'] }],
  watch: {
    hosts: ['www.snapchat.com', 'snapchat.com', 'web.snapchat.com', 'story.snapchat.com'],
    controls: [
      {
        // Only its name is known. Report is in the menu of three dots, not behind this button.
        id: 'share',
        step: 'open',
        held: true,
        pressable: 'button, [role="button"], a',
        pages: /^\/(?:(?:@[^/]+\/)?spotlight(?:\/|$)|p\/|s\/)/,
        signs: { label: withWords(SHARE, { en: ['Send'] }) },
      },
    ],
    posts: ['article:has(a[href*="/spotlight/"])'],
    links: [{ from: 'inside', select: 'a[href*="/spotlight/"]' }],
    text: 'h1, h2',
    author: 'a[href^="/@"]',
    viewer: 'main',
    wayToLink: 'copy',
    evidence: { level: 'thin', date: '2026-11' },
  },
};
