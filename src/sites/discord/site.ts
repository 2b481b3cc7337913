import { FORWARD } from '../share-words';
import type { Site } from '../types';

/** A message's link names it exactly, though only members of the server can open it. */
export const discord: Site = {
  id: 'discord',
  name: 'Discord',
  hosts: [
    'discord.com',
    'www.discord.com',
    'ptb.discord.com',
    'canary.discord.com',
    'discordapp.com',
    'ptb.discordapp.com',
    'canary.discordapp.com',
  ],
  shortHosts: ['discord.gg'],
  addresses: [
    {
      path: /^\/channels\/(?<server>\d+)\/(?<channel>\d+)\/(?<message>\d+)$/,
      print: 'https://discord.com/channels/{server}/{channel}/{message}',
      certainty: 'exact',
    },
    {
      path: /^\/channels\/(?<server>\d+)(?<channel>\/\d+)?$/,
      print: 'https://discord.com/channels/{server}{channel}',
      certainty: 'page',
    },
    { path: /^\/invite\/(?<invite>[\w-]+)$/, print: 'https://discord.gg/{invite}', certainty: 'page' },
    {
      hosts: ['discord.gg'],
      path: /^\/(?<invite>[\w-]+)$/,
      print: 'https://discord.gg/{invite}',
      certainty: 'page',
    },
  ],
  privatePaths: [{ path: /^\/channels\/@me(?:\/|$)/ }],
  watch: {
    hosts: ['discord.com', 'ptb.discord.com', 'canary.discord.com'],
    controls: [
      {
        // In the small bar over a message. Its menu holds Report, so the menu always opens.
        id: 'forward',
        step: 'open',
        held: true,
        pressable: 'button, [role="button"]',
        within: '[id^="chat-messages-"]',
        signs: { label: FORWARD },
      },
      {
        // These ids are the same in every language. The link that is copied from here leads to Discord's own
        // report form, so copying it is not held.
        id: 'forward-item',
        step: 'open',
        held: true,
        pressable: '[role="menuitem"]',
        after: ['press', 'contextmenu'],
        signs: {
          mark: ['#message-forward', '#message-actions-forward'],
          label: FORWARD,
        },
      },
    ],
    keys: [{ key: 'f' }],
    posts: ['[id^="chat-messages-"]'],
    quoted: '[id^="message-reply-context-"]',
    links: [
      // Only members can open a message, and only its own people a private one. The site's own moderators can
      // open both.
      {
        from: 'data',
        select: '[id^="chat-messages-"]',
        pattern: /^chat-messages-(?<channel>\d+)-(?<message>\d+)$/,
        pageParts: /\/channels\/(?<server>\d+)\//,
        print: 'https://discord.com/channels/{server}/{channel}/{message}',
        certainty: 'page',
      },
      // What is attached to a message is a file, and a file's address is never taken.
      { from: 'inside', select: '[id^="message-content-"] a[href^="http"]', anySite: true },
    ],
    text: '[id^="message-content-"]',
    author: '[id^="message-username-"]',
    wayToLink: 'app',
    evidence: { level: 'code', date: '2026-07' },
  },
};
