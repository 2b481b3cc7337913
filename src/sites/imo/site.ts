import type { Site } from '../types';

/** An app: only its hosts are known, so that a report can also go to the site itself. */
export const imo: Site = { id: 'imo', name: 'imo', hosts: ['imo.im', '*.imo.im'], addresses: [] };
