import type { Site } from './types';

/** A message's link names it exactly, though only members of the server can open it. */
export const discord: Site = {
  id: 'discord',
  name: 'Discord',
  hosts: ['discord.com', 'www.discord.com', 'ptb.discord.com', 'canary.discord.com', 'discordapp.com'],
  shortHosts: ['discord.gg'],
  addresses: [
    {
      path: /^\/channels\/(?<server>@me|\d+)\/(?<channel>\d+)\/(?<message>\d+)$/,
      print: 'https://discord.com/channels/{server}/{channel}/{message}',
      certainty: 'exact',
    },
    {
      path: /^\/channels\/(?<server>@me|\d+)(?<channel>\/\d+)?$/,
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
};
