import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitForAct } from '../../../scripts/demo/index';
import { telegram } from '../../fixtures/feeds/telegram';
import { openFeed } from '../../support/feed';
import { eachBrowser } from '../../support/session';
import { always, askedAddress, CHAT, passes, sharedAddress } from '../../support/share-presses';

const ROSES = 'https://www.youtube.com/watch?v=Rose5Garden';

const clients = {
  A: {
    url: 'https://web.telegram.org/a/',
    message: (id: string) => `#message-${id}`,
    beside: '.share',
    item: (name: string) => `.MenuItem:has(.icon-${name})`,
  },
  K: {
    url: 'https://web.telegram.org/k/',
    message: (id: string) => `.bubble[data-mid="${id}"]`,
    beside: '.bubble-beside-button.forward',
    item: (name: string) => `.btn-menu-item:has(.tgico-${name})`,
  },
};

eachBrowser((_kind, session) => {
  beforeEach(() => {
    session().web.on('web.telegram.org', telegram);
    session().web.on('t.me', telegram);
  });

  describe.each(['A', 'K'] as const)('forwarding in client %s', (client) => {
    const { url, message, beside, item } = clients[client];
    const openMenu = async (page: Page, id: string) => {
      await page.click(`${message(id)} :is(.text-content, .translatable-message)`, { button: 'right' });
      await waitForAct(page, `menu ${id}`);
    };

    it('is held beside a message of a public channel, with its own link', async () => {
      const page = await openFeed(session(), `${url}#@garden_club`, always);
      expect(await sharedAddress(page, `${message('101')} ${beside}`, 'people 101')).toBe(
        'https://t.me/garden_club/101',
      );
      // Also where the message holds another link.
      expect(await askedAddress(page, `${message('102')} ${beside}`)).toBe('https://t.me/garden_club/102');
    });

    it('is held in a private chat, with the first link in the message or none', async () => {
      const page = await openFeed(session(), `${url}#123456789`, always);
      expect(await askedAddress(page, `${message('102')} ${beside}`)).toBe(ROSES);
      expect(await askedAddress(page, `${message('101')} ${beside}`)).toContain(CHAT);
    });

    it('offers the link of a channel without a public name as what it is', async () => {
      const page = await openFeed(session(), `${url}#-1002233445566`, always);
      expect(await askedAddress(page, `${message('101')} ${beside}`)).toBe('https://t.me/c/2233445566/101');
      // The link in its words may lead to anybody's post.
      expect(await askedAddress(page, `${message('102')} ${beside}`)).toMatch(
        /^There is more than one link here/,
      );
    });

    it('is held in the menu of a right click', async () => {
      const page = await openFeed(session(), `${url}#@garden_club`, always);
      await openMenu(page, '103');
      expect(await sharedAddress(page, item('forward'), 'people 103')).toBe('https://t.me/garden_club/103');
      await openMenu(page, '101');
      expect(await askedAddress(page, item('forward'), 'Enter')).toBe('https://t.me/garden_club/101');
    });

    it('is held in the bar over selected messages', async () => {
      const page = await openFeed(session(), `${url}#@garden_club`, always);
      await openMenu(page, '101');
      await passes(page, item('select'), 'selecting 101');
      expect(await sharedAddress(page, '.bar-forward', 'people selected')).toBe(
        'https://t.me/garden_club/101',
      );
    });

    it('leaves where a message came from, replying and Telegram’s own report alone', async () => {
      const page = await openFeed(session(), `${url}#@garden_club`, always);
      await passes(page, `${message('103')} .forwarded`, 'source');
      await openMenu(page, '101');
      await passes(page, item('reply'), 'replying 101');
      await openMenu(page, '101');
      await passes(page, item('flag'), 'reporting 101');
    });

    it.each(['icon', 'label'])('still holds the item of the menu without its %s', async (sign) => {
      const page = await openFeed(session(), `${url}#@garden_club`, always);
      await openMenu(page, '101');
      const forward = item('forward');
      await page.$eval(
        forward,
        (element, gone) => {
          element.id = 'renamed';
          const [icon, ...rest] = element.childNodes;
          if (gone === 'icon') (icon as Element).className = '';
          else for (const text of rest) text.textContent = 'Xyzzy';
        },
        sign,
      );
      expect(await askedAddress(page, '#renamed')).toBe('https://t.me/garden_club/101');
    });
  });

  it('leaves the other buttons beside a message alone', async () => {
    const a = await openFeed(session(), `${clients.A.url}#@garden_club`, always);
    await passes(a, '#message-101 .comments', 'comments');
    const k = await openFeed(session(), `${clients.K.url}#@garden_club`, always);
    await passes(k, '.bubble[data-mid="101"] .goto-original', 'original');
    await passes(k, '.bubble[data-mid="101"] .message-menu', 'menu 101');
  });

  it.each(['class', 'aria-label'])(
    'still holds the button beside a message of client A without its %s',
    async (gone) => {
      const page = await openFeed(session(), `${clients.A.url}#@garden_club`, always);
      const button = '#message-101 .share';
      await page.$eval(
        button,
        (element, attribute) => {
          if (attribute === 'class') element.querySelector('i')?.removeAttribute('class');
          else element.removeAttribute('aria-label');
        },
        gone,
      );
      expect(await askedAddress(page, button)).toBe('https://t.me/garden_club/101');
    },
  );

  describe('a page that shares a link', () => {
    const share = `https://t.me/share/url?url=${encodeURIComponent('https://youtu.be/Rose5Garden?si=abc')}&text=Roses`;

    it('is held, with the link', async () => {
      const page = await openFeed(session(), share, always);
      expect(await sharedAddress(page, '.tgme_action_button_new', 'opened the app')).toBe(ROSES);
      await passes(page, '.help', 'help');
    });

    it.each(['href', 'class', 'words'])('is held without its %s', async (gone) => {
      const page = await openFeed(session(), share, always);
      await page.$eval(
        '.tgme_page_action > a',
        (button, what) => {
          button.id = 'renamed';
          if (what === 'words') button.textContent = 'Xyzzy';
          else button.setAttribute(what, '#xyzzy');
        },
        gone,
      );
      expect(await askedAddress(page, '#renamed')).toBe(ROSES);
    });
  });
});
