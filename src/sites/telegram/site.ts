import type { Site } from '../types';

const FORWARD = ['Forward', 'Share'];
// Without service notes, and without messages of the K client that are still being sent.
const MESSAGES = [
  '.bubble[data-mid]:not(.service, .is-sending)',
  '[id^="message-"][data-message-id]:not(.ActionMessage)',
  '.Message:not(.ActionMessage)',
];

/** The web clients; they keep the chat after `#`. */
const clients = ['web.telegram.org', 'webk.telegram.org', 'weba.telegram.org', 'webz.telegram.org'];
const links = ['t.me', 'telegram.me', 'telegram.dog'];
const comment = { comment: /^\d+$/, thread: /^\d+$/ };

/** The web clients keep the chat after `#`; a public channel's name leads to its link, a number does not. */
export const telegram: Site = {
  id: 'telegram',
  name: 'Telegram',
  hosts: [...clients, ...links],
  addresses: [
    {
      hosts: links,
      path: /^\/c\/(?<chat>\d+)\/(?<message>\d+(?:\/\d+)?)$/,
      also: comment,
      print: 'https://t.me/c/{chat}/{message}',
      certainty: 'exact',
    },
    {
      hosts: links,
      path: /^\/(?:s\/)?(?!(?:add(?:emoji|list|stickers|theme)|auction|bg|boost|contact|giftcode|invoice|joinchat|login|nft|proxy|setlanguage|share|socks)\/)(?<channel>[a-z]\w{3,})\/(?<message>(?:s\/)?\d+|\d+\/\d+)$/i,
      also: comment,
      print: 'https://t.me/{channel}/{message}',
      certainty: 'exact',
    },
    {
      hosts: links,
      path: /^\/(?:\+|joinchat\/)(?<invite>[\w-]+)$/,
      print: 'https://t.me/+{invite}',
      certainty: 'page',
    },
    {
      hosts: links,
      path: /^\/(?:s\/)?(?!(?:boost|contact|confirmphone|joinchat|login|proxy|setlanguage|share|socks)$)(?<channel>[a-z]\w{3,})$/i,
      print: 'https://t.me/{channel}',
      certainty: 'page',
    },
    {
      path: /^(?:\/[akz])?$/,
      hash: /^#\?tgaddr=tg:\/\/resolve\?(?=.*\bdomain=(?<channel>[a-z]\w{3,}))(?=.*\bpost=(?<message>\d+))/i,
      print: 'https://t.me/{channel}/{message}',
      certainty: 'exact',
    },
    {
      path: /^(?:\/[akz])?$/,
      hash: /^#@(?<channel>[a-z]\w{3,})$/i,
      print: 'https://t.me/{channel}',
      certainty: 'page',
    },
  ],
  privatePaths: [
    {
      hosts: clients,
      path: /^(?:\/[akz])?$/,
      hash: /^#(?:-?\d|\/im\?p=|\?tgaddr=tg:\/\/(?:openmessage|resolve\?phone)\b)/,
    },
    // A person's own name looks the same there as a channel's.
    { hosts: clients, path: /^(?:\/[akz])?$/, hash: /^#@/, mayBePublic: true },
    // Codes of a log-in, of a telephone number and of a contact: whoever has one can use it.
    { hosts: links, path: /^\/(?:login|confirmphone|contact)(?:\/|$)/i },
  ],
  wrappers: [{ hosts: links, path: /^\/iv$/, carries: ['url'] }],
  watch: {
    hosts: ['web.telegram.org', 'webk.telegram.org', 'weba.telegram.org', 't.me', 'telegram.me'],
    controls: [
      {
        // Beside a message of a channel. K's other buttons there (`.goto-original`, `.message-menu`) share nothing.
        id: 'forward',
        step: 'open',
        held: true,
        pressable: '.bubble-beside-button, .message-action-button, button, [role="button"]',
        within: MESSAGES.join(),
        signs: {
          mark: ['.bubble-beside-button.forward'],
          icon: [
            ':has(> .icon-share-filled)',
            ':has(> .icon-forward)',
            ':has(> .tgico-forward)',
            ':has(> .tgico-forward_filled)',
          ],
          label: { en: FORWARD },
        },
        never: ['.goto-original', '.message-menu', '.forwarded'],
      },
      {
        // The menu of a message holds Report too, so it always opens.
        id: 'forward-item',
        step: 'open',
        held: true,
        pressable: '.MenuItem, .btn-menu-item, [role="menuitem"]',
        after: ['press', 'contextmenu'],
        signs: {
          mark: ['.tgico-forward'],
          icon: [':has(> .icon-forward)', ':has(> .tgico-forward)'],
          label: { en: FORWARD },
        },
      },
      {
        // The bar while messages are being selected.
        id: 'forward-selected',
        step: 'open',
        held: true,
        pressable: 'button, [role="button"], .btn-icon',
        within: '.MessageSelectToolbar, .selection-wrapper, [class*="selection-container"]',
        after: ['press', 'contextmenu'],
        signs: {
          mark: ['.selection-container-forward'],
          icon: [':has(> .icon-forward)', ':has(> .icon-share)', '.tgico-forward', ':has(> .tgico-forward)'],
          label: { en: FORWARD },
        },
      },
    ],
    intents: [
      {
        path: /^\/share(?:\/url)?$/,
        carries: ['url', 'text'],
        controls: [
          {
            id: 'share',
            step: 'do',
            held: true,
            pressable: 'a[href], button',
            signs: {
              mark: ['[href^="tg://msg_url"]', '.tgme_action_button_new'],
              place: ['.tgme_page_action > a'],
              label: { en: ['Share'] },
            },
          },
        ],
      },
    ],
    posts: MESSAGES,
    quoted: '.reply, .EmbeddedMessage',
    links: [
      // Longer numbers are the K client's own, not the message's.
      {
        from: 'data',
        // In a chat between two people the number is the other person's, and has no minus before it.
        select: '.bubble[data-mid][data-peer-id^="-"]',
        attribute: 'data-mid',
        pattern: /^\d{1,9}$/,
        pageParts: /#@(?<channel>[a-z]\w{3,})$/i,
        print: 'https://t.me/{channel}/{value}',
      },
      {
        from: 'data',
        // What a channel or its bot posts has a share button beside it; what a person wrote has none.
        select: '[id^="message-"]:has(.message-action-button)',
        pattern: /^message-(?<message>\d{1,9})(?:-\d+)?$/,
        pageParts: /#@(?<channel>[a-z]\w{3,})$/i,
        print: 'https://t.me/{channel}/{message}',
      },
      // A channel by its number: its link opens only for members. `-100` says that it is a channel.
      {
        from: 'data',
        select: '.bubble[data-mid]',
        attribute: 'data-mid',
        pattern: /^\d{1,9}$/,
        pageParts: /#-100(?<chat>\d{7,})$/,
        print: 'https://t.me/c/{chat}/{value}',
        certainty: 'page',
      },
      {
        from: 'data',
        select: '[id^="message-"]',
        pattern: /^message-(?<message>\d{1,9})(?:-\d+)?$/,
        pageParts: /#-100(?<chat>\d{7,})$/,
        print: 'https://t.me/c/{chat}/{message}',
        certainty: 'page',
      },
      { from: 'inside', select: 'a[href^="http"]', anySite: true },
    ],
    // Messages of the A client have no such attribute; there the id tells them apart.
    ids: { select: '.bubble[data-mid], [id^="message-"]', attribute: 'data-mid' },
    text: '.text-content, .translatable-message, .message',
    author: '.message-title, .peer-title, .sender-title',
    wayToLink: 'app',
    evidence: { level: 'thin', date: '2026-07' },
  },
};
