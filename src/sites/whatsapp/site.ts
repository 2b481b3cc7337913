import { FORWARD, withWords } from '../share-words';
import type { Control, Signs, Site } from '../types';

const BUTTON = 'button, [role="button"]';

const MESSAGES = [
  '#main [data-id]',
  '#main [role="row"]',
  '#main [data-testid="msg-container"]:not([data-id] *, [role="row"] *)',
  '#main :is(.message-in, .message-out):not([data-id] *, [role="row"] *)',
];

/**
 * Icon names do not depend on the language, but change every few months (2022 to 2026): any of them counts.
 * The icon has to be directly inside the button: the mark above a forwarded message is the same picture
 * (`forward-refreshed`), deep inside the button that opens its picture.
 */
function withIcon(...names: readonly string[]): string[] {
  const icon = `:is(${names.map((name) => `[data-icon="${name}"]`)})`;
  return [`:has(> ${icon}, > * > ${icon})`, icon];
}

const FORWARD_ICONS = withIcon('forward-chat', 'wds-ic-forward-outline', 'forward-refreshed', 'forward');
/**
 * Since 2026-08 icons have no names at all. The mark of a forwarded message is the same picture again, in the button that
 * opens its picture.
 */
const FORWARD_PATH = ':has(path[d^="M19.18 11 15.3"]):not(:has(img, video))';
const FORWARDS: Signs = {
  mark: ['forward', 'btn-forward', 'mi-forward', 'forward-menu-item'].map((id) => `[data-testid="${id}"]`),
  icon: [...FORWARD_ICONS, FORWARD_PATH],
  label: withWords(FORWARD, {
    en: ['Forward media', 'Forward messages'],
    pt: ['Encaminhar arquivo de mídia'],
  }),
};
const SEND_ICONS = withIcon('send', 'send-light', 'wds-ic-send-filled', 'round-send-filled');

/** The button of the page that a link with a prepared message opens. */
const INTENT_BUTTON: Control = {
  id: 'send',
  step: 'do',
  held: true,
  pressable: `${BUTTON}, a[href]`,
  signs: {
    mark: [
      '#action-button',
      '[href^="whatsapp://send"]',
      '[href*="web.whatsapp.com/send"]',
      '[data-testid="send"]',
    ],
    icon: SEND_ICONS,
    label: { en: ['Continue to Chat', 'Send'] },
  },
};

/** Messages have no public link. Channels and their updates do, and send links carry one in their text. */
export const whatsapp: Site = {
  id: 'whatsapp',
  name: 'WhatsApp',
  hosts: ['web.whatsapp.com', 'www.whatsapp.com', 'whatsapp.com', 'api.whatsapp.com'],
  shortHosts: ['wa.me', 'chat.whatsapp.com'],
  addresses: [
    {
      path: /^\/channel\/(?<channel>\w+)\/(?<update>\d+)$/,
      print: 'https://whatsapp.com/channel/{channel}/{update}',
      certainty: 'exact',
    },
    {
      path: /^\/channel\/(?<channel>\w+)$/,
      print: 'https://whatsapp.com/channel/{channel}',
      certainty: 'page',
    },
    {
      hosts: ['chat.whatsapp.com'],
      path: /^\/(?:invite\/)?(?<code>\w+)$/,
      print: 'https://chat.whatsapp.com/{code}',
      certainty: 'page',
    },
    {
      hosts: ['wa.me'],
      // `message/` is how a shop lets people write to it: nobody has written yet.
      path: /^\/\+?(?<phone>\d+|message\/\w+)$/,
      print: 'https://wa.me/{phone}',
      certainty: 'page',
    },
    {
      // Where an invitation to a group leads on a computer.
      hosts: ['web.whatsapp.com'],
      path: /^\/accept$/,
      query: { code: /^\w+$/ },
      print: 'https://chat.whatsapp.com/{code}',
      certainty: 'page',
    },
    {
      path: /^\/send$/,
      query: { phone: /^[\s+]*(?<digits>\d+)$/ },
      print: 'https://wa.me/{digits}',
      certainty: 'page',
    },
  ],
  privatePaths: [
    // Its address is the same whichever chat is open. A page that other sites send people to is not yet a chat.
    { hosts: ['web.whatsapp.com'], path: /^(?!\/(?:send|accept)$)/ },
  ],
  wrappers: [
    { hosts: ['wa.me'], path: /^/, carries: ['text'] },
    { hosts: ['l.wl.co'], path: /^\/l$/, carries: ['u'] },
  ],
  watch: {
    hosts: ['web.whatsapp.com', 'api.whatsapp.com'],
    controls: [
      {
        // Beside a picture, film or link.
        id: 'forward',
        step: 'open',
        held: true,
        pressable: BUTTON,
        within: MESSAGES.join(),
        signs: FORWARDS,
      },
      {
        // In the viewer, which is outside of its message, and goes on to the next picture.
        id: 'forward-viewed',
        step: 'open',
        held: true,
        pressable: BUTTON,
        within: '[data-animate-media-viewer]',
        pages: /^\/$/,
        signs: FORWARDS,
      },
      {
        // The menu of a message holds Report too, so it always opens.
        id: 'forward-item',
        step: 'open',
        held: true,
        pressable: '[role="menuitem"], [role="button"], li[data-animate-dropdown-item]',
        after: ['press', 'contextmenu'],
        signs: FORWARDS,
        never: ['[data-id]'],
      },
      {
        // The bar under the chat while messages are being selected.
        id: 'forward-selected',
        step: 'open',
        held: true,
        pressable: BUTTON,
        within: '#main',
        after: ['press', 'contextmenu', 'forward-item'],
        signs: FORWARDS,
        never: ['[data-id]'],
      },
      {
        id: 'send-forwarded',
        step: 'do',
        held: true,
        pressable: BUTTON,
        within: '[role="dialog"], [data-animate-modal-popup]',
        after: ['forward', 'forward-viewed', 'forward-item', 'forward-selected'],
        signs: { mark: ['[data-testid="send"]'], icon: SEND_ICONS, label: { en: ['Send'] } },
      },
    ],
    intents: [{ path: /^\/send$/, carries: ['text'], controls: [INTENT_BUTTON] }],
    posts: MESSAGES,
    quoted: '[data-testid="quoted-message"]',
    links: [{ from: 'inside', select: 'a[href^="http"]', anySite: true }],
    ids: { select: '[data-id]', attribute: 'data-id' },
    text: '[data-pre-plain-text]',
    author: '[data-testid="author"]',
    wayToLink: 'app',
    evidence: { level: 'code', date: '2026-08' },
  },
};
