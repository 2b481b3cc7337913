import { itemPageWatch } from '../item-page';
import type { Site } from '../types';

const hosts = ['likee.video', 'www.likee.video', 'likee.com', 'www.likee.com'];

export const likee: Site = {
  id: 'likee',
  name: 'Likee',
  hosts,
  shortHosts: ['l.likee.video'],
  addresses: [
    {
      path: /^\/@(?<user>[^/]+)\/video\/(?<id>\d+)$/,
      print: 'https://likee.video/@{user}/video/{id}',
      certainty: 'exact',
    },
    {
      hosts: ['l.likee.video', 'likee.video'],
      path: /^\/(?<kind>v|p)\/(?<code>\w+)$/,
      print: 'https://l.likee.video/{kind}/{code}',
      certainty: 'opaque',
    },
    { path: /^\/@(?<user>[^/]+)$/, print: 'https://likee.video/@{user}', certainty: 'page' },
    { path: /^$/, print: 'https://likee.video/', certainty: 'page' },
  ],
  watch: itemPageWatch(hosts, /^\/@[^/]+\/video\/\d+/, '2026-11'),
};
