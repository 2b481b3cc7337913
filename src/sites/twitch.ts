import type { Site } from './types';

export const twitch: Site = {
  id: 'twitch',
  name: 'Twitch',
  hosts: ['www.twitch.tv', 'twitch.tv', 'm.twitch.tv'],
  shortHosts: ['clips.twitch.tv', 'player.twitch.tv'],
  addresses: [
    {
      hosts: ['clips.twitch.tv'],
      path: /^\/embed$/,
      query: { clip: /^[\w-]+$/ },
      print: 'https://clips.twitch.tv/{clip}',
      certainty: 'exact',
    },
    {
      hosts: ['clips.twitch.tv'],
      path: /^\/(?<clip>[\w-]+)$/,
      print: 'https://clips.twitch.tv/{clip}',
      certainty: 'exact',
    },
    {
      path: /^(?:\/\w+)?\/clip\/(?<clip>[\w-]+)$/,
      print: 'https://clips.twitch.tv/{clip}',
      certainty: 'exact',
    },
    {
      path: /^(?:\/videos|\/\w+\/v(?:ideo)?)\/(?<video>\d+)$/,
      print: 'https://www.twitch.tv/videos/{video}',
      certainty: 'exact',
    },
    {
      hosts: ['player.twitch.tv'],
      path: /^/,
      query: { video: /^v?(?<id>\d+)$/ },
      print: 'https://www.twitch.tv/videos/{id}',
      certainty: 'exact',
    },
    {
      path: /^\/(?!(?:directory|search|settings|downloads)$)(?<channel>\w+)(?:\/(?:about|schedule|videos|clips))?$/,
      print: 'https://www.twitch.tv/{channel}',
      certainty: 'page',
    },
    { path: /^$/, print: 'https://www.twitch.tv/', certainty: 'page' },
  ],
};
