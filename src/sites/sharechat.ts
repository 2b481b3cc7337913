import { SHARE } from './share-words';
import type { Site } from './types';

export const sharechat: Site = {
  id: 'sharechat',
  name: 'ShareChat',
  hosts: ['sharechat.com', 'www.sharechat.com'],
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
  watch: {
    hosts: ['sharechat.com', 'www.sharechat.com'],
    controls: [
      {
        // Nothing is known of the site's own buttons; what is looked for is true of any page.
        id: 'share',
        step: 'do',
        held: true,
        pressable: 'button, a, [role="button"]',
        pages: /^\/(?:video|post)\/[\w-]+/,
        signs: {
          mark: [
            '[href^="https://api.whatsapp.com/send"]',
            '[href^="https://wa.me/"]',
            '[href^="whatsapp://send"]',
            '[href*="facebook.com/sharer"]',
            '[href*="twitter.com/intent/tweet"]',
            '[href*="x.com/intent/post"]',
            '[href*="t.me/share/url"]',
          ],
          label: SHARE,
        },
      },
    ],
    // Only the page of one item is known, and its address is the item's.
    posts: ['[itemtype$="/VideoObject"]'],
    viewer: 'main, body',
    links: [{ from: 'page' }],
    text: 'h1, h2',
    author: 'a[href*="/profile/"], a[href^="/@"]',
    wayToLink: 'copy',
    evidence: { level: 'thin', date: '2026-11' },
  },
};
