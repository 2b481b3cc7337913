/** Proves the test support itself, with a small extension of its own, in both browsers. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { launch } from '../browser';
import { startHermeticWeb } from '../hermetic-web';
import { pressPromptButton, readPrompt, waitForNoPrompt, waitForPrompt } from '../prompt';
import { eachBrowser } from '../session';

const SAMPLE = fileURLToPath(new URL('sample', import.meta.url));
const POST = 'https://photos.example/post/7';
const PAGE =
  '<!doctype html><title>Harbour</title><p>The harbour at dawn.</p><button id="share">Share</button>';

declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: { local: { get(key: null): Promise<object> } };
};

eachBrowser(
  (kind, session) => {
    test('answers real hosts from handlers and logs nothing else', async () => {
      const { web, newPage } = session();
      web.on('*', ({ url }) => ({ body: `<title>${url}</title>` }));
      web.on('photos.example', ({ path }) => (path === '/post/7' ? { body: PAGE } : undefined));
      const page = await newPage(POST);
      expect(await page.title()).toBe('Harbour');
      await page.goto('http://photos.example/other');
      expect(await page.title()).toBe('http://photos.example/other');
      await page.evaluate(() => fetch('/note', { method: 'POST', body: 'سلام' }));
      expect(web.log.map(({ method, url, body }) => `${method} ${url} ${body}`.trim())).toEqual([
        `GET ${POST}`,
        'GET http://photos.example/other',
        'POST http://photos.example/note سلام',
      ]);
      expect([...web.hosts]).toEqual(['photos.example']);
    });

    test('sees the prompt and presses it, and sees what the extension sends and opens', async () => {
      const { web, newPage, waitForExtensionPage } = session();
      web.on('photos.example', () => ({
        headers: { 'content-security-policy': "default-src 'none'" },
        body: PAGE,
      }));
      web.on('intake.example', () => ({ status: 202 }));
      const page = await newPage(POST);
      expect(await readPrompt(page)).toBeNull();
      await expect(waitForPrompt(page, { timeout: 100 })).rejects.toThrow('No prompt within 100 ms');

      await page.click('#share');
      const prompt = await waitForPrompt(page);
      expect(prompt).toMatchObject({
        open: true,
        modal: true,
        heading: 'شیئر نہ کریں',
        address: POST,
        dir: 'rtl',
        lang: 'ur',
        focusedText: 'رپورٹ کریں',
      });
      await expect(waitForNoPrompt(page, { timeout: 100 })).rejects.toThrow('still open');
      await expect(pressPromptButton(page, 'Report it')).rejects.toThrow('No "Report it" in the prompt');
      await pressPromptButton(page, 'رپورٹ کریں');
      await waitForNoPrompt(page);

      const sent = await web.waitForRequest(({ host }) => host === 'intake.example');
      expect(sent).toMatchObject({ method: 'POST', path: '/reports', body: POST });
      const opened = await waitForExtensionPage('popup.html?reported');
      await opened.click('button');
      expect(await opened.title()).toBe('Pressed, trusted');
    });

    test('opens the real popup, which may see the tab it was opened on', async () => {
      const { web, newPage, openPopup, closePopup, extensionUrl } = session();
      web.on('*', () => ({ body: PAGE }));
      await newPage('https://elsewhere.example/');
      const page = await newPage('https://blog.example/3');
      for (const round of [1, 2]) {
        const popup = await openPopup(page);
        expect(popup.url(), `round ${round}`).toBe(extensionUrl('popup.html'));
        await popup.waitForSelector('#tab:not(:empty)');
        expect(await popup.$eval('#tab', ({ textContent }) => textContent)).toBe('https://blog.example/3');
        await popup.click('button');
        expect(await popup.title()).toBe('Pressed, trusted');
        // The second round finds the popup open, the last leaves it to closePopup.
        if (round === 2) await closePopup(popup);
      }
    });

    test('reads and empties what is stored', async () => {
      const { setStorage, evaluateInExtension, storage, reset } = session();
      await setStorage({ settings: { language: 'ur' } });
      await evaluateInExtension(
        (value) =>
          new Promise<void>((resolve) => {
            const request = indexedDB.open('outbox', 1);
            request.onupgradeneeded = () => request.result.createObjectStore('rows');
            request.onsuccess = () => {
              const transaction = request.result.transaction('rows', 'readwrite');
              transaction.objectStore('rows').put({ value }, 'first');
              transaction.oncomplete = () => {
                request.result.close();
                resolve();
              };
            };
          }),
        'kept',
      );
      expect(await storage()).toEqual({
        local: { settings: { language: 'ur' } },
        session: {},
        sync: {},
        managed: {},
        indexedDb: { outbox: { rows: [{ key: 'first', value: { value: 'kept' } }] } },
        localStorage: {},
        caches: [],
      });
      await reset();
      expect(await storage()).toMatchObject({ local: {}, indexedDb: {} });
    });

    test('stops the background, which wakes anew', async () => {
      const { evaluateInExtension, killBackground } = session();
      const born = () => evaluateInExtension(() => chrome.runtime.sendMessage({ kind: 'born' }));
      const first = await born();
      expect(await born()).toBe(first);
      await killBackground();
      await killBackground();
      expect(await born()).not.toBe(first);
    });

    test('collects errors of the content script and of the background', async () => {
      const { web, newPage, evaluateInExtension, errors } = session();
      web.on('photos.example', () => ({
        body: `${PAGE}<script>throw new Error('the page itself')</script>`,
      }));
      const page = await newPage(POST);
      expect(await errors()).toEqual([]);
      await page.keyboard.press('e');
      await evaluateInExtension(() => chrome.runtime.sendMessage({ kind: 'throw' }).catch(() => undefined));
      await expect.poll(errors).toHaveLength(2);
      expect((await errors()).join()).toMatch(/thrown in the content script.*thrown in the background/s);
    });

    test('keeps a profile over a crash, and runs in private windows when allowed to', async () => {
      const profile = await mkdtemp(join(tmpdir(), 'selftest-'));
      const web = await startHermeticWeb();
      web.on('photos.example', () => ({ body: PAGE }));
      const start = () =>
        launch({ kind, extensionDir: SAMPLE, web, userDataDir: profile, inPrivateWindows: true });
      const before = await start();
      await before.setStorage({ kept: 1 });
      await before.kill();
      expect(before.alive).toBe(false);

      const after = await start();
      expect((await after.storage()).local).toEqual({ kept: 1 });
      const page = await after.newPrivatePage(POST);
      await page.click('#share');
      expect((await waitForPrompt(page)).address).toBe(POST);
      await after.close();
      await web.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 10 });
    });
  },
  { extensionDir: () => SAMPLE },
);
