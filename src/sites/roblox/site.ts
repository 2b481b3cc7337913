import type { Site } from '../types';

/** Only its hosts are known, so that a report can also go to the site itself. */
export const roblox: Site = {
  id: 'roblox',
  name: 'Roblox',
  hosts: ['roblox.com', 'www.roblox.com', 'web.roblox.com'],
  shortHosts: ['ro.blox.com'],
  addresses: [],
};
