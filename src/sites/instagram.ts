import type { Site } from './types';

/** One code names one post, whoever's page it is opened from; reels keep their own path. */
export const instagram: Site = {
  id: 'instagram',
  name: 'Instagram',
  hosts: ['www.instagram.com', 'instagram.com', 'm.instagram.com', 'instagr.am'],
  shortHosts: ['ig.me'],
  addresses: [
    {
      path: /^\/share(?<kind>\/[a-z]+)?\/(?<code>[\w-]{5,})$/,
      print: 'https://www.instagram.com/share{kind}/{code}',
      certainty: 'opaque',
    },
    {
      path: /^\/stories\/(?<owner>[^/]+)\/(?<id>\d+)$/,
      print: 'https://www.instagram.com/stories/{owner}/{id}/',
      certainty: 'exact',
    },
    {
      path: /^(?:\/[^/]+)??\/(?:p|tv)\/(?<code>[\w-]{5,})(?<comment>\/c\/\d+(?:\/r\/\d+)?)?(?:\/|$)/,
      print: 'https://www.instagram.com/p/{code}{comment}/',
      certainty: 'exact',
    },
    {
      path: /^\/reels\/audio\/(?<id>\d+)$/,
      print: 'https://www.instagram.com/reels/audio/{id}/',
      certainty: 'page',
    },
    {
      path: /^(?:\/[^/]+)??\/reels?\/(?<code>[\w-]{5,})(?<comment>\/c\/\d+(?:\/r\/\d+)?)?(?:\/|$)/,
      print: 'https://www.instagram.com/reel/{code}{comment}/',
      certainty: 'exact',
    },
    {
      path: /^\/s\/(?<story>[\w-]+=*)$/,
      also: { story_media_id: /^[\d_]+$/ },
      print: 'https://www.instagram.com/s/{story}',
      certainty: 'exact',
    },
    {
      path: /^\/(?!(?:accounts|direct|explore|p|reels?|s|share|stories|tv)$)(?<user>[\w.]+)(?:\/(?:reels|tagged|reposts))?$/,
      print: 'https://www.instagram.com/{user}/',
      certainty: 'page',
    },
    { path: /^$/, print: 'https://www.instagram.com/', certainty: 'page' },
  ],
  wrappers: [
    { hosts: ['l.instagram.com'], path: /^/, carries: ['u'] },
    { path: /^\/accounts\/login$/, carries: ['next'] },
  ],
};
