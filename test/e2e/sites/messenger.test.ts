import { beforeEach, describe, expect, it } from 'vitest';
import { waitForPrompt } from '../../../scripts/browsers/index';
import { messenger, messengerChat } from '../../fixtures/feeds/messenger';
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

const ROSES = 'https://www.youtube.com/watch?v=Rose5Garden';
const row = (id: string) => `[role="grid"] [data-of="${id}"]`;

eachBrowser((_kind, session) => {
  beforeEach(() => {
    session().web.on('www.messenger.com', messenger);
    session().web.on('www.facebook.com', ({ path }) =>
      path.startsWith('/messages/') ? messengerChat() : undefined,
    );
  });

  describe.each([
    ['messenger.com', 'https://www.messenger.com/t/1000200030'],
    ['facebook.com', 'https://www.facebook.com/messages/t/1000200030'],
  ])('forwarding a message on %s', (_host, url) => {
    it('is held beside a picture, where no link will do', async () => {
      const page = await openFeed(session(), url, always);
      await page.click(`${row('105')} .forward`);
      const prompt = await waitForPrompt(page);
      expect(prompt.address).toContain(CHAT);
      await dismissPrompt(page);
    });

    it('is held in the menu, which always opens, with the first link in the message', async () => {
      const page = await openFeed(session(), url, always);
      await passes(page, `${row('102')} .more`, 'menu 102');
      expect(await sharedAddress(page, '.forward-item', 'people 102')).toBe(ROSES);
      await passes(page, '[role="dialog"] [aria-label="Send"]', 'sent 102');
    });

    it('is held for the keyboard', async () => {
      const page = await openFeed(session(), url, always);
      await passes(page, `${row('101')} .more`, 'menu 101', 'Enter');
      expect(await askedAddress(page, '.forward-item', 'Enter')).toContain(CHAT);
    });

    it('leaves reactions, removing and Messenger’s own report alone', async () => {
      const page = await openFeed(session(), url, always);
      await passes(page, `${row('101')} .react`, 'React');
      await passes(page, `${row('101')} .more`, 'menu 101');
      await passes(page, '[role="menuitem"]:first-child', 'removed 101');
      await passes(page, `${row('101')} .more`, 'menu 101');
      await passes(page, '.report', 'reporting 101');
      await passes(page, `${row('105')} .picture`, 'Open picture');
    });
  });

  it('is held where the page speaks Urdu', async () => {
    const page = await openFeed(session(), 'https://www.messenger.com/t/1000200030?lang=ur', always);
    expect(await askedAddress(page, `${row('105')} .forward`)).toContain(CHAT);
  });
});
