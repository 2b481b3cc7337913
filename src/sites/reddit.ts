import type { Site } from './types';

/**
 * The short base-36 id names the post. The words after it are the post's title: not needed, so not sent.
 * `/s/` links name the person who shared and can only be resolved by asking Reddit.
 */
export const reddit: Site = {
  id: 'reddit',
  name: 'Reddit',
  hosts: ['*.reddit.com'],
  shortHosts: ['redd.it', 'v.redd.it', 'i.redd.it', 'reddit.app.link'],
  addresses: [
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
  wrappers: [
    { hosts: ['out.reddit.com'], path: /^/, carries: ['url'] },
    { path: /^\/media$/, carries: ['url'] },
    { path: /^(?:\/r\/[\w-]+)?\/submit$/, carries: ['url'] },
    { path: /^\/login$/, carries: ['dest'] },
  ],
};
