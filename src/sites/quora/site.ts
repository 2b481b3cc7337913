import { SHARE } from '../share-words';
import type { AddressForm, Site } from '../types';

const main = ['www.quora.com', 'quora.com'];

/** Questions are named by their words, and each language or space has a host of its own. */
const forms = (origin: string, only: Pick<AddressForm, 'hosts'>): AddressForm[] => [
  {
    ...only,
    path: /^\/(?:unanswered\/)?(?<question>[^/]+)\/answers?\/(?<user>[^/]+)(?:\/|$)/,
    // A comment is reported only if the link names one.
    also: { comment_id: /^\d+$/, comment_type: /^\d+$/ },
    print: `${origin}/{question}/answer/{user}`,
    certainty: 'exact',
  },
  {
    ...only,
    path: /^\/(?<kind>profile|topic)\/(?<name>[^/]+)/,
    print: `${origin}/{kind}/{name}`,
    certainty: 'page',
  },
  { ...only, path: /^$/, print: `${origin}/`, certainty: 'page' },
  {
    ...only,
    // The site's own pages are one plain word.
    path: /^\/(?:unanswered\/)?(?<words>\w*[^\w/][^/]*)$/,
    print: `${origin}/{words}`,
    certainty: 'exact',
  },
];

/** A space's post is not the same as the answer that it may show. */
const SPACE_POST = '.puppeteer_test_tribe_post_item_feed_story';

export const quora: Site = {
  id: 'quora',
  name: 'Quora',
  hosts: ['*.quora.com'],
  shortHosts: ['qr.ae'],
  addresses: [
    ...forms('https://www.quora.com', { hosts: main }),
    ...forms('https://{host}', {}),
    { hosts: ['qr.ae'], path: /^\/(?<code>\w+)$/, print: 'https://qr.ae/{code}', certainty: 'opaque' },
  ],
  privatePaths: [{ path: /^\/messages(?:\/|$)/ }],
  watch: {
    hosts: ['*.quora.com'],
    controls: [
      {
        id: 'share',
        step: 'open',
        held: true,
        pressable: 'button, [role="button"]',
        // On the page of one answer; on a question's page the address names none of its answers.
        pages: /\/answers?\//,
        signs: {
          mark: [
            '.puppeteer_test_answer_quora_share_button',
            '[class*="dom_annotate_answer_action_bar_share"] *',
          ],
          label: SHARE,
        },
      },
    ],
    posts: [
      '[class*="dom_annotate_question_answer_item"]',
      '[class*="dom_annotate_multifeed_bundle_"]',
      SPACE_POST,
      '.puppeteer_test_tribe_answer_feed_story',
    ],
    // In search, answers are in elements that have only classes for looks.
    row: '.puppeteer_test_answer_quora_share_button',
    links: [
      { from: 'inside', select: 'a.answer_timestamp' },
      {
        from: 'inside',
        select: `:scope:not(${SPACE_POST}) a[href*="/answer/"]:not(.puppeteer_test_answer_content *, p *)`,
      },
      // The one answer that the page is about has no link to itself.
      { from: 'page', select: ':scope:not(:has(a.answer_timestamp))', pages: /\/answers?\// },
    ],
    text: '.puppeteer_test_question_title, .puppeteer_test_answer_content',
    author: 'a[href*="/profile/"]:not(:has(img))',
    wayToLink: 'time',
    evidence: { level: 'page', date: '2026-04' },
  },
};
