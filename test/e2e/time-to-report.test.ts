/**
 * How many actions a person needs from seeing a post until the official form holds its link, on each way, and without
 * the extension. Every press is a real one. One action is one press, one key combination, or one text typed. The counts
 * stand in a table in the README.
 */
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  builtWithHosts,
  press,
  pressPromptButton,
  type Session,
  waitForPrompt,
  waitForText,
} from '../../scripts/browsers/index';
import { facebook, x } from '../../scripts/demo/index';
import { forms } from '../fixtures/forms/all';
import { untilAwaited } from '../support/awaited-link';
import { openFeed } from '../support/feed';
import { eachBrowser } from '../support/session';

/** In functions that run in the extension. */
declare const chrome: typeof import('webextension-polyfill');

const IWF = 'report.iwf.org.uk';
const X_POST = 'https://x.com/hunza_bakers/status/1850000000000000101';
const FACEBOOK_POST = 'https://www.facebook.com/hunza.bakers/posts/pfbid01850000000000000101';
const settings = { region: { country: 'PK', subdivision: 'PK-SD' }, prompt: { mode: 'always' } };
const post = '[data-id="1850000000000000101"]';

/** Does things and counts them. */
class Person {
  readonly actions: string[] = [];

  constructor(readonly session: Session) {}

  async does<T>(action: string, doing: () => Promise<T>): Promise<T> {
    this.actions.push(action);
    return doing();
  }

  async keys(page: Page, action: string, modifier: 'Control', key: 'v' | 'c'): Promise<void> {
    await this.does(action, async () => {
      await page.keyboard.down(modifier);
      await page.keyboard.press(key);
      await page.keyboard.up(modifier);
    });
  }

  /** The steps that every report has: category, danger, the official form. */
  async reports(popup: Page, link: string): Promise<Page> {
    await waitForText(popup, link);
    await this.does('category', () => press(popup, 'A child sexually abused, or shown in a sexual way'));
    await this.does('danger', () => press(popup, 'No, or I don’t know'));
    await this.does('open the form', () => press(popup, 'Copy link and open'));
    return this.session.waitForPage(`https://${IWF}/`);
  }

  async pastes(form: Page): Promise<void> {
    await form.bringToFront();
    await form.waitForSelector('#where');
    await this.does('field', () => form.click('#where'));
    await this.keys(form, 'paste', 'Control', 'v');
  }
}

/** @returns how many actions the person needed until the form held the link */
async function untilHeld(person: Person, form: Page, link: string): Promise<number> {
  await form.waitForSelector('#where');
  await expect.poll(() => form.$eval('#where', (field) => (field as HTMLInputElement).value)).toBe(link);
  return person.actions.length;
}

interface Route {
  name: string;
  link: string;
  /** From the post to the open form. */
  go(person: Person): Promise<Page>;
}

const routes: readonly Route[] = [
  {
    name: 'the prompt, on the way to a share',
    link: X_POST,
    async go(person) {
      const feed = await openFeed(person.session, 'https://x.com/home', settings);
      await person.does('share', () => feed.click(`${post} [data-testid="retweet"]`));
      await person.does('report it', () => pressPromptButton(feed, 'Report it'));
      return person.reports(await person.session.waitForExtensionPage('popup/'), X_POST);
    },
  },
  {
    name: 'the toolbar button, on the post',
    link: X_POST,
    async go(person) {
      const page = await openFeed(person.session, X_POST, settings);
      const popup = await person.does('toolbar button', () => person.session.openPopup(page));
      return person.reports(popup, X_POST);
    },
  },
  {
    name: 'the toolbar button, on a feed',
    link: X_POST,
    async go(person) {
      const feed = await openFeed(person.session, 'https://x.com/home', settings);
      const popup = await person.does('toolbar button', () => person.session.openPopup(feed));
      await waitForText(popup, 'Which post?');
      await person.does('post', () => press(popup, 'Hunza Bakers'));
      return person.reports(popup, X_POST);
    },
  },
  {
    name: 'the context menu',
    link: X_POST,
    async go(person) {
      const { session } = person;
      const feed = await openFeed(session, 'https://x.com/home', settings);
      await person.does('menu', () => feed.click(`${post} [data-testid="tweetText"]`, { button: 'right' }));
      await person.does('item', () => chooseMenuItem(session));
      return person.reports(await session.waitForExtensionPage('popup/'), X_POST);
    },
  },
  {
    name: 'the prompt, on a feed without links',
    link: FACEBOOK_POST,
    async go(person) {
      const { session } = person;
      const feed = await openFeed(session, 'https://www.facebook.com/', settings);
      await person.does('share', () => feed.click(`${post} [aria-label^="Send this"]`));
      await waitForPrompt(feed);
      await person.does('report it', () => pressPromptButton(feed, 'Report it'));
      const popup = await session.waitForExtensionPage('popup/');
      await waitForText(popup, 'Press the time on the post');
      await untilAwaited(session);
      // A person's press beside the popup closes it and reaches the page; a driver's press does not close it.
      await session.closePopup(popup);
      await feed.bringToFront();
      await person.does('the post’s time', () => feed.click(`${post} a.when`));
      return person.reports(await session.waitForExtensionPage('popup/'), FACEBOOK_POST);
    },
  },
];

