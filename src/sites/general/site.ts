import { hooks, NO_SHARE_LINK, SHARE_NAMES } from '../share-looks';
import { COPY_LINK } from '../share-words';
import type { Site } from '../types';

const PRESSABLE = 'button, [role="button"], [role="menuitem"], a[role="link"], a[href]';

/** A card that repeats on the page, with a time in it that leads to the post. */
const CARD =
  ':is(article, li, [role="article"], [role="listitem"], .h-entry, [data-post-id]):has(a time, time a)';

/**
 * For the sites that a person adds and that are not known: any row of actions in a card with a time, and
 * whatever says that it shares. It has no grammar: links are read by the general rules.
 */
export const general: Site = {
  id: 'general',
  name: 'Other sites',
  hosts: ['*'],
  addresses: [],
  watch: {
    hosts: [],
    controls: [
      {
        // In a card the name of the button or of its picture is enough.
        id: 'action',
        step: 'open',
        held: true,
        pressable: 'button, [role="button"]',
        within: CARD,
        signs: {
          mark: ['class', 'data-testid', 'data-action', 'name'].flatMap(hooks),
          icon: [
            `:has(> :is(svg, i, span, img):is(${['class', 'data-icon'].flatMap(hooks)}))`,
            `:has(> svg > use:is(${hooks('href')}))`,
          ],
        },
        never: ['[aria-pressed="true"]', 'form'],
      },
      {
        id: 'share',
        step: 'open',
        held: true,
        pressable: PRESSABLE,
        pages: /^/,
        signs: { label: SHARE_NAMES },
        never: NO_SHARE_LINK,
      },
      {
        id: 'copy-item',
        step: 'do',
        held: true,
        pressable: PRESSABLE,
        after: ['action', 'share', 'press', 'contextmenu'],
        signs: { label: COPY_LINK },
      },
    ],
    posts: [CARD, 'article', '[role="article"]'],
    quoted: 'blockquote',
    links: [
      { from: 'inside', select: 'a:has(time), time a, a.u-url', anySite: true, certainty: 'exact' },
      // A site's front page says nothing about a post on it.
      { from: 'page', pages: /^\/./, anySite: true, certainty: 'page' },
    ],
    text: 'p, [dir="auto"], .e-content',
    // What somebody wrote may have times and links in it.
    others:
      'p, [dir="auto"], .e-content, .p-content, .p-summary, [itemprop="articleBody"], blockquote, .h-cite, li li',
    author: '[rel="author"], .p-author, [class*="author" i], a[href*="/@"]',
    wayToLink: 'copy',
    evidence: { level: 'thin', date: '2026-11' },
  },
};
