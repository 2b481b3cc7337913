/**
 * `npm run screens`: pictures of every screen, from the product itself over the demo's pages, on one sheet in
 * `out/screens`: English and Urdu, phone and desktop, light and dark; besides in small, wide and with text at 200 %.
 * For eyes, not for the gate.
 *
 *     --before DIR   pictures of an older build (its unpacked `dist/chromium`) beside them, and `sheet.webp` of both
 *     --only TEXT    only the walks with a screen whose name has this in it
 *     --danger       the danger screen of many regions instead (screens/danger.ts)
 *     --presses      no pictures: how long each main press takes to its visible answer, in both browsers
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page, Viewport } from 'puppeteer-core';
import {
  builtWithHosts,
  launch,
  press,
  pressPromptButton,
  type Session,
  settlePrompt,
  startHermeticWeb,
  tabIdOf,
  turnTo,
  waitForCard,
  waitForText,
} from './browsers/index';
import { build } from './build/build';
import { type DemoLanguage, demoFeed, demoForm, facebook, textsOf } from './demo/index';
import { takeDangerScreens } from './screens/danger';
import { measurePresses } from './screens/presses';
import { type Builds, drawSheet, fileName, languages, schemes, sizeNames, writeSheet } from './screens/sheet';

const PHONE = { width: 360, height: 640 };
const DESKTOP = { width: 1280, height: 800 };

/** A screen as people have it: its size, that of a toolbar popup there (as the browser makes it), and of its text. */
const sizes: Record<(typeof sizeNames)[number], { page: Viewport; popup: Viewport | null; text?: number }> = {
  phone: { page: PHONE, popup: null },
  desktop: { page: DESKTOP, popup: { width: 390, height: 510 } },
  small: { page: { width: 320, height: 568 }, popup: null },
  wide: { page: { width: 400, height: 800 }, popup: null },
  large: { page: PHONE, popup: null, text: 32 },
  'desktop-large': { page: DESKTOP, popup: { width: 735, height: 590 }, text: 32 },
};

const { values } = parseArgs({
  options: {
    before: { type: 'string' },
    only: { type: 'string' },
    presses: { type: 'boolean' },
    danger: { type: 'boolean' },
  },
});

const settings = { version: 1, region: { country: 'PK', subdivision: 'PK-SD' }, prompt: { mode: 'always' } };

const HOME = 'https://x.com/home';
const POST = 'https://x.com/hunza_bakers/status/1850000000000000101';
const IWF = 'report.iwf.org.uk';
const repost = (id: string) => `[data-id="1850000000000000${id}"] [data-testid="retweet"]`;

interface Stage {
  session: Session;
  language: DemoLanguage;
  t: (key: string) => string;
  /** Takes the screen as it is now: on a phone and on a desktop, light and dark. */
  take(page: Page, name: string): Promise<void>;
}

/** Screens that one walk through the product passes, in order. A walk that stops names the ones it did not reach. */
interface Walk {
  screens: readonly string[];
  go(stage: Stage): Promise<void>;
}

async function popupFor(session: Session, url: string, pages: string): Promise<Page> {
  const post = await session.newPage(url);
  const tab = await tabIdOf(session, pages);
  await post.bringToFront();
  return session.openExtensionPage(`popup/index.html?tab=${tab}`, PHONE);
}

async function onFeed(session: Session, url: string): Promise<Page> {
  const page = await session.newPage(url, DESKTOP);
  // Letters that come late move what is to be pressed.
  await page.evaluate(() => document.fonts.ready);
  await turnTo(session, page);
  return page;
}

const page = (name: string, hash: string, until?: string): Walk => ({
  screens: [name],
  async go({ session, take }) {
    const opened = await session.openExtensionPage(`options/index.html#${hash}`, DESKTOP);
    await opened.waitForSelector('h1');
    if (until) await waitForText(opened, until);
    await take(opened, name);
  },
});

