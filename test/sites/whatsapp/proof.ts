import { expect } from 'vitest';
import {
  also,
  askingAlways,
  askingNothing,
  asks,
  CHAT,
  loses,
  passes,
  type SiteProof,
  type Without,
} from '../proof';
import { whatsapp } from './feed';

const CHATS = 'https://web.whatsapp.com/';
const ROSES = 'https://www.youtube.com/watch?v=Rose5Garden';
const row = (id: string) => `[data-id*="3EB0${id}"]`;
const menu = (id: string) => `${row(id)} .down`;
const FORWARD_ITEM = 'li.item:nth-of-type(2)';
const BESIDE = `${row('105')} .beside`;
const ready = (host: string) =>
  `https://${host}/send?text=${encodeURIComponent('Look at these roses https://youtu.be/Rose5Garden?si=abc')}`;

/** The button beside a picture has only this name. */
const named = (name: string) => [
  also((page) => page.$eval(BESIDE, (button, words) => button.setAttribute('aria-label', words), name)),
  loses(`${BESIDE} [data-icon]`),
];
const item: Omit<Without, 'sign'> = {
  control: 'forward-item',
  at: CHATS,
  first: menu('102'),
  press: FORWARD_ITEM,
  address: ROSES,
};
const send = {
  control: 'send',
  at: ready('api.whatsapp.com'),
  press: 'h3 + a',
  address: ROSES,
};

