import { itemPageWatch } from '../item-page';
import type { Site } from '../types';

const hosts = ['sharechat.com', 'www.sharechat.com'];

export const sharechat: Site = {
  id: 'sharechat',
  name: 'ShareChat',
  hosts,
  shortHosts: ['b.sharechat.com'],
  addresses: [
    {
      path: /^\/(?<kind>video|post)\/(?<id>[\w-]+)$/,
      print: 'https://sharechat.com/{kind}/{id}',
      certainty: 'exact',
    },
    {
      hosts: ['b.sharechat.com'],
      path: /^\/(?<code>[\w-]+)$/,
      print: 'https://b.sharechat.com/{code}',
      certainty: 'opaque',
    },
    { path: /^\/profile\/(?<user>[^/]+)$/, print: 'https://sharechat.com/profile/{user}', certainty: 'page' },
    { path: /^$/, print: 'https://sharechat.com/', certainty: 'page' },
  ],
  watch: itemPageWatch(hosts, /^\/(?:video|post)\/[\w-]+/, '2026-11'),
};