/** A driver cannot press the browser's own menu, so its event is raised in the background. */
async function chooseMenuItem(session: Session): Promise<void> {
  const target = await session.browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(session.extensionOrigin),
  );
  const worker = await target.worker();
  await worker?.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://x.com/*' });
    (chrome.contextMenus.onClicked as unknown as { dispatch(...args: unknown[]): void }).dispatch(
      { menuItemId: 'report', pageUrl: 'https://x.com/home' },
      tab,
    );
  });
}

/** Without the extension, for somebody who knows the address of the official form from memory. */
async function byHand(person: Person): Promise<Page> {
  const { session } = person;
  const feed = await openFeed(session, 'https://x.com/home', { ...settings, prompt: { mode: 'off' } });
  await person.does('share menu', () => feed.click(`${post} [role="group"] > :last-child button`));
  await person.does('copy link', () => feed.click('[role="menuitem"]'));
  const tab = await person.does('new tab', () => session.newPage());
  await person.does('address', async () => undefined);
  await person.does('enter', () => tab.goto(`https://${IWF}/pk/`));
  return tab;
}

const counted: Record<string, { filled?: number; pasted: number }> = {};

eachBrowser(
  (kind, session) => {
    beforeEach(() => {
      const plain = forms.find(({ name }) => name === 'plain HTML');
      session().web.on('x.com', x);
      session().web.on('www.facebook.com', facebook);
      session().web.on(IWF, () => ({ body: plain?.body ?? '' }));
    });

    describe('actions until the official form holds the link', () => {
      it.each([
        ['the prompt, on the way to a share', 5],
        ['the toolbar button, on the post', 4],
        // What makes these longer is the same in every browser; its driver raises the menu's event only in Chromium.
        ...(kind === 'chromium'
          ? ([
              ['the toolbar button, on a feed', 5],
              ['the context menu', 5],
              // Five actions from the prompt on, including one to get the post's link.
              ['the prompt, on a feed without links', 6],
            ] as const)
          : []),
      ] as const)('%s: %i, and two more to paste it', async (name, filled) => {
        const route = routes.find((one) => one.name === name) as Route;
        const person = new Person(session());
        const form = await route.go(person);
        expect(await untilHeld(person, form, route.link)).toBe(filled);

        // The same when the person has not allowed the link to be filled in.
        await form.$eval('#where', (field) => {
          (field as HTMLInputElement).value = '';
        });
        await person.pastes(form);
        expect(await untilHeld(person, form, route.link)).toBe(filled + 2);
        counted[name] = { filled, pasted: filled + 2 };
      });

      // In Firefox a driver cannot choose from the menu, and a page's script cannot write to the clipboard without
      // asking.
      it.runIf(kind === 'chromium')(
        'by hand: 7, for somebody who knows the form’s address by heart',
        async () => {
          const person = new Person(session());
          const form = await byHand(person);
          await person.pastes(form);
          await untilHeld(person, form, 'https://x.com/status/1850000000000000101');
          expect(person.actions).toHaveLength(7);
          counted['by hand'] = { pasted: 7 };
          process.stdout.write(`time to report: ${JSON.stringify(counted)}\n`);
        },
      );
    });
  },
  { extensionDir: (kind) => builtWithHosts(kind, [IWF]) },
);
