import type { Site } from './types';

const main = ['www.tumblr.com', 'tumblr.com'];
const post = 'https://www.tumblr.com/{blog}/{id}';

/** A blog lives on its own host and under the main one; both lead to the one address of a post. */
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
      path: /^(?:\/reblog|\/blog\/view|\/dashboard\/blog)?\/(?<blog>[\w-]+)\/(?<id>\d+)(?:\/|$)/,
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
  wrappers: [
    { hosts: ['t.umblr.com'], path: /^\/redirect$/, carries: ['z'] },
    { path: /^\/(?:widgets\/share\/tool|share)$/, carries: ['canonicalUrl', 'url', 'content'] },
    { path: /^\/login$/, carries: ['redirect_to'] },
  ],
};
