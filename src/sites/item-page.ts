import { SHARE } from './share-words';
import type { Watch } from './types';

/**
 * How to watch a site whose own buttons are not known: on the page of one item it looks for signs that are
 * true on any page. The item's address is the page's.
 * @param hosts the site's
 * @param pages paths of an item's page
 * @param date when the facts were gathered, `YYYY-MM`
 */
export function itemPageWatch(hosts: readonly string[], pages: RegExp, date: string): Watch {
  return {
    hosts: [...hosts],
    controls: [
      {
        id: 'share',
        step: 'do',
        held: true,
        pressable: 'button, a, [role="button"]',
        pages,
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
    posts: ['[itemtype$="/VideoObject"]'],
    viewer: 'main, body',
    links: [{ from: 'page' }],
    text: 'h1, h2',
    author: 'a[href*="/profile/"], a[href^="/@"]',
    wayToLink: 'copy',
    evidence: { level: 'thin', date },
  };
}
