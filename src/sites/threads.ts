import type { Site } from './types';

export const threads: Site = {
  id: 'threads',
  name: 'Threads',
  hosts: ['www.threads.com', 'threads.com', 'www.threads.net', 'threads.net'],
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
  wrappers: [
    { hosts: ['l.threads.com', 'l.threads.net'], path: /^/, carries: ['u'] },
    { path: /^\/intent\/post$/, carries: ['url', 'text'] },
    { path: /^\/login$/, carries: ['next'] },
  ],
};
