import type { AddressForm, Site } from './types';

const main = ['www.quora.com', 'quora.com'];

/** Questions are named by their words, and each language or space has a host of its own. */
const forms = (origin: string, only: Pick<AddressForm, 'hosts'>): AddressForm[] => [
  {
    ...only,
    path: /^\/(?:unanswered\/)?(?<question>[^/]+)\/answers?\/(?<user>[^/]+)(?:\/|$)/,
    print: `${origin}/{question}/answer/{user}`,
    certainty: 'exact',
  },
  {
    ...only,
    path: /^\/(?<kind>profile|topic)\/(?<name>[^/]+)/,
    print: `${origin}/{kind}/{name}`,
    certainty: 'page',
  },
  { ...only, path: /^$/, print: `${origin}/`, certainty: 'page' },
  {
    ...only,
    path: /^\/(?:unanswered\/)?(?!(?:about|answer|following|login|notifications|search|spaces)$)(?<words>[^/]+)$/,
    print: `${origin}/{words}`,
    certainty: 'exact',
  },
];

export const quora: Site = {
  id: 'quora',
  name: 'Quora',
  hosts: ['*.quora.com'],
  shortHosts: ['qr.ae'],
  addresses: [
    ...forms('https://www.quora.com', { hosts: main }),
    ...forms('https://{host}', {}),
    { hosts: ['qr.ae'], path: /^\/(?<code>\w+)$/, print: 'https://qr.ae/{code}', certainty: 'opaque' },
  ],
};
