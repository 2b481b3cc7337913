/**
 * Pages that try to start the prompt, to misdirect it, or to wear it out. Costs about 11 s of processor time in
 * Firefox.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  pressPromptButton,
  readPrompt,
  textOf,
  turnTo,
  waitForNoPrompt,
  waitForPrompt,
  waitForText,
} from '../../scripts/browsers/index';
import { acts, waitForAct, x } from '../../scripts/demo/index';
import { attacked } from '../fixtures/hostile/page';
import { misleading, misleadingLinks, misleadingWords } from '../fixtures/hostile/texts';
import { begunReports } from '../support/begun-reports';
import { openFeed } from '../support/feed';
import { eachBrowser, inOneBrowser } from '../support/session';
import {
  always,
  askedAddress,
  dismissPrompt,
  held,
  NO_LINK,
  passes,
  SHARE,
  unlessLate,
  untilAsked,
  untilOpens,
} from '../support/share-presses';

const HOME = 'https://x.com/home';
const POST = 'https://x.com/hunza_bakers/status/1850000000000000101';
const repost = (id: string) => `[data-id="1850000000000000${id}"] [data-testid="retweet"]`;

/** Every kind of event that a share could begin with, made by a script on every control of the feed. */
const storm = `
const controls = [...document.querySelectorAll('button')];
const kinds = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown', 'contextmenu'];
let sent = 0;
while (sent < 10000) for (const control of controls) for (const type of kinds) {
  const shared = { bubbles: true, cancelable: true, composed: true, button: 0, detail: 1 };
  control.dispatchEvent(type === 'keydown' ? new KeyboardEvent(type, { ...shared, key: 'Enter' })
    : type.startsWith('pointer') ? new PointerEvent(type, { ...shared, isPrimary: true }) : new MouseEvent(type, shared));
  sent += 1;
}
document.querySelector('article').focus();
for (let turn = 0; turn < 100; turn += 1) document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 't', code: 'KeyT', keyCode: 84, bubbles: true, composed: true }));
document.getElementById('acts').replaceChildren();
document.querySelector('[role=menu]')?.remove();
`;

