import type { Site } from './types';

/**
 * Any server can be a Mastodon server, so this grammar names none: it is used only where somebody said
 * "this is one" (a site they added), never to guess from an unknown link.
 */
export const mastodon: Site = {
  id: 'mastodon',
  name: 'Mastodon',
  hosts: ['*'],
  addresses: [
    {
      path: /^(?:\/web|\/deck)?\/@(?<user>[\w.-]+(?:@[\w.-]+)?)\/(?<post>\d+)(?:\/|$)/,
      print: 'https://{host}/@{user}/{post}',
      certainty: 'exact',
    },
    {
      path: /^\/users\/(?<user>[\w.-]+)\/statuses\/(?<post>\d+)(?:\/|$)/,
      print: 'https://{host}/@{user}/{post}',
      certainty: 'exact',
    },
    {
      path: /^(?:\/web|\/deck)?\/statuses\/(?<post>\d+)(?:\/|$)/,
      print: 'https://{host}/web/statuses/{post}',
      certainty: 'exact',
    },
    {
      path: /^(?:\/web|\/deck)?\/@(?<user>[\w.-]+(?:@[\w.-]+)?)(?:\/|$)/,
      print: 'https://{host}/@{user}',
      certainty: 'page',
    },
  ],
  wrappers: [
    {
      hosts: ['share.joinmastodon.org', 'mastodonshare.com'],
      path: /^(?:\/share)?$/,
      carries: ['url', 'text'],
    },
  ],
};
