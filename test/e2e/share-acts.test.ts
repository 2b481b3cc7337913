/**
 * What counts as a share, when the extension asks about it, and what each answer does. Costs about 15 s of processor
 * time in Firefox.
 */
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  pressPromptButton,
  readNotice,
  readPrompt,
  settlePrompt,
  turnTo,
  untilSettingsRead,
  waitForNoPrompt,
  waitForPrompt,
} from '../../scripts/browsers/index';
import { acts, facebook, waitForAct, x } from '../../scripts/demo/index';
import { instagram } from '../sites/instagram/feed';
import { openFeed } from '../support/feed';
import { eachBrowser, inOneBrowser } from '../support/session';
import { held, Late, NO_LINK, unlessLate, untilAsked, untilOpens } from '../support/share-presses';

/** In functions that run in the extension. */
declare const chrome: typeof import('webextension-polyfill');

const SHARE = 'No child is being harmed, share it';
const always = { prompt: { mode: 'always' } };
const post = (id: string) => `[data-id="1850000000000000${id}"]`;

/** Presses a control directly. If nothing is held, the page has acted when this returns. */
async function passes(page: Page, selector: string, act: string): Promise<void> {
  await page.click(selector);
  await waitForAct(page, act);
  expect(await readPrompt(page)).toBeNull();
}

/** A little less than the time for which a button is pale that appears under the pointer. */
const PALE_MS = 650;