eachBrowser((kind, session) => {
  const inOne = inOneBrowser(kind);

  beforeEach(() => {
    session().web.on('x.com', x);
  });

  describe('nothing but a person’s press', () => {
    it('opens the prompt: not a storm of 10,000 events', async () => {
      session().web.on('x.com', attacked({ last: storm }));
      const page = await openFeed(session(), HOME, always);
      expect(await readPrompt(page)).toBeNull();
      expect(await begunReports(session())).toEqual([]);
      expect(await askedAddress(page, repost('101'))).toBe(POST);
      expect(await acts(page)).toEqual([]);
    });

    it('reaches the extension: no message, no file of its own', async () => {
      const { extensionId, extensionOrigin } = session();
      const files = ['icons/48.png', 'popup/index.html', 'sentinel/x.js', 'manifest.json'];
      session().web.on(
        'x.com',
        attacked({
          last: `
          const message = { type: 'page/report', link: 'https://x.com/a/status/1' };
          for (const api of [globalThis.chrome, globalThis.browser]) {
            try { api.runtime.sendMessage('${extensionId}', message); tell('sent'); } catch {}
            try { api.runtime.sendMessage(message); tell('sent'); } catch {}
            try { api.runtime.connect('${extensionId}'); tell('connected'); } catch {}
          }
          for (const target of [window, window.top]) for (const type of ['page/report', 'page/held', 'ui/outbox-run']) target.postMessage({ ...message, type }, '*');
          if (globalThis.reportInstead || globalThis.reportInsteadPosts) tell('shared world');
          const tries = ${JSON.stringify(files)}.map((file) => new Promise((done) => {
            const image = new Image(); image.onload = () => { tell('loaded ' + file); done(); }; image.onerror = done;
            image.src = '${extensionOrigin}' + file;
          }));
          const fetches = ${JSON.stringify(files)}.map((file) => fetch('${extensionOrigin}' + file).then(() => tell('fetched ' + file), () => {}));
          Promise.all([...tries, ...fetches]).then(() => tell('tried'));`,
        }),
      );
      const page = await openFeed(session(), HOME, always);
      await waitForAct(page, 'tried');
      expect(await acts(page)).toEqual(['tried']);
      expect(await readPrompt(page)).toBeNull();
      expect(await begunReports(session())).toEqual([]);
    });

    it('counts in a frame of another site: there the site’s own sharing goes on', async () => {
      session().web.on('evil.example', () => ({
        body: '<!doctype html><iframe src="https://x.com/home" style="width:900px;height:700px"></iframe>',
      }));
      const page = await openFeed(session(), 'https://evil.example/', always);
      const frame = await page.waitForFrame((one) => one.url() === HOME);
      await frame.waitForSelector(repost('101'));
      await frame.click(repost('101'));
      await frame.waitForFunction(() =>
        document.querySelector('#acts li')?.textContent?.startsWith('repost menu'),
      );
      expect(await readPrompt(page)).toBeNull();
      expect(await begunReports(session())).toEqual([]);
    });
  });

  describe('the address', () => {
    inOne('is only ever made of a link that is the site’s', async () => {
      session().web.on('x.com', misleading);
      const page = await openFeed(session(), 'https://x.com/links', always);
      for (const [index, [href, address]] of misleadingLinks.entries()) {
        const shown = await askedAddress(page, `[data-id="${index}"] [data-testid="retweet"]`);
        expect([href, shown]).toEqual([href, address ?? expect.stringContaining(NO_LINK)]);
      }
      const popup = await session().openPopup(page);
      await waitForText(popup, 'Which post?');
      await popup.click('.post');
      await waitForText(popup, 'https://x.com/a/status/18500000000000002');
      expect(await popup.evaluate('globalThis.pwned')).toBeUndefined();
      expect(await page.evaluate('globalThis.pwned')).toBeUndefined();
    });

    it('that is reported is the one that was shown, whatever the page changes behind it', async () => {
      session().web.on(
        'x.com',
        attacked({
          // Not faster: with a hundred navigations in a second, a browser is too busy to answer even without an
          // extension.
          last: `whenHost(() => {
            const mislead = () => {
              for (const link of document.querySelectorAll('a')) link.href = '/evil/status/1899999999999999999';
              history.pushState({}, '', '/evil/status/1899999999999999999');
            };
            mislead();
            again(mislead, 250);
          });`,
        }),
      );
      const page = await openFeed(session(), HOME, always);
      await page.click(repost('101'));
      const { address } = await waitForPrompt(page);
      await page.waitForFunction(() => location.pathname.startsWith('/evil'));
      expect((await waitForPrompt(page)).address).toBe(address);
      await pressPromptButton(page, 'Report it');
      const popup = await session().waitForExtensionPage('popup/');
      await waitForText(popup, POST);
      expect(address).toBe(POST);
      expect(await textOf(popup)).not.toContain('evil');
      expect(JSON.stringify((await session().storage()).indexedDb)).not.toContain('evil');
    });
  });

  inOne('shows names and words as text in the popup', async () => {
    session().web.on('x.com', misleading);
    const page = await openFeed(session(), 'https://x.com/home', always);
    const popup = await session().openPopup(page);
    await waitForText(popup, 'Which post?');
    await waitForText(popup, misleadingWords[0] ?? '');
    const seen = await popup.$$eval('.post bdi', (parts) =>
      parts.map((part) => ({
        children: part.childElementCount,
        length: part.textContent?.length ?? 0,
        isolated: getComputedStyle(part).unicodeBidi.startsWith('isolate'),
      })),
    );
    expect(seen.length).toBeGreaterThanOrEqual(misleadingWords.length);
    expect(seen.filter(({ children, length, isolated }) => children > 0 || length > 90 || !isolated)).toEqual(
      [],
    );
    expect(await popup.$$eval('img[src="x"], script:not([src])', (found) => found.length)).toBe(0);
    expect(await popup.evaluate('globalThis.pwned')).toBeUndefined();
    expect(await session().errors()).toEqual([]);
  });

  inOne('holds a share among 5,000 posts, and shows a dozen of them in the popup', async () => {
    session().web.on(
      'x.com',
      attacked({
        last: `
        const first = document.querySelector('[data-testid="cellInnerDiv"]');
        for (let number = 0; number < 5000; number += 1) {
          const copy = first.cloneNode(true);
          copy.querySelector('article').dataset.id = 'fake' + number;
          for (const link of copy.querySelectorAll('a[href*="status"]')) link.href = '/fake/status/' + (1860000000000000000n + BigInt(number));
          first.parentNode.append(copy);
        }`,
      }),
    );
    const page = await openFeed(session(), HOME, always);
    expect(await askedAddress(page, '[data-id="fake4999"] [data-testid="retweet"]')).toBe(
      'https://x.com/fake/status/1860000000000004999',
    );
    const popup = await session().openPopup(page);
    await waitForText(popup, 'Which post?');
    expect(await popup.$$eval('.post', (posts) => posts.length)).toBeLessThanOrEqual(12);
  });

  describe('a page that changes under the prompt', () => {
    it('loses the pressed control: the prompt stays usable, and so does the page', async () => {
      session().web.on(
        'x.com',
        attacked({ last: `whenHost(() => document.querySelector('article').remove());` }),
      );
      const page = await openFeed(session(), HOME, always);
      await page.click(repost('101'));
      expect((await waitForPrompt(page)).address).toBe(POST);
      await pressPromptButton(page, SHARE);
      await waitForNoPrompt(page);
      expect(await acts(page)).toEqual([]);
      expect(await askedAddress(page, repost('102'))).toContain('1850000000000000102');
    });

    it('goes to another page, and back', async () => {
      session().web.on(
        'x.com',
        attacked({ last: `whenHost(() => { location.href = '/home?elsewhere'; });` }),
      );
      const page = await openFeed(session(), HOME, always);
      const gone = page.waitForNavigation();
      await page.click(repost('101'));
      await gone;
      expect(page.url()).toContain('elsewhere');
      // The page before said that it has asked; until that is stored, this one would ask again.
      await untilAsked(session());
      await turnTo(session(), page);
      await passes(page, repost('101'), 'repost menu 1850000000000000101');
      await page.goBack();
      // A page that the browser has kept complete (bfcache) may still have its prompt.
      await page.keyboard.press('Escape');
      await waitForNoPrompt(page);
      await passes(page, repost('101'), 'repost menu 1850000000000000101');
      expect(await begunReports(session())).toEqual([]);
    });
  });

  describe('a page', () => {
    it('learns no language by a font, which it calls like one of ours', async () => {
      const asked: string[] = [];
      session().web.on('x.com', async (request) => {
        if (request.path.startsWith('/our-font')) asked.push(request.path);
        const faces = [
          'Noto Nastaliq Urdu',
          'noto nastaliq urdu',
          'Jameel Noori Nastaleeq',
          'Urdu Typesetting',
        ]
          .map((name) => `@font-face { font-family: "${name}"; src: url("/our-font?${name.length}"); }`)
          .join('');
        return attacked({ html: `<style>${faces}</style>` })(request);
      });
      const page = await openFeed(session(), HOME, { ...always, language: 'ur' });
      await page.click(repost('101'));
      expect((await waitForPrompt(page)).fonts.join()).not.toMatch(/nasta|urdu/i);
      await pressPromptButton(page, 'شیئر نہ کریں');
      await waitForNoPrompt(page);
      expect(asked).toEqual([]);
    });

    it('hears nothing of keys, moves and menus in the prompt, and takes none of its words by "select all"', async () => {
      session().web.on(
        'x.com',
        attacked({
          first: `for (const type of ['pointermove', 'mousemove', 'contextmenu', 'keydown', 'keypress', 'keyup', 'auxclick'])
            addEventListener(type, (event) => { if (event.composedPath()[0]?.localName === 'div' && event.composedPath()[0].parentNode === document.documentElement) document.documentElement.dataset.heard = (document.documentElement.dataset.heard ?? '') + type + ' '; }, true);`,
        }),
      );
      const page = await openFeed(session(), HOME, always);
      await page.focus(repost('101'));
      await page.keyboard.press('Enter');
      const { rect } = await waitForPrompt(page);
      await page.mouse.move(rect.x + 40, rect.y + 40);
      await page.mouse.move(rect.x + 60, rect.y + 60);
      await page.mouse.click(rect.x + 60, rect.y + 60, { button: 'right' });
      await page.keyboard.press('k');
      await page.keyboard.press('Tab');
      const selected = await page.evaluate(() => {
        document.execCommand('selectAll');
        return String(getSelection());
      });
      expect(selected).not.toContain('Report it');
      expect(await page.evaluate(() => document.documentElement.dataset.heard)).toBeUndefined();
    });
  });

  it('a page puts no other link in place of the one that is copied or dragged out of the prompt', async () => {
    session().web.on(
      'x.com',
      attacked({
        first: `for (const type of ['copy', 'cut', 'dragstart']) addEventListener(type, (event) => {
          (event.clipboardData ?? event.dataTransfer).setData('text/plain', 'https://evil.example/');
          if (type !== 'dragstart') event.preventDefault();
        }, true);`,
        html: '<label>Paste here <input id="paste"></label>',
      }),
    );
    const page = await openFeed(session(), HOME, always);
    await page.click(repost('101'));
    const { rect } = (await waitForPrompt(page)).buttons[0] ?? {};
    const [left, above] = [(rect?.x ?? 0) + 60, (rect?.y ?? 0) - 34];
    await page.mouse.click(left, above, { count: 3 });
    await page.keyboard.down('Control');
    await page.keyboard.press('c');
    await page.keyboard.up('Control');
    await page.keyboard.press('Escape');
    await waitForNoPrompt(page);
    await page.focus('#paste');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    await expect
      .poll(() => page.$eval('#paste', ({ value }: Element & { value?: string }) => value?.trim()))
      .toBe(POST);
  });

  inOne(
    'a prompt that takes long to appear is not taken for covered, and no page sees how it appears',
    async () => {
      const page = await openFeed(session(), HOME, always);
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'no-preference' }]);
      const client = await page.createCDPSession();
      await client.send('Animation.enable');
      await client.send('Animation.setPlaybackRate', { playbackRate: 0.03 });
      await page.click(repost('101'));
      await expect.poll(async () => (await readPrompt(page))?.moving).toBe(true);
      const found = await page.evaluate(() =>
        [document, ...document.documentElement.children].flatMap((one) =>
          one instanceof Document ? one.getAnimations() : one.getAnimations({ subtree: true }),
        ),
      );
      expect(found).toEqual([]);
      const { buttons } = await waitForPrompt(page);
      expect(buttons.filter(({ early }) => early)).toEqual([]);
      await pressPromptButton(page, SHARE);
      await waitForAct(page, 'repost menu 1850000000000000101');
    },
  );

  describe('a double press', () => {
    it('that is slow presses nothing that came up in its place', async () => {
      for (;;) {
        const page = await openFeed(session(), HOME, always);
        await page.click(repost('101'));
        const { rect } = (await waitForPrompt(page)).buttons[0] ?? {};
        const [x, y] = [(rect?.x ?? 0) + 60, (rect?.y ?? 0) + 20];
        await page.keyboard.press('Escape');
        await waitForNoPrompt(page);
        // The control is in the place where "Report it" will appear.
        await page.$eval(
          repost('102'),
          (control, left, top) => {
            (control as HTMLElement).style.cssText =
              `position:fixed;left:${left - 15}px;top:${top - 15}px;width:30px;height:30px`;
          },
          x,
          y,
        );
        const from = Date.now();
        await page.mouse.click(x, y);
        const since = await untilOpens(page, from);
        await waitForPrompt(page);
        await new Promise((resolve) => setTimeout(resolve, 150));
        await page.mouse.click(x, y);
        // Later than this a press counts: the machine was too slow, so all of it once more.
        if (Date.now() - since > 650) {
          await session().reset();
          continue;
        }
        expect((await waitForPrompt(page)).modal).toBe(true);
        expect(await begunReports(session())).toEqual([]);
        await new Promise((resolve) => setTimeout(resolve, 700));
        await page.mouse.click(x, y);
        await session().waitForExtensionPage('popup/');
        break;
      }
    });

    it('asks once, also while the background is still waking', async () => {
      const page = await unlessLate(
        async () => {
          const opened = await openFeed(session(), HOME, always);
          await session().killBackground();
          await opened.click(repost('101'), { count: 2 });
          await held(opened);
          return opened;
        },
        () => session().reset(),
      );
      await dismissPrompt(page);
      expect(await acts(page)).toEqual([]);
      expect(await askedAddress(page, repost('102'))).toContain('1850000000000000102');
      await passes(page, repost('101'), 'repost menu 1850000000000000101');
    });

    // Firefox’s driver does not count presses.
    it.runIf(kind === 'chromium')('presses no button of the prompt that comes up under it', async () => {
      const page = await openFeed(session(), HOME, always);
      await page.click(repost('101'));
      const { buttons } = await waitForPrompt(page);
      for (const { rect } of buttons.slice(0, 3)) {
        await page.mouse.click(rect.x + rect.width / 2, rect.y + rect.height / 2, { clickCount: 2 });
      }
      expect((await waitForPrompt(page)).modal).toBe(true);
      expect(await acts(page)).toEqual([]);
      expect(await begunReports(session())).toEqual([]);
      await pressPromptButton(page, "Don't share");
      await waitForNoPrompt(page);
    });
  });
});
