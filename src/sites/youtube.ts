import type { Site } from './types';

// A comment is told apart only when the link names one.
const comment = { lc: /^[\w.-]+$/ };

/** Every way to open a video leads to the one watch address; codes keep their case, it is part of them. */
export const youtube: Site = {
  id: 'youtube',
  name: 'YouTube',
  hosts: [
    'www.youtube.com',
    'youtube.com',
    'm.youtube.com',
    'music.youtube.com',
    'gaming.youtube.com',
    'www.youtube-nocookie.com',
    'youtube-nocookie.com',
  ],
  shortHosts: ['youtu.be'],
  addresses: [
    {
      path: /^\/watch$/,
      query: { v: /^[\w-]{11}$/ },
      also: comment,
      print: 'https://www.youtube.com/watch?v={v}',
      certainty: 'exact',
    },
    {
      // Two names of embedded players happen to be as long as a video's code.
      path: /^\/(?:shorts|live|embed|v|e|watch)\/(?!videoseries|live_stream)(?<v>[\w-]{11})(?:\/|$)/,
      also: comment,
      print: 'https://www.youtube.com/watch?v={v}',
      certainty: 'exact',
    },
    {
      hosts: ['youtu.be'],
      path: /^\/(?<v>[\w-]{11})(?:\/|$)/,
      also: comment,
      print: 'https://www.youtube.com/watch?v={v}',
      certainty: 'exact',
    },
    {
      path: /^\/(?<kind>clip|post)\/(?<id>[\w-]+)$/,
      also: comment,
      print: 'https://www.youtube.com/{kind}/{id}',
      certainty: 'exact',
    },
    {
      path: /\/community$/,
      query: { lb: /^[\w-]+$/ },
      also: comment,
      print: 'https://www.youtube.com/post/{lb}',
      certainty: 'exact',
    },
    {
      path: /^\/(?:playlist|embed\/videoseries)$/,
      query: { list: /^[\w-]+$/ },
      print: 'https://www.youtube.com/playlist?list={list}',
      certainty: 'exact',
    },
    {
      path: /^(?<channel>\/@[^/]+|\/(?:channel|c|user)\/[^/]+)(?:\/(?:about|community|featured|live|playlists|posts|shorts|streams|videos))?$/,
      print: 'https://www.youtube.com{channel}',
      certainty: 'page',
    },
    { path: /^$/, print: 'https://www.youtube.com/', certainty: 'page' },
  ],
  wrappers: [
    { path: /^\/redirect$/, carries: ['q'] },
    { path: /^\/attribution_link$/, carries: ['u'] },
    { hosts: ['consent.youtube.com'], path: /^\/ml?$/, carries: ['continue'] },
  ],
};
