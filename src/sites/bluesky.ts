import type { Site } from './types';

/** Other clients of the same network show the same posts under the same path. */
export const bluesky: Site = {
  id: 'bluesky',
  name: 'Bluesky',
  hosts: ['bsky.app', 'main.bsky.dev', 'deer.social'],
  shortHosts: ['go.bsky.app'],
  addresses: [
    {
      path: /^\/profile\/(?<account>[\w.:-]+)\/post\/(?<post>\w+)(?:\/|$)/,
      print: 'https://bsky.app/profile/{account}/post/{post}',
      certainty: 'exact',
    },
    {
      path: /^\/(?<kind>starter-pack|start)\/(?<account>[\w.:-]+)\/(?<pack>\w+)$/,
      print: 'https://bsky.app/{kind}/{account}/{pack}',
      certainty: 'page',
    },
    {
      hosts: ['go.bsky.app'],
      path: /^\/(?<code>\w+)$/,
      print: 'https://go.bsky.app/{code}',
      certainty: 'opaque',
    },
    {
      path: /^\/profile\/(?<account>[\w.:-]+)(?<list>\/(?:feed|lists)\/\w+)?(?:\/|$)/,
      print: 'https://bsky.app/profile/{account}{list}',
      certainty: 'page',
    },
    { path: /^$/, print: 'https://bsky.app/', certainty: 'page' },
  ],
  wrappers: [
    { hosts: ['go.bsky.app'], path: /^\/redirect$/, carries: ['u'] },
    { path: /^\/intent\/compose$/, carries: ['text'] },
  ],
};