export const proof: SiteProof = {
  answers: { 'web.whatsapp.com': whatsapp, 'api.whatsapp.com': whatsapp },
  shares: { [CHATS]: { '.beside': 2 } },
  cases: [
    {
      it: 'is held beside a picture, where no link will do; a picture has no words to tell it by, another is asked about',
      at: CHATS,
      steps: [
        asks('forward', BESIDE, CHAT, { says: 'inside the app' }),
        asks('forward', `${row('104')} .beside`, CHAT, { through: 'people 104', by: 'Enter' }),
      ],
    },
    {
      it: 'is held where the button has no name of its own, and its icon has none',
      at: CHATS,
      steps: [
        also((page) => page.$eval(`${row('104')} .beside`, (button) => button.removeAttribute('aria-label'))),
        asks('forward', `${row('104')} .beside`, CHAT),
      ],
    },
    {
      it: 'is held in the viewer of a picture, which always opens',
      at: CHATS,
      steps: [
        passes(`${row('105')} .picture`, 'picture 105'),
        asks('forward-viewed', '.viewer button', CHAT, { through: 'people viewed' }),
      ],
    },
    {
      it: 'is held in the menu of a message, which always opens, with the first link in it',
      at: CHATS,
      steps: [
        passes(menu('102'), 'menu 102'),
        asks('forward-item', FORWARD_ITEM, ROSES, { through: 'selecting 102' }),
      ],
    },
    {
      it: 'is held once for a message: on its way to the people it goes through',
      at: CHATS,
      steps: [
        passes(menu('101'), 'menu 101', { by: 'Enter' }),
        asks('forward-item', FORWARD_ITEM, CHAT, { through: 'selecting 101', by: 'Enter' }),
        passes('.forward-all', 'people selected'),
        passes('[role="dialog"] .go', 'sent selected'),
      ],
    },
    {
      it: 'is held in the list of people where nothing was asked about before',
      at: CHATS,
      steps: [
        askingNothing,
        passes(menu('101'), 'menu 101'),
        passes(FORWARD_ITEM, 'selecting 101'),
        passes('.forward-all', 'people selected'),
        askingAlways,
        asks('send-forwarded', '[role="dialog"] .go', CHAT, { through: 'sent selected' }),
      ],
    },
    {
      it: 'is held in the bar over messages that were selected without the menu',
      at: CHATS,
      steps: [
        passes(menu('101'), 'menu 101'),
        asks('forward-item', FORWARD_ITEM, CHAT, { through: 'selecting 101' }),
        also((page) => page.click(`${row('102')} .copyable-text`)),
        asks('forward-selected', '.forward-all', ROSES, { through: 'people selected' }),
      ],
    },
    {
      it: 'is held where the name of the button is in Urdu',
      at: CHATS,
      steps: [...named('فارورڈ'), asks('forward', BESIDE, CHAT)],
    },
    {
      it: 'is held where the name of the button is in Portuguese',
      at: CHATS,
      steps: [...named('Encaminhar'), asks('forward', BESIDE, CHAT)],
    },
    {
      it: 'leaves alone: the mark of a forwarded message, its picture, reply, report, react and the person’s own words',
      at: CHATS,
      steps: [
        passes(`${row('103')} .mark [data-icon]`, 'mark'),
        passes(`${row('104')} .mark span:last-child`, 'mark'),
        passes(`${row('104')} .picture`, 'picture 104'),
        passes(`${row('101')} .react`, 'reacting'),
        passes(menu('103'), 'menu 103'),
        passes('li.item:nth-of-type(1)', 'replying 103'),
        passes(menu('103'), 'menu 103'),
        passes('li.item:nth-of-type(3)', 'reporting 103'),
        passes('footer .send', 'sent'),
      ],
    },
    {
      it: 'offers the popup the links in messages, as what they are, and says that others have none',
      at: CHATS,
      steps: [
        also(async (page, session) => {
          const popup = await session.openPopup(page);
          await popup.waitForSelector('.posts button');
          expect(await popup.$$eval('.posts button', (buttons) => buttons.length)).toBe(1);
          expect(await popup.$eval('body', (body) => body.textContent)).toContain('This is a private chat.');
          await popup.click('.posts button');
          await popup.waitForFunction(
            (link) => document.querySelector('.link-part')?.textContent?.includes(link),
            {},
            ROSES,
          );
          await expect
            .poll(async () => JSON.stringify((await session.storage()).indexedDb))
            .toContain('"site":"youtube"');
          await session.closePopup(popup);
        }),
      ],
    },
    {
      it: 'is held on api.whatsapp.com, with the link in the message that is ready to be sent',
      at: ready('api.whatsapp.com'),
      steps: [asks('send', '#action-button', ROSES, { through: 'opened the app' }), passes('.help', 'help')],
    },
    {
      it: 'is held on WhatsApp Web, with the link in the message that is ready to be sent',
      at: ready('web.whatsapp.com'),
      steps: [asks('send', 'footer .send', ROSES, { through: 'sent' })],
    },
  ],
  without: [
    {
      control: 'forward',
      sign: 'icon',
      at: CHATS,
      press: BESIDE,
      address: CHAT,
      attributes: ['data-icon'],
      knownBy: { 'aria-label': 'Forward' },
    },
    {
      control: 'forward',
      sign: 'label',
      at: CHATS,
      press: BESIDE,
      address: CHAT,
      attributes: ['aria-label'],
    },
    { ...send, sign: 'mark', attributes: ['id', 'href'], knownBy: { href: '#x' } },
    { ...send, sign: 'label' },
    {
      ...send,
      at: ready('web.whatsapp.com'),
      press: 'footer .send',
      sign: 'icon',
      attributes: ['data-icon'],
    },
    { ...item, sign: 'icon', hooks: { "'forward-refreshed'": "'arrow'" } },
    { ...item, sign: 'label', hooks: { "'Forward', 'forward-refreshed'": "'Xyzzy', 'forward-refreshed'" } },
  ],
  // Test ids from pages of 2022; and controls that open only after another press.
  untried: [
    'forward mark',
    'forward-item mark',
    ...['mark', 'icon', 'label'].flatMap((sign) => [
      `forward-viewed ${sign}`,
      `forward-selected ${sign}`,
      `send-forwarded ${sign}`,
    ]),
  ],
};
