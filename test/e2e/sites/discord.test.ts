import { beforeEach, describe, expect, it } from 'vitest';
import { readPrompt } from '../../../scripts/browsers/index';
import { acts, waitForAct } from '../../../scripts/demo/index';
import { discord } from '../../fixtures/feeds/discord';
import { openFeed } from '../../support/feed';
import { eachBrowser } from '../../support/session';
import { always, askedAddress, dismissPrompt, passes, sharedAddress } from '../../support/share-presses';

const SERVER = 'https://discord.com/channels/42000111/555000111';
const PRIVATE = 'https://discord.com/channels/@me/555000111';
/** A message on a server has an address of its own; the link in its words is somebody else's. */
const CHOOSE = /^There is more than one link here/;
const row = (id: string) => `#chat-messages-555000111-90000${id}`;

eachBrowser((_kind, session) => {
  beforeEach(() => {
    session().web.on('discord.com', discord);
    session().web.on('ptb.discord.com', discord);
  });

  describe('forwarding on Discord', () => {
    it('is held in the bar over a message; it has an address of its own beside the link in it', async () => {
      const page = await openFeed(session(), SERVER, always);
      expect(await sharedAddress(page, `${row('102')} .forward`, 'people 90000102')).toMatch(CHOOSE);
    });

    it('never takes the address of a file for the message, and a private message has none', async () => {
      const page = await openFeed(session(), SERVER, always);
      expect(await askedAddress(page, `${row('105')} .forward`)).toBe(`${SERVER}/90000105`);
      const chat = await openFeed(session(), PRIVATE, always);
      expect(await askedAddress(chat, `${row('104')} .forward`)).toMatch(
        /^A message in a chat has no link that others could open/,
      );
    });

    it.each(['.more', 'right click'])('is held in the menu of %s', async (way) => {
      const page = await openFeed(session(), 'https://ptb.discord.com/channels/42000111/555000111', always);
      if (way === '.more') await passes(page, `${row('102')} .more`, 'menu 90000102');
      else await page.click(`${row('102')} .username`, { button: 'right' });
      await waitForAct(page, 'menu 90000102');
      expect(await sharedAddress(page, '[id$="-forward"]', 'people 90000102')).toMatch(CHOOSE);
    });

    it('is held for the f key on a message, and never while somebody types', async () => {
      const page = await openFeed(session(), SERVER, always);
      await page.focus(`${row('103')} [role="article"]`);
      await page.keyboard.press('f');
      expect(await acts(page)).toEqual([]);
      expect((await dismissPrompt(page)).address).toBe(`${SERVER}/90000103`);
      await page.click('.editor');
      await page.keyboard.type('ff');
      expect(await readPrompt(page)).toBeNull();
    });
  });

  it('leaves replying, reacting, the message’s link and Discord’s own report alone', async () => {
    const page = await openFeed(session(), SERVER, always);
    await passes(page, `${row('101')} .react`, 'Add Reaction');
    for (const [item, act] of [
      ['reply', 'replying 90000101'],
      ['copy-link', 'copied 90000101'],
      ['report', 'reporting 90000101'],
    ]) {
      await passes(page, `${row('101')} .more`, 'menu 90000101');
      await passes(page, `#message-actions-${item}`, act ?? '');
    }
  });

  it.each(['id', 'label'])('still holds the item of the menu without its %s', async (sign) => {
    const page = await openFeed(session(), SERVER, always);
    await page.click(`${row('102')} .more`);
    await waitForAct(page, 'menu 90000102');
    await page.$eval(
      '#message-actions-forward',
      (item, gone) => {
        item.setAttribute('data-renamed', '');
        if (gone === 'id') item.removeAttribute('id');
        else item.textContent = 'Xyzzy';
      },
      sign,
    );
    expect(await askedAddress(page, '[data-renamed]')).toMatch(CHOOSE);
  });
});
