import type { Site } from './types';

const links = ['t.me', 'telegram.me', 'telegram.dog'];
const comment = { comment: /^\d+$/, thread: /^\d+$/ };

/** The web clients keep the chat behind `#`; a public channel's name leads to its link, a number does not. */
export const telegram: Site = {
  id: 'telegram',
  name: 'Telegram',
  hosts: ['web.telegram.org', 'webk.telegram.org', 'weba.telegram.org', ...links],
  addresses: [
    {
      hosts: links,
      path: /^\/c\/(?<chat>\d+)\/(?<message>\d+(?:\/\d+)?)$/,
      also: comment,
      print: 'https://t.me/c/{chat}/{message}',
      certainty: 'exact',
    },
    {
      hosts: links,
      path: /^\/(?:s\/)?(?!(?:addlist|addstickers|addemoji|joinchat|invoice)\/)(?<channel>[a-z]\w{3,})\/(?<message>(?:s\/)?\d+|\d+\/\d+)$/i,
      also: comment,
      print: 'https://t.me/{channel}/{message}',
      certainty: 'exact',
    },
    {
      hosts: links,
      path: /^\/(?:\+|joinchat\/)(?<invite>[\w-]+)$/,
      print: 'https://t.me/+{invite}',
      certainty: 'page',
    },
    {
      hosts: links,
      path: /^\/(?:s\/)?(?!share$|joinchat$)(?<channel>[a-z]\w{3,})$/i,
      print: 'https://t.me/{channel}',
      certainty: 'page',
    },
    {
      path: /^(?:\/[akz])?$/,
      hash: /^#\?tgaddr=tg:\/\/resolve\?(?=.*\bdomain=(?<channel>[a-z]\w{3,}))(?=.*\bpost=(?<message>\d+))/i,
      print: 'https://t.me/{channel}/{message}',
      certainty: 'exact',
    },
    {
      path: /^(?:\/[akz])?$/,
      hash: /^#@(?<channel>[a-z]\w{3,})$/i,
      print: 'https://t.me/{channel}',
      certainty: 'page',
    },
    {
      path: /^(?<client>\/[akz])?$/,
      hash: /^#(?<chat>-?\d+)/,
      print: 'https://{host}{client}/#{chat}',
      certainty: 'page',
    },
  ],
  wrappers: [
    { hosts: links, path: /^\/share(?:\/url)?$/, carries: ['url', 'text'] },
    { hosts: links, path: /^\/iv$/, carries: ['url'] },
  ],
};
