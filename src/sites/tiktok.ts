import type { Site } from './types';

/**
 * The number names the video. Forms without the account's name stay without it: they are printed as the
 * embedded player, which needs none, rather than with a made-up name.
 */
export const tiktok: Site = {
  id: 'tiktok',
  name: 'TikTok',
  hosts: ['www.tiktok.com', 'tiktok.com', 'm.tiktok.com'],
  shortHosts: ['vm.tiktok.com', 'vt.tiktok.com'],
  addresses: [
    {
      path: /^\/@(?<user>[^/]*)\/(?<kind>video|photo)\/(?<id>\d+)(?:\/|$)/,
      print: 'https://www.tiktok.com/@{user}/{kind}/{id}',
      certainty: 'exact',
    },
    {
      path: /^\/(?:embed(?:\/v\d+)?|player\/v\d+|share\/video|v)\/(?<id>\d+)(?:\.html)?$/,
      print: 'https://www.tiktok.com/embed/v2/{id}',
      certainty: 'exact',
    },
    { path: /^\/t\/(?<code>\w+)$/, print: 'https://www.tiktok.com/t/{code}', certainty: 'opaque' },
    {
      hosts: ['vm.tiktok.com', 'vt.tiktok.com'],
      path: /^\/(?<code>\w+)$/,
      print: 'https://{host}/{code}',
      certainty: 'opaque',
    },
    {
      // A live stream has no number of its own: tomorrow the same link shows another one.
      path: /^\/@(?<user>[^/]+)(?<live>\/live)?$/,
      print: 'https://www.tiktok.com/@{user}{live}',
      certainty: 'page',
    },
    { path: /^(?:\/(?:foryou|following))?$/, print: 'https://www.tiktok.com/', certainty: 'page' },
  ],
  wrappers: [
    { path: /^\/link\/v2$/, carries: ['target'] },
    { path: /^\/login$/, carries: ['redirect_url'] },
  ],
};
