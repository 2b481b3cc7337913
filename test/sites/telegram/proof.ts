import {
  also,
  asks,
  type Case,
  CHAT,
  CHOOSE,
  opens,
  passes,
  rightClicks,
  type SiteProof,
  type Without,
} from '../proof';
import { telegram } from './feed';

const ROSES = 'https://www.youtube.com/watch?v=Rose5Garden';
const post = (id: string) => `https://t.me/garden_club/${id}`;
const A = 'https://web.telegram.org/a/';
const K = 'https://web.telegram.org/k/';
const SHARE = `https://t.me/share/url?url=${encodeURIComponent('https://youtu.be/Rose5Garden?si=abc')}&text=Roses`;
const SHARE_BUTTON = '.tgme_page_action > a';

/** The two clients for the web. */
const clients = [
  {
    url: A,
    message: (id: string) => `#message-${id}`,
    beside: '.share',
    item: (name: string) => `.MenuItem:has(.icon-${name})`,
  },
  {
    url: K,
    message: (id: string) => `.bubble[data-mid="${id}"]`,
    beside: '.bubble-beside-button.forward',
    item: (name: string) => `.btn-menu-item:has(.tgico-${name})`,
  },
];
type Client = (typeof clients)[number];

function casesOf({ url, message, beside, item }: Client): Case[] {
  const channel = `${url}#@garden_club`;
  const menuOf = (id: string) => [rightClicks(`${message(id)} :is(.text-content, .translatable-message)`)];
  return [
    {
      it: `is held beside a message of a public channel, with its own link, also where it holds another: ${url}`,
      at: channel,
      steps: [
        asks('forward', `${message('101')} ${beside}`, post('101'), { through: 'people 101' }),
        asks('forward', `${message('102')} ${beside}`, post('102')),
      ],
    },
    {
      it: `is held in a private chat, with the first link in the message or none: ${url}`,
      at: `${url}#123456789`,
      steps: [
        asks('forward', `${message('102')} ${beside}`, ROSES),
        asks('forward', `${message('101')} ${beside}`, CHAT),
      ],
    },
    {
      it: `offers the link of a channel without a public name as what it is: ${url}`,
      at: `${url}#-1002233445566`,
      steps: [
        asks('forward', `${message('101')} ${beside}`, 'https://t.me/c/2233445566/101'),
        // The link in the words may lead to anybody's post.
        asks('forward', `${message('102')} ${beside}`, CHOOSE),
      ],
    },
    {
      it: `is held in the menu of a right click: ${url}`,
      at: channel,
      steps: [
        ...menuOf('103'),
        asks('forward-item', item('forward'), post('103'), { through: 'people 103' }),
        ...menuOf('101'),
        asks('forward-item', item('forward'), post('101'), { by: 'Enter' }),
      ],
    },
    {
      it: `is held in the bar over selected messages: ${url}`,
      at: channel,
      steps: [
        ...menuOf('101'),
        passes(item('select'), 'selecting 101'),
        asks('forward-selected', '.bar-forward', post('101'), { through: 'people selected' }),
      ],
    },
    {
      it: `leaves where a message came from, replying and Telegram’s own report alone: ${url}`,
      at: channel,
      steps: [
        passes(`${message('103')} .forwarded`, 'source'),
        ...menuOf('101'),
        passes(item('reply'), 'replying 101'),
        ...menuOf('101'),
        passes(item('flag'), 'reporting 101'),
      ],
    },
  ];
}

const share = { control: 'share', at: SHARE, press: SHARE_BUTTON, address: ROSES };
const beside = {
  control: 'forward',
  at: `${A}#@garden_club`,
  press: '#message-101 .share',
  address: post('101'),
};
/** Client K's menu opens only by a right click; the dots beside a message open the same menu. */
const item: Omit<Without, 'sign'> = {
  control: 'forward-item',
  at: `${K}#@garden_club`,
  first: '.bubble[data-mid="101"] .message-menu',
  press: '.btn-menu > :nth-child(2)',
  address: post('101'),
};

export const proof: SiteProof = {
  answers: { 'web.telegram.org': telegram, 't.me': telegram },
  shares: {
    [`${A}#@garden_club`]: { '[aria-label="Forward"]': 3 },
    [`${K}#@garden_club`]: { '.bubble-beside-button.forward': 3 },
  },
  cases: [
    ...clients.flatMap(casesOf),
    {
      it: 'has no message’s link in the menu of the player, after a message was pressed',
      at: `${A}#@garden_club`,
      steps: [
        also((page) => page.click('#message-101 .text-content')),
        opens('.player button', '.DropdownMenu .MenuItem'),
        asks('forward-item', '.DropdownMenu .MenuItem', CHAT, { through: 'forwarding the track' }),
      ],
    },
    {
      it: 'leaves the comments beside a message alone',
      at: `${A}#@garden_club`,
      steps: [passes('#message-101 .comments', 'comments')],
    },
    {
      it: 'leaves the way to the original and the menu beside a message alone',
      at: `${K}#@garden_club`,
      steps: [
        passes('.bubble[data-mid="101"] .goto-original', 'original'),
        passes('.bubble[data-mid="101"] .message-menu', 'menu 101'),
      ],
    },
    {
      it: 'is held on a page that shares a link, with the link',
      at: SHARE,
      steps: [
        asks('share', '.tgme_action_button_new', ROSES, { through: 'opened the app' }),
        passes('.help', 'help'),
      ],
    },
  ],
  without: [
    { ...beside, sign: 'icon', hooks: { 'icon-share-filled': 'icon-arrow' } },
    { ...beside, sign: 'label', hooks: { 'aria-label="Forward"': 'aria-label="Xyzzy"' } },
    { ...item, sign: 'label', hooks: { "'Forward'": "'Xyzzy'" } },
    { ...item, sign: 'icon', attributes: ['class'], knownBy: { class: 'btn-menu-item' } },
    { ...share, sign: 'mark', attributes: ['href', 'class'], knownBy: { href: '#x' } },
    {
      ...share,
      sign: 'place',
      hooks: { tgme_page_action: 'tgme_page_deed' },
      press: '.tgme_action_button_new',
    },
    { ...share, sign: 'label' },
  ],
  // Client K's button has only its class; the others open only after two other presses.
  untried: [
    'forward mark',
    'forward-item mark',
    ...['mark', 'icon', 'label'].map((sign) => `forward-selected ${sign}`),
  ],
};
