import { FORWARD } from '../share-words';
import type { Control, LinkFinder, Site } from '../types';

/**
 * Forwarding a message: a button beside its content, or an item in its menu "More". Only its name and its
 * place are known. Report is in "More" as well, so that menu always opens.
 */
export const messageControls: readonly Control[] = [
  {
    id: 'forward',
    step: 'open',
    held: true,
    pressable: 'button, [role="button"]',
    within: '[role="row"], [data-scope="messages_table"]',
    signs: { label: FORWARD },
    way: 'app',
  },
  {
    id: 'forward-item',
    step: 'open',
    held: true,
    pressable: '[role="menuitem"]',
    within: '[role="menu"]',
    after: ['press', 'contextmenu'],
    signs: { label: FORWARD },
    way: 'app',
  },
  {
    // The list of people: each has a button of their own.
    id: 'forward-send',
    step: 'do',
    held: true,
    pressable: 'button, [role="button"]',
    within: '[role="dialog"]',
    after: ['forward', 'forward-item'],
    signs: { label: { en: ['Send'] } },
    way: 'app',
  },
];

export const MESSAGES: readonly string[] = ['[role="row"]', '[data-scope="messages_table"]'];

/** A message has no address; what somebody sent may hold one, mostly behind `l.facebook.com`. */
export const linkInMessage: LinkFinder = {
  from: 'inside',
  select: ':is([role="row"], [data-scope="messages_table"]) a[href^="http"]',
  anySite: true,
};

/** Messages have no link of their own; only a link inside a message can be known. */
export const messenger: Site = {
  id: 'messenger',
  name: 'Messenger',
  hosts: ['www.messenger.com', 'messenger.com'],
  shortHosts: ['m.me'],
  addresses: [
    { hosts: ['m.me'], path: /^\/(?<user>[\w.]+)$/, print: 'https://m.me/{user}', certainty: 'page' },
  ],
  privatePaths: [
    // Whatever is open there is a chat; the front page shows the last one.
    {
      hosts: ['messenger.com', 'www.messenger.com'],
      path: /^(?!\/(?:l\.php|login|help|legal|privacy)(?:\/|$))/,
    },
  ],
  wrappers: [
    {
      hosts: ['l.messenger.com', 'www.messenger.com', 'messenger.com'],
      path: /^\/l\.php$/,
      carries: ['u'],
    },
  ],
  watch: {
    hosts: ['www.messenger.com', 'messenger.com'],
    controls: messageControls,
    posts: MESSAGES,
    links: [linkInMessage],
    text: '[dir="auto"]',
    author: 'h4, h5',
    wayToLink: 'app',
    evidence: { level: 'thin', date: '2026-11' },
  },
};
