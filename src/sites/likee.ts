import { SHARE } from './share-words';
import type { Site } from './types';

export const likee: Site = {
  id: 'likee',
  name: 'Likee',
  hosts: ['likee.video', 'www.likee.video', 'likee.com', 'www.likee.com'],
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
  watch: {
    hosts: ['likee.video', 'www.likee.video', 'likee.com', 'www.likee.com'],
    controls: [
      {
        // Nothing is known of the site's own buttons; what is looked for is true of any page.
        id: 'share',
        step: 'do',
        held: true,
        pressable: 'button, a, [role="button"]',
        pages: /^\/@[^/]+\/video\/\d+/,
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