eachBrowser((kind, session) => {
  const inOne = inOneBrowser(kind);

  beforeEach(() => {
    session().web.on('x.com', x);
    session().web.on('www.facebook.com', facebook);
    session().web.on('m.facebook.com', facebook);
  });

  it('names the story that was pressed, although the next one has come before the prompt', async () => {
    session().web.on('www.instagram.com', instagram);
    const story = 'https://www.instagram.com/stories/hunza_bakers/3300000000000000001/';
    const press = async () => {
      const page = await openFeed(session(), story, always);
      await turnTo(session(), page);
      // So the prompt takes a moment.
      await session().killBackground();
      await page.click('section [role="button"]');
      await page.evaluate(() => history.pushState(null, '', '/stories/lahore_reads/3300000000000000002/'));
      expect((await held(page)).address).toBe(story);
      expect(page.url()).not.toBe(story);
    };
    await unlessLate(press, () => session().reset());
  });

  describe('a share act on X', () => {
    it('is asked about also where the page is busy for longer than its prompt may take', async () => {
      const page = await openFeed(session(), 'https://x.com/home', always);
      await page.click(`${post('101')} [data-testid="retweet"]`);
      await page.evaluate(() => {
        for (const until = performance.now() + 2500; performance.now() < until; );
      });
      expect((await waitForPrompt(page)).address).toContain('1850000000000000101');
      expect(await acts(page)).toEqual([]);
    });

    it('is held by the repost button, and goes through on wish', async () => {
      const page = await openFeed(session(), 'https://x.com/home', always);
      await page.click(`${post('101')} [data-testid="retweet"]`);
      const prompt = await waitForPrompt(page);
      expect(prompt).toMatchObject({
        modal: true,
        role: 'dialog',
        address: 'https://x.com/hunza_bakers/status/1850000000000000101',
        dir: 'ltr',
      });
      expect(prompt.buttons.map(({ name }) => name).slice(0, 3)).toEqual(['Report it', "Don't share", SHARE]);
      expect(prompt.focusedText).toBe(prompt.heading);
      expect(await acts(page)).toEqual([]);

      await pressPromptButton(page, SHARE);
      await waitForAct(page, 'repost menu 1850000000000000101');
      await passes(page, '[data-testid="retweetConfirm"]', 'reposted 1850000000000000101');
    });

    it('is asked about once, also where what is stored was thrown away meanwhile', async () => {
      const page = await openFeed(session(), 'https://x.com/home', always);
      // Before the press: a page that hears of it after its prompt forgets that it has asked.
      await session().evaluateInExtension(async () => {
        const saltOf = (record: unknown) => (record as { state: { salt: number } } | undefined)?.state.salt;
        const told = new Promise<void>((resolve) => {
          chrome.storage.onChanged.addListener(({ pages }) => {
            if (pages && saltOf(pages.newValue) !== saltOf(pages.oldValue)) resolve();
          });
        });
        await chrome.storage.local.remove('share');
        await told;
      });
      await page.click(`${post('101')} [data-testid="retweet"]`);
      await pressPromptButton(page, SHARE);
      await waitForAct(page, 'repost menu 1850000000000000101');
      await passes(page, '[data-testid="retweetConfirm"]', 'reposted 1850000000000000101');
    });

    it('goes through with the activation of the person’s own press', async () => {
      const page = await openFeed(session(), 'https://x.com/home', always);
      await page.$eval(`${post('102')} [role="group"] > :last-child button`, (button) => {
        const log = document.getElementById('acts') as HTMLElement;
        const say = (text: string) => {
          log.append(Object.assign(document.createElement('li'), { textContent: text }));
        };
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup']) {
          button.addEventListener(type, () => say(type));
        }
        button.addEventListener('click', () => {
          say(`active ${navigator.userActivation.isActive}`);
          navigator.clipboard.writeText('a link').then(
            () => say('copied'),
            () => say('copy refused'),
          );
        });
      });
      await page.click(`${post('102')} [role="group"] > :last-child button`);
      await pressPromptButton(page, SHARE);
      await waitForAct(page, 'copied');
      expect((await acts(page)).slice(0, 5)).toEqual([
        'pointerdown',
        'mousedown',
        'pointerup',
        'mouseup',
        'active true',
      ]);
    });

    it('Escape means "don’t share", and gives the focus back to the control', async () => {
      const page = await openFeed(session(), 'https://x.com/home', always);
      await page.focus(`${post('101')} [data-testid="retweet"]`);
      await page.keyboard.press('Enter');
      await waitForPrompt(page);
      await page.keyboard.press('Escape');
      await waitForNoPrompt(page);
      expect(await acts(page)).toEqual([]);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('retweet');
    });

    it('"Don’t share" and Escape say so, keep nothing from the page, and can be taken back', async () => {
      const page = await openFeed(session(), 'https://x.com/home', always);
      await page.click(`${post('101')} [data-testid="retweet"]`);
      const since = Date.now();
      await pressPromptButton(page, "Don't share");
      await waitForNoPrompt(page);
      await expect
        .poll(() => readNotice(page))
        .toMatchObject({ text: 'Not shared. Report it after all', role: 'status' });
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('retweet');
      await page.click(`${post('101')} [data-testid="like"]`);
      await waitForAct(page, 'liked 1850000000000000101');
      await page.type('input', 'k');
      expect(await page.$eval('input', (input) => input.value)).toBe('k');
      // It stays for four seconds.
      const stillThere = await readNotice(page);
      if (Date.now() - since < 3500) expect(stillThere).toMatchObject({ role: 'status' });
      await page.keyboard.press('Escape');
      expect(await readNotice(page)).toBeNull();

      await page.click(`${post('102')} [data-testid="retweet"]`);
      await waitForPrompt(page);
      await page.keyboard.press('Escape');
      await waitForNoPrompt(page);
      const { x = 0, y = 0, width = 0, height = 0 } = (await readNotice(page))?.buttons[0]?.rect ?? {};
      await page.mouse.move(x + width / 2, y + height / 2);
      // The second press of a double press is not meant for the prompt.
      await new Promise((resolve) => setTimeout(resolve, 550));
      await page.mouse.click(x + width / 2, y + height / 2);
      await session().waitForExtensionPage('popup/');
      expect(await acts(page)).toEqual(['liked 1850000000000000101']);
    });

    inOne('tells who asks and that it is about harm, also when it is smaller', async () => {
      const page = await openFeed(session(), 'https://x.com/home', always);
      await page.click(`${post('101')} [data-testid="retweet"]`);
      expect((await waitForPrompt(page)).text).toMatch(/^Report Instead · your extension Is a child hurt/);
      await page.keyboard.press('Escape');
      await waitForNoPrompt(page);
      await untilAsked(session());
      await page.click(`${post('102')} [data-testid="retweet"]`);
      const { text, buttons } = await waitForPrompt(page);
      expect(text).toContain('Report only if a child is being harmed in this post.');
      expect(buttons.map(({ name }) => name)).toContain('Talk to someone');
    });

    it('is answered at once by every button that is not pale, and by none that is', async () => {
      for (;;) {
        const page = await openFeed(session(), 'https://x.com/home', always);
        await page.click(`${post('101')} [data-testid="retweet"]`);
        const last = (await waitForPrompt(page)).buttons[2]?.rect;
        await page.keyboard.press('Escape');
        await waitForNoPrompt(page);
        // The next control is in the place where the last of the three buttons will appear.
        await page.$eval(
          `${post('102')} [data-testid="retweet"]`,
          (control, x, y) => {
            (control as HTMLElement).style.cssText =
              `position:fixed;left:${x + 40}px;top:${y + 15}px;width:16px;height:16px`;
          },
          last?.x ?? 0,
          last?.y ?? 0,
        );
        const from = Date.now();
        await page.click(`${post('102')} [data-testid="retweet"]`);
        const since = await untilOpens(page, from);
        const { buttons } = await waitForPrompt(page);
        await new Promise((resolve) => setTimeout(resolve, 200));
        const { x, y, width, height } = buttons[2]!.rect;
        // Presses on the same button, as far from the control as possible.
        for (const at of [x + 8, x + width - 8]) await page.mouse.click(at, y + height / 2);
        // Later than this a press counts: the machine was too slow, so all of it once more.
        if (Date.now() - since > PALE_MS) {
          await session().reset();
          continue;
        }
        expect(buttons.slice(0, 3).map(({ early }) => early)).toEqual([false, false, true]);
        expect((await readPrompt(page))?.open).toBe(true);
        expect(await acts(page)).toEqual([]);
        await pressPromptButton(page, 'Report it');
        await session().waitForExtensionPage('popup/');
        break;
      }
    });
  });

  describe('what is no share act on X', () => {
    it('has its prompt on the way while the button is down, and asks nothing when it is let go elsewhere', async () => {
      const page = await openFeed(session(), 'https://x.com/home', always);
      await session().killBackground();
      const control = `${post('101')} [data-testid="retweet"]`;
      const pressDown = async () => {
        await page.hover(control);
        await page.mouse.down();
      };
      const isPromptNear = () =>
        session().evaluateInExtension(async () => {
          const [tab] = await chrome.tabs.query({ url: 'https://x.com/*' });
          const func = () =>
            Boolean((globalThis as { reportInstead?: { ask?: unknown } }).reportInstead?.ask);
          const [frame] = await chrome.scripting.executeScript({ target: { tabId: tab!.id! }, func });
          return frame?.result;
        });
      expect(await isPromptNear()).toBe(false);
      await pressDown();
      await expect.poll(isPromptNear, { timeout: 10_000 }).toBe(true);
      await page.mouse.move(2, 2);
      await page.mouse.up();
      expect(await readPrompt(page)).toBeNull();
      expect(await acts(page)).toEqual([]);
      // And the post does not count as asked about.
      await pressDown();
      await page.mouse.up();
      expect((await waitForPrompt(page)).address).toContain('1850000000000000101');
    });
  });

  describe('when to ask', () => {
    it('asks once for a post, in this page and after it is loaded again', async () => {
      const page = await openFeed(session(), 'https://x.com/home', always);
      await page.click(`${post('101')} [data-testid="retweet"]`);
      await pressPromptButton(page, "Don't share");
      await waitForNoPrompt(page);
      await passes(page, `${post('101')} [data-testid="retweet"]`, 'repost menu 1850000000000000101');
      await untilAsked(session());
      await page.reload();
      await turnTo(session(), page);
      await passes(page, `${post('101')} [data-testid="retweet"]`, 'repost menu 1850000000000000101');
    });

    it('asks on the first share on a site, and then only where the words of a post hint at harm', async () => {
      await session().evaluateInExtension(() => chrome.runtime.sendMessage({ type: 'ui/outbox-run' }));
      const page = await openFeed(session(), 'https://x.com/home');
      await page.click(`${post('101')} [data-testid="retweet"]`);
      await pressPromptButton(page, "Don't share");
      await waitForNoPrompt(page);
      await passes(page, `${post('102')} [data-testid="retweet"]`, 'repost menu 1850000000000000102');
      await page.click(`${post('104')} [data-testid="retweet"]`);
      expect((await waitForPrompt(page)).address).toContain('1850000000000000104');
    });

    inOne('never asks when it is off, for all sites or for this one', async () => {
      const page = await openFeed(session(), 'https://x.com/home', { prompt: { mode: 'off' } });
      await passes(page, `${post('101')} [data-testid="retweet"]`, 'repost menu 1850000000000000101');
      const other = await openFeed(session(), 'https://x.com/home', { ...always, sites: { off: ['x'] } });
      await passes(other, `${post('101')} [data-testid="retweet"]`, 'repost menu 1850000000000000101');
    });

    inOne('leaves the person alone after a snooze, in every tab', async () => {
      const page = await openFeed(session(), 'https://x.com/home', always);
      await page.click(`${post('101')} [data-testid="retweet"]`);
      await pressPromptButton(page, 'Not now');
      await settlePrompt(page);
      const { buttons: before } = await waitForPrompt(page);
      await pressPromptButton(page, 'Pause for an hour');
      const paused = await waitForPrompt(page);
      expect(paused.text).toContain('You will not be asked for an hour.');
      // A second tap must not hit a different button than the first.
      expect(paused.buttons.map(({ rect }) => rect)).toEqual(before.map(({ rect }) => rect));
      await pressPromptButton(page, "Don't share");
      await waitForNoPrompt(page);
      const pause = async () => {
        const { pages } = (await session().storage()).local;
        return (pages as { state: { snoozedUntil: number } }).state.snoozedUntil;
      };
      await expect.poll(pause).toBeGreaterThan(0);
      await untilSettingsRead(session(), page);
      await passes(page, `${post('102')} [data-testid="retweet"]`, 'repost menu 1850000000000000102');
      const other = await session().newPage('https://www.facebook.com/');
      await turnTo(session(), other);
      await passes(other, `${post('101')} [aria-label^="Send this"]`, 'share dialog 1850000000000000101');
    });

    inOne('is smaller the second time, and has other words', async () => {
      const page = await openFeed(session(), 'https://x.com/home', always);
      await page.click(`${post('101')} [data-testid="retweet"]`);
      const first = await waitForPrompt(page);
      await pressPromptButton(page, "Don't share");
      await waitForNoPrompt(page);
      await untilAsked(session());
      await page.click(`${post('102')} [data-testid="retweet"]`);
      const second = await waitForPrompt(page);
      expect(second.heading).not.toBe(first.heading);
      expect(second.rect.height).toBeLessThan(first.rect.height);
    });
  });

  describe('a share act on Facebook', () => {
    describe('where a post’s time gets its link only once it is used', () => {
      const bread = 'https://www.facebook.com/hunza.bakers/posts/pfbid01850000000000000101';

      /** Records every event on elements other than the time link, the pressed control and what is around them. */
      async function recordTouched(page: Page): Promise<void> {
        await page.evaluate(() => {
          const touched: string[] = [];
          Object.assign(window, { touched });
          const near = (node: EventTarget | null) =>
            node instanceof Element &&
            // The prompt is a child of the root.
            (node.closest('.when, [aria-label^="Send this"]') || !node.closest('body'));
          const types =
            'focusin focusout pointerover pointerout mouseover mouseout pointermove mousemove click keydown scroll';
          for (const type of types.split(' ')) {
            addEventListener(
              type,
              (event) => {
                // These events come from the browser itself: the prompt has appeared under the pointer.
                if (event.isTrusted && /pointer|mouse/.test(event.type)) return;
                if (!near(event.target)) touched.push(`${type} ${(event.target as Element).localName}`);
                else if (type === 'click' && !event.isTrusted) touched.push('pressed');
              },
              true,
            );
          }
          new MutationObserver((all) => {
            for (const { target, type, attributeName } of all) {
              const isPrompt = target === document.documentElement && type === 'childList';
              if (!isPrompt && !(near(target) && attributeName === 'href'))
                touched.push(`${type} ${attributeName} ${(target as Element).localName}`);
            }
          }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        });
      }

      /** From here on the page notes how long its next frame takes after a pointer has come over something. */
      function recordFrame(page: Page): Promise<void> {
        return page.evaluate(() => {
          const note = () => {
            const from = performance.now();
            requestAnimationFrame(() => Object.assign(window, { frameTook: performance.now() - from }));
          };
          addEventListener('mouseover', note, { capture: true, once: true });
        });
      }
      /** @returns milliseconds; for ever where none has come yet */
      const frameTook = (page: Page) =>
        page.evaluate(() => (window as unknown as { frameTook?: number }).frameTook ?? 1e9);

      it.each([
        ['focus', bread],
        ['pointer', bread],
        ['late', bread],
        ['never', NO_LINK],
      ])('filled in by %s: the prompt has %s, and nothing else was touched', async (fill, address) => {
        const ask = async () => {
          await session().setStorage({ selfCheck: null });
          const page = await openFeed(session(), `https://www.facebook.com/?fill=${fill}`, always);
          const share = `${post('101')} [aria-label^="Send this"]`;
          // The time link is out of view, and stays there.
          await page.$eval(share, (control) => {
            document.body.style.paddingBottom = '2000px';
            scrollTo(0, scrollY + control.getBoundingClientRect().top - 10);
          });
          await page.focus(share);
          const scrolled = await page.evaluate(
            () =>
              new Promise<number>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0, scrollY))),
          );
          await recordTouched(page);
          await recordFrame(page);
          await page.keyboard.press('Enter');
          const prompt = await held(page);
          // The extension waits a tenth of a second for a page that draws nothing.
          if (fill === 'late' && (await frameTook(page)) > 90) throw new Late('no frame came');
          return { page, prompt, scrolled };
        };
        const { page, prompt, scrolled } = await unlessLate(ask, () => session().reset());
        expect(prompt.address).toContain(address);
        expect(await page.evaluate(() => (window as unknown as { touched: string[] }).touched)).toEqual([]);
        expect(await page.evaluate(() => scrollY)).toBe(scrolled);
        expect(await acts(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await waitForNoPrompt(page);
        expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain(
          'Send this',
        );
        const counted = async () => {
          const { selfCheck } = (await session().storage()).local;
          return (selfCheck as { days: Record<string, number>[] } | undefined)?.days[0]?.[fill];
        };
        await expect.poll(counted).toBe(1);
      });

      it('leaves the caret where somebody is writing', async () => {
        const page = await openFeed(session(), 'https://www.facebook.com/?fill=focus', always);
        await page.evaluate(() => {
          document.querySelector('header')?.append(document.createElement('textarea'));
          document.querySelector('textarea')?.focus();
        });
        // The buttons of this page do not take the focus.
        await page.$eval('#root', (root) =>
          root.addEventListener('mousedown', (event) => event.preventDefault()),
        );
        await page.click(`${post('101')} [aria-label^="Send this"]`);
        expect((await waitForPrompt(page)).address).toContain(NO_LINK);
      });
    });
  });

  it('asks also when the background was asleep', async () => {
    const press = async () => {
      const page = await openFeed(session(), 'https://x.com/home', always);
      await session().killBackground();
      await page.click(`${post('101')} [data-testid="retweet"]`);
      await held(page);
      expect(await acts(page)).toEqual([]);
    };
    await unlessLate(press, () => session().reset());
  });

  inOne('speaks Urdu from right to left', async () => {
    const page = await openFeed(session(), 'https://x.com/home', { ...always, language: 'ur' });
    await page.click(`${post('101')} [data-testid="retweet"]`);
    const prompt = await waitForPrompt(page);
    expect(prompt).toMatchObject({ dir: 'rtl', lang: 'ur' });
    expect(prompt.buttons[0]?.name).toBe('رپورٹ کریں');
    expect(prompt.address).toBe('https://x.com/hunza_bakers/status/1850000000000000101');
  });
});
