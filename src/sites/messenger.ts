import type { Site } from './types';

/** Messages have no link of their own; only the conversation, or a link inside a message, can be known. */
export const messenger: Site = {
  id: 'messenger',
  name: 'Messenger',
  hosts: ['www.messenger.com', 'messenger.com'],
  shortHosts: ['m.me'],
  addresses: [
    {
      path: /^\/(?:e2ee\/)?t\/(?<thread>[^/]+)/,
      print: 'https://www.messenger.com/t/{thread}',
      certainty: 'page',
    },
    { hosts: ['m.me'], path: /^\/(?<user>[\w.]+)$/, print: 'https://m.me/{user}', certainty: 'page' },
    { path: /^$/, print: 'https://www.messenger.com/', certainty: 'page' },
  ],
  wrappers: [{ hosts: ['l.messenger.com'], path: /^\/l\.php$/, carries: ['u'] }],
};