const walks: readonly Walk[] = [
  {
    screens: ['prompt, first', 'prompt, later'],
    async go({ session, t, take }) {
      const feed = await onFeed(session, HOME);
      await feed.click(repost('101'));
      await settlePrompt(feed);
      await take(feed, 'prompt, first');
      await pressPromptButton(feed, t('prompt_dont_share'));
      // Anew, without the line that says "Not shared".
      const later = await onFeed(session, HOME);
      await later.click(repost('102'));
      await settlePrompt(later);
      await take(later, 'prompt, later');
    },
  },
  {
    screens: ['prompt, without link'],
    async go({ session, take }) {
      const feed = await onFeed(session, 'https://www.facebook.com/');
      await feed.click('[data-id="1850000000000000101"] [aria-label^="Send this"]');
      await settlePrompt(feed);
      await take(feed, 'prompt, without link');
    },
  },
  {
    screens: ['popup, what', 'popup, chosen', 'popup, where', 'form card', 'popup, answer', 'popup, thanks'],
    async go({ session, t, take }) {
      const popup = await popupFor(session, POST, 'https://x.com/*');
      await waitForText(popup, 'hunza_bakers');
      await take(popup, 'popup, what');
      await press(popup, t('category_sexual_images'));
      await waitForText(popup, t('popup_danger_question'));
      await take(popup, 'popup, chosen');
      await press(popup, t('popup_no'));
      await waitForText(popup, t('popup_sent_title'));
      await take(popup, 'popup, where');
      await press(popup, t('popup_do_form').split('{')[0]!.trim());
      const form = await session.waitForPage(`https://${IWF}/`);
      await form.bringToFront();
      await waitForCard(form, t('fill_card_filled'));
      await take(form, 'form card');
      const again = await session.openExtensionPage('popup/index.html', PHONE);
      await waitForText(again, t('popup_answer_sent'));
      await take(again, 'popup, answer');
      await press(again, t('popup_answer_sent'));
      await waitForText(again, t('popup_thanks_title'));
      await take(again, 'popup, thanks');
    },
  },
  {
    screens: ['popup, danger'],
    async go({ session, t, take }) {
      const popup = await popupFor(session, POST, 'https://x.com/*');
      await waitForText(popup, 'hunza_bakers');
      await press(popup, t('category_violence'));
      await press(popup, t('popup_yes'));
      await waitForText(popup, '1121');
      await take(popup, 'popup, danger');
    },
  },
  {
    screens: ['popup, without link'],
    async go({ session, take }) {
      const popup = await popupFor(session, 'https://www.facebook.com/', 'https://www.facebook.com/*');
      await popup.waitForSelector('h1');
      await take(popup, 'popup, without link');
    },
  },
  page('help', 'help', '1121'),
  page('danger', 'danger', '15'),
  page('child’s page', 'me'),
  page('guidance: I saw a post', 'saw'),
  page('own numbers', 'own'),
  {
    screens: ['own numbers, adding'],
    async go({ session, t, take }) {
      const opened = await session.openExtensionPage('options/index.html#own', DESKTOP);
      await press(opened, t('own_add'));
      await take(opened, 'own numbers, adding');
    },
  },
  {
    screens: ['organisation'],
    async go({ session, language, t, take }) {
      const intake = { name: 'Hope School Trust', url: 'https://reports.example.org/intake' };
      await session.setStorage({ settings: { ...settings, language, intake } });
      const opened = await session.openExtensionPage('options/index.html#organisation', DESKTOP);
      await waitForText(opened, t('options_organisation_sent'));
      await take(opened, 'organisation');
    },
  },
  page('settings', 'settings'),
  page('welcome', 'welcome'),
];

async function takeAll(stage: Omit<Stage, 'take'>, page: Page, screen: string, folder: string) {
  const client = await page.createCDPSession();
  for (const size of sizeNames) {
    const { page: whole, popup, text = 16 } = sizes[size];
    const isPopup = screen.startsWith('popup');
    await page.setViewport((isPopup && popup) || whole);
    await client.send('Page.setFontSizes', { fontSizes: { standard: text } });
    if (isPopup) {
      await page.evaluate(
        (place) => {
          document.documentElement.dataset.place = place;
        },
        popup ? 'popup' : 'tab',
      );
    }
    for (const scheme of schemes) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      // Two frames, so that colours and widths are those of the new medium.
      await page.evaluate(async () => {
        await document.fonts.ready;
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      });
      const path = join(folder, fileName(screen, { language: stage.language, size, scheme }));
      await page.screenshot({ path: path as `${string}.webp`, quality: 80 });
    }
  }
  await client.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
  await client.detach();
  await page.emulateMediaFeatures([]);
}

const chosen = walks.filter(({ screens }) => screens.some((name) => name.includes(values.only ?? '')));

/** @returns why a screen has no picture, by its name and language */
async function takePictures(extensionDir: string, folder: string): Promise<Map<string, string>> {
  mkdirSync(folder, { recursive: true });
  const missing = new Map<string, string>();
  const web = await startHermeticWeb();
  const session = await launch({ kind: 'chromium', extensionDir, web, timeZone: 'Asia/Karachi' });
  // It comes a moment after the installation, and would take the front.
  await (await session.waitForExtensionPage('options/index.html#welcome', 30_000)).close();
  try {
    for (const language of languages) {
      const t = await textsOf(session, language);
      for (const { screens: wanted, go } of chosen) {
        const left = new Set(wanted);
        const stage = { session, language, t };
        const take = async (page: Page, screen: string) => {
          await takeAll(stage, page, screen, folder);
          left.delete(screen);
        };
        const walk = async () => {
          await session.reset();
          web.reset();
          web.on('*', demoForm(language));
          web.on('x.com', demoFeed(language));
          web.on('www.facebook.com', facebook);
          await session.setStorage({ settings: { ...settings, language } });
          await go({ ...stage, take });
        };
        // On a busy machine a share goes through now and then, as it should: then once more.
        await walk()
          .catch(walk)
          .catch((error: Error) => {
            for (const screen of left) missing.set(`${screen} ${language}`, error.message.slice(0, 300));
          });
        process.stdout.write(
          `${language} ${wanted.join(' · ')}${[...left].map((screen) => `\n  not ${screen}: ${missing.get(`${screen} ${language}`)}`).join('')}\n`,
        );
      }
    }
    return missing;
  } finally {
    await session.close();
    await web.close();
  }
}

await build();
if (values.danger) await takeDangerScreens(fileURLToPath(new URL('../dist/chromium', import.meta.url)));
else if (values.presses) await measurePresses();
else await takeAndShow();

async function takeAndShow(): Promise<void> {
  const out = fileURLToPath(new URL('../out/screens/', import.meta.url));
  const extension = (dir?: string) => builtWithHosts('chromium', [IWF], dir);
  const builds: Builds = [];
  if (values.before) {
    const missing = await takePictures(extension(resolve(values.before)), join(out, 'before'));
    builds.push({ name: 'before', missing });
  }
  builds.push({ name: 'now', missing: await takePictures(extension(), join(out, 'now')) });
  const sheet = writeSheet(
    out,
    chosen.flatMap((walk) => walk.screens),
    builds,
  );
  if (values.before) await drawSheet(sheet, join(out, 'sheet.webp'));
  process.stdout.write(`${pathToFileURL(sheet)}\n`);
}
