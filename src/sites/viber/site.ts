import type { Site } from '../types';

/** An app: only its hosts are known, so that a report can also go to the site itself. */
export const viber: Site = {
  id: 'viber',
  name: 'Viber',
  hosts: ['viber.com', '*.viber.com'],
  shortHosts: ['vb.me'],
  addresses: [],
};
