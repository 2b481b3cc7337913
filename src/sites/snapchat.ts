import type { Site } from './types';

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
      path: /^\/p\/(?<id>[\w-]+(?:\/[\w-]+)*)$/,
      print: 'https://www.snapchat.com/p/{id}',
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
};
