import { COPY_LINK, SHARE, withWords } from '../share-words';
import type { Control, Site } from '../types';

const BUTTON = 'button, [role="button"]';
/** Pages about one pin: there the page's own address is the pin's. */
const VIEWER = /^\/pin\/[^/]*\d/;

const BOARDS = '[data-test-id="board-picker-flyout"]';

const HOSTS = [
  '*.pinterest.com',
  '*.pinterest.at',
  '*.pinterest.ca',
  '*.pinterest.ch',
  '*.pinterest.cl',
  '*.pinterest.co.kr',
  '*.pinterest.co.uk',
  '*.pinterest.com.au',
  '*.pinterest.com.mx',
  '*.pinterest.de',
  '*.pinterest.dk',
  '*.pinterest.es',
  '*.pinterest.fr',
  '*.pinterest.ie',
  '*.pinterest.it',
  '*.pinterest.jp',
  '*.pinterest.nz',
  '*.pinterest.ph',
  '*.pinterest.pt',
  '*.pinterest.se',
];

/** Puts the pin on the person's own board, where followers see it: the site's way to repost. */
const SAVE: Control = {
  id: 'save',
  step: 'do',
  held: true,
  pressable: BUTTON,
  pages: VIEWER,
  signs: {
    mark: [
      '[data-test-id="PinBetterSaveButton"]',
      '[data-test-id="PinBetterSaveButton"] *',
      '[data-test-id="closeup-save-button"]',
      '[data-test-id="closeup-save-button"] *',
    ],
    label: { en: ['Save'] },
  },
};
/** The list of boards is outside of the pin that it was opened from. */
const SAVE_PIN: Control = { ...SAVE, never: [BOARDS] };

/** Saving to another board than the one that the site proposes. */
const SAVE_TO_BOARD: readonly Control[] = [
  {
    id: 'boards',
    step: 'open',
    held: false,
    pressable: BUTTON,
    pages: VIEWER,
    signs: { mark: ['[data-test-id="PinBetterSaveDropdown"]', '[data-test-id="PinBetterSaveDropdown"] *'] },
  },
  {
    id: 'board-item',
    step: 'do',
    held: true,
    pressable: `${BUTTON}, [data-test-id^="board-row-"]`,
    within: BOARDS,
    after: ['boards'],
    signs: { mark: ['[data-test-id^="board-row-"]', '[data-test-id^="board-row-"] *'] },
  },
];

/** Pins are the same on every country's host. `/sent/` after a pin names the person who sent it. */
export const pinterest: Site = {
  id: 'pinterest',
  name: 'Pinterest',
  hosts: HOSTS,
  shortHosts: ['pin.it'],
  addresses: [
    {
      path: /^\/pin\/(?:[^/]*--)?(?<pin>\d+)(?:\/|$)/,
      print: 'https://www.pinterest.com/pin/{pin}/',
      certainty: 'exact',
    },
    { hosts: ['pin.it'], path: /^\/(?<code>\w+)$/, print: 'https://pin.it/{code}', certainty: 'opaque' },
    {
      path: /^\/(?!(?:pin|search|ideas|today|business|login|settings)(?:\/|$))(?<user>[^/]+)(?:\/_(?:saved|created|pins)|(?<board>\/[^/]+))?$/,
      print: 'https://www.pinterest.com/{user}{board}/',
      certainty: 'page',
    },
    { path: /^$/, print: 'https://www.pinterest.com/', certainty: 'page' },
  ],
  privatePaths: [{ path: /^\/(?:conversations?|messages|inbox)(?:\/|$)/ }],
  wrappers: [
    { path: /^\/offsite$/, carries: ['url'] },
    { path: /^\/login$/, carries: ['next'] },
  ],
  watch: {
    hosts: HOSTS,
    controls: [
      {
        id: 'share',
        step: 'open',
        held: true,
        pressable: BUTTON,
        pages: VIEWER,
        signs: {
          mark: [
            '[data-test-id="closeup-share-button"]',
            '[data-test-id="closeup-share-button"] *',
            '[data-test-id="sendPinButton"]',
            '[data-test-id="sendPinButton"] *',
            '[data-test-id="share-button"]',
            '[data-test-id="share-button"] *',
          ],
          label: withWords(SHARE, { en: ['Send'] }),
        },
      },
      SAVE_PIN,
      ...SAVE_TO_BOARD,
      {
        id: 'share-item',
        step: 'do',
        held: true,
        pressable: `${BUTTON}, a`,
        within: '[role="dialog"]',
        after: ['share'],
        signs: { label: withWords(COPY_LINK, { en: ['Send', 'WhatsApp', 'Facebook', 'Messenger', 'X'] }) },
      },
    ],
    intents: [{ path: /^\/pin\/create\/(?:button|link|bookmarklet)$/, carries: ['url'], controls: [SAVE] }],
    posts: ['[data-test-id="pin"]', '[data-test-id="pinWrapper"]'],
    viewer: '[data-test-id="closeup-body"], main',
    links: [
      { from: 'inside', select: 'a[href*="/pin/"]' },
      {
        from: 'data',
        select: '[data-test-pin-id]',
        attribute: 'data-test-pin-id',
        print: 'https://www.pinterest.com/pin/{value}/',
      },
    ],
    text: '[data-test-id="closeup-title"], [data-test-id="truncated-description"]',
    author: '[data-test-id="pinner-name"]',
    wayToLink: 'copy',
    evidence: { level: 'code', date: '2026-04' },
  },
};
