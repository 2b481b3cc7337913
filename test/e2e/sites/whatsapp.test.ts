import { beforeEach, describe, expect, it } from 'vitest';
import { waitForPrompt } from '../../../scripts/browsers/index';
import { waitForAct } from '../../../scripts/demo/index';
import { whatsapp as site } from '../../../src/sites/whatsapp';
import { whatsapp } from '../../fixtures/feeds/whatsapp';
import { openFeed } from '../../support/feed';
import { eachBrowser } from '../../support/session';
import {
  always,
  askedAddress,
  CHAT,
  dismissPrompt,
  passes,
  sharedAddress,
} from '../../support/share-presses';
import { type Removal, withoutSign } from '../../support/without-sign';

const CHATS = 'https://web.whatsapp.com/';
const ROSES = 'https://www.youtube.com/watch?v=Rose5Garden';
const row = (id: string) => `[data-id*="3EB0${id}"]`;
const menu = (id: string) => `${row(id)} .down`;
const FORWARD_ITEM = 'li.item:nth-of-type(2)';

eachBrowser((_kind, session) => {
  beforeEach(() => {
    session().web.on('web.whatsapp.com', whatsapp);
    session().web.on('api.whatsapp.com', whatsapp);
  });

  describe('forwarding on WhatsApp', () => {
    it('is held beside a picture, where no link will do', async () => {
      const page = await openFeed(session(), CHATS, always);
      await page.click(`${row('105')} .beside`);
      const prompt = await waitForPrompt(page);
      expect(prompt.address).toContain(CHAT);
      expect(prompt.text).toContain('inside the app');
      await dismissPrompt(page);
      // A picture has no words to tell it by; another one is asked about all the same.
      expect(await sharedAddress(page, `${row('104')} .beside`, 'people 104', 'Enter')).toContain(CHAT);
    });

    it('is held in the menu of a message, which always opens, with the first link in it', async () => {
      const page = await openFeed(session(), CHATS, always);
      await passes(page, menu('102'), 'menu 102');
      expect(await sharedAddress(page, FORWARD_ITEM, 'selecting 102')).toBe(ROSES);
    });

    it('is held once for a message: on its way to the people it goes through', async () => {
      const page = await openFeed(session(), CHATS, always);
      await passes(page, menu('101'), 'menu 101', 'Enter');
      expect(await sharedAddress(page, FORWARD_ITEM, 'selecting 101', 'Enter')).toContain(CHAT);
      await passes(page, '.forward-all', 'people selected');
      await passes(page, '[role="dialog"] .go', 'sent selected');
    });

    it('is held in the bar over messages that were selected without the menu', async () => {
      const page = await openFeed(session(), CHATS, always);
      await passes(page, menu('101'), 'menu 101');
      await sharedAddress(page, FORWARD_ITEM, 'selecting 101');
      await page.click(`${row('102')} .copyable-text`);
      expect(await sharedAddress(page, '.forward-all', 'people selected')).toBe(ROSES);
    });

    it.each([
      ['the name of the button is in Urdu', 'فارورڈ'],
      ['the name of the button is in Portuguese', 'Encaminhar'],
    ])('is held where %s', async (_name, words) => {
      const page = await openFeed(session(), CHATS, always);
      await page.$eval(
        `${row('105')} .beside`,
        (button, name) => {
          button.setAttribute('aria-label', name);
          button.querySelector('[data-icon]')?.remove();
        },
        words,
      );
      expect(await askedAddress(page, `${row('105')} .beside`)).toContain(CHAT);
    });
  });

  it('leaves alone: the mark of a forwarded message, its picture, reply, report, react and the person’s own words', async () => {
    const page = await openFeed(session(), CHATS, always);
    await passes(page, `${row('103')} .mark [data-icon]`, 'mark');
    await passes(page, `${row('104')} .mark span:last-child`, 'mark');
    await passes(page, `${row('104')} .picture`, 'picture 104');
    await passes(page, `${row('101')} .react`, 'reacting');
    await passes(page, menu('103'), 'menu 103');
    await passes(page, 'li.item:nth-of-type(1)', 'replying 103');
    await passes(page, menu('103'), 'menu 103');
    await passes(page, 'li.item:nth-of-type(3)', 'reporting 103');
    await passes(page, 'footer .send', 'sent');
  });

  it('offers the popup the links in messages, as what they are, and says that others have none', async () => {
    const page = await openFeed(session(), CHATS, always);
    const popup = await session().openPopup(page);
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
      .poll(async () => JSON.stringify((await session().storage()).indexedDb), { timeout: 3000 })
      .toContain('"site":"youtube"');
  });

  describe('a link with a ready message', () => {
    const send = (host: string) =>
      `https://${host}/send?text=${encodeURIComponent('Look at these roses https://youtu.be/Rose5Garden?si=abc')}`;

    it('is held on api.whatsapp.com, with the link in the message', async () => {
      const page = await openFeed(session(), send('api.whatsapp.com'), always);
      expect(await sharedAddress(page, '#action-button', 'opened the app')).toBe(ROSES);
      await passes(page, '.help', 'help');
    });

    it('is held on WhatsApp Web', async () => {
      const page = await openFeed(session(), send('web.whatsapp.com'), always);
      expect(await sharedAddress(page, 'footer .send', 'sent')).toBe(ROSES);
    });
  });

  it.each<Removal>([
    { control: 'forward', sign: 'icon', attributes: ['data-icon'] },
    { control: 'forward', sign: 'label', upTo: '[data-id]' },
  ])('still holds the button beside a picture without one sign: %o', async (removal) => {
    const page = await openFeed(session(), CHATS, always);
    const button = `${row('105')} .beside`;
    await page.$eval(button, (element) => element.setAttribute('aria-label', 'Forward'));
    const target = removal.sign === 'icon' ? `${button} [data-icon]` : button;
    if (removal.sign === 'icon')
      await page.$eval(target, (icon) => icon.setAttribute('data-icon', 'renamed'));
    const changed = removal.sign === 'icon' ? button : await withoutSign(page, button, site, removal);
    expect(await askedAddress(page, changed)).toContain(CHAT);
  });

  it.each(['icon', 'label'])('still holds the item of the menu without its %s', async (sign) => {
    const page = await openFeed(session(), CHATS, always);
    await page.click(menu('102'));
    await waitForAct(page, 'menu 102');
    await page.$eval(
      FORWARD_ITEM,
      (item, gone) => {
        if (gone === 'icon') item.querySelector('[data-icon]')?.remove();
        else if (item.lastElementChild) item.lastElementChild.textContent = 'Xyzzy';
      },
      sign,
    );
    expect(await askedAddress(page, FORWARD_ITEM)).toBe(ROSES);
  });
});
