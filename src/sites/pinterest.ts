import type { Site } from './types';

/** Pins are the same on every country's host. `/sent/` after a pin names the person who sent it. */
export const pinterest: Site = {
  id: 'pinterest',
  name: 'Pinterest',
  hosts: [
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
  ],
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
  wrappers: [
    { path: /^\/pin\/create\/(?:button|link|bookmarklet)$/, carries: ['url'] },
    { path: /^\/offsite$/, carries: ['url'] },
    { path: /^\/login$/, carries: ['next'] },
  ],
};
