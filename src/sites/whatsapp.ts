import type { Site } from './types';

/** Messages have no public link. Channels and their updates do, and send links carry one in their text. */
export const whatsapp: Site = {
  id: 'whatsapp',
  name: 'WhatsApp',
  hosts: ['web.whatsapp.com', 'www.whatsapp.com', 'whatsapp.com', 'api.whatsapp.com'],
  shortHosts: ['wa.me', 'chat.whatsapp.com'],
  addresses: [
    {
      path: /^\/channel\/(?<channel>\w+)\/(?<update>\d+)$/,
      print: 'https://whatsapp.com/channel/{channel}/{update}',
      certainty: 'exact',
    },
    {
      path: /^\/channel\/(?<channel>\w+)$/,
      print: 'https://whatsapp.com/channel/{channel}',
      certainty: 'page',
    },
    {
      hosts: ['chat.whatsapp.com'],
      path: /^\/(?:invite\/)?(?<code>\w+)$/,
      print: 'https://chat.whatsapp.com/{code}',
      certainty: 'page',
    },
    {
      hosts: ['wa.me'],
      path: /^\/\+?(?<phone>\d+)$/,
      print: 'https://wa.me/{phone}',
      certainty: 'page',
    },
    {
      path: /^\/send$/,
      query: { phone: /^[\s+]*(?<digits>\d+)$/ },
      print: 'https://wa.me/{digits}',
      certainty: 'page',
    },
    { hosts: ['web.whatsapp.com'], path: /^$/, print: 'https://web.whatsapp.com/', certainty: 'page' },
  ],
  wrappers: [
    { hosts: ['wa.me'], path: /^/, carries: ['text'] },
    { path: /^\/send$/, carries: ['text'] },
    { hosts: ['l.wl.co'], path: /^\/l$/, carries: ['u'] },
  ],
};
