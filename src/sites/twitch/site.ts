import { SHARE } from '../share-words';
import type { Site } from '../types';

export const twitch: Site = {
  id: 'twitch',
  name: 'Twitch',
  hosts: ['www.twitch.tv', 'twitch.tv', 'm.twitch.tv', 'go.twitch.tv'],
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
      path: /^\/(?:\w+\/)?(?!(?:create|embed)$)(?<clip>[\w-]+)$/,
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
      // The chat beside a broadcast is public.
      path: /^(?:\/(?:popout|embed)(?=\/\w+\/chat$))?\/(?!(?:directory|search|settings|downloads)$)(?<channel>\w+)(?:\/(?:about|chat|schedule|videos|clips))?$/,
      print: 'https://www.twitch.tv/{channel}',
      certainty: 'page',
    },
    { path: /^$/, print: 'https://www.twitch.tv/', certainty: 'page' },
  ],
  privatePaths: [
    { path: /^\/(?:messages?|inbox|whispers|popout\/\w+\/whispers)(?:\/|$)/ },
    { hosts: ['dashboard.twitch.tv'], path: /\/whispers(?:\/|$)/ },
  ],
  watch: {
    hosts: ['www.twitch.tv', 'm.twitch.tv', 'clips.twitch.tv'],
    controls: [
      {
        id: 'share',
        step: 'open',
        held: true,
        pressable: 'button, [role="button"]',
        // A recording, a clip, or a channel, which is where a broadcast that is still going on is shared from.
        pages: /^\/(?!(?:directory|search|settings|downloads|p|jobs|subscriptions|wallet|drops)(?:\/|$))\w/,
        signs: {
          mark: [
            '[data-a-target="share-button"]',
            '[data-a-target="clips-share-button"]',
            '[data-test-selector="share-button"]',
          ],
          label: SHARE,
        },
        // The chat asks people to share how long they have subscribed.
        never: ['.right-column', '[role="log"]', '.chat-shell', 'nav'],
      },
    ],
    // A page is about one broadcast; only clips have a frame of their own.
    posts: ['[data-target="clips-page__content"]'],
    viewer: 'main',
    links: [{ from: 'page' }],
    text: '[data-a-target="stream-title"], h1, h2',
    author: '[data-a-target="player-info-title"]',
    wayToLink: 'copy',
    evidence: { level: 'code', date: '2026' },
  },
};
