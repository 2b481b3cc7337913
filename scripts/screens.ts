/**
 * `npm run screens`: pictures of every screen, from the product itself over the demo's pages, on one sheet in
 * `out/screens`: English and Urdu, phone and desktop, light and dark. `-- --before DIR` puts those of an older build
 * beside them (`DIR` is its unpacked `dist/chromium`); `-- --danger` takes the danger screen of many regions instead
 * (screens/danger.ts). For eyes, not for the gate.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';

import { facebook } from '../test/fixtures/feeds/facebook';
import { builtWithHosts } from '../test/support/allowed-hosts';
import { launch, type Session } from '../test/support/browser';
import { turnTo } from '../test/support/feed';
import { waitForCard } from '../test/support/form-card';
import { startHermeticWeb } from '../test/support/hermetic-web';
import { tabIdOf } from '../test/support/popup-tab';
import { pressPromptButton, settlePrompt } from '../test/support/prompt';
import { press, waitForText } from '../test/support/screen';
import { build } from './build';
import { demoFeed } from './demo/feed';
import { demoForm } from './demo/form';
import type { DemoLanguage } from './demo/posts';
import { textsOf } from './demo/texts';
import { takeDangerScreens } from './screens/danger';

const languages: readonly DemoLanguage[] = ['en', 'ur'];
const schemes = ['light', 'dark'] as const;
const PHONE = { width: 360, height: 640 };
const DESKTOP = { width: 1280, height: 800 };
/** A toolbar popup on a desktop, about as large as browsers make it. */
const TOOLBAR = { width: 360, height: 590 };

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
      await waitForText(popup, t('popup_danger_title'));
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
  page('settings', 'settings'),
  page('welcome', 'welcome'),
];

const screens = walks.flatMap((walk) => walk.screens);

/** What a screen is called in a file's name. */
const fileName = (screen: string, variant: string) =>
  `${screen.replace(/[^a-z]+/gi, '-').toLowerCase()}.${variant}.png`;

const sizes = ['phone', 'desktop'] as const;

async function takeAll(stage: Omit<Stage, 'take'>, page: Page, screen: string, folder: string) {
  const popup = screen.startsWith('popup');
  for (const size of sizes) {
    await page.setViewport(size === 'phone' ? PHONE : popup ? TOOLBAR : DESKTOP);
    if (popup) {
      await page.evaluate(
        (place) => {
          document.documentElement.dataset.place = place;
        },
        size === 'phone' ? 'tab' : 'popup',
      );
    }
    for (const scheme of schemes) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      // Two frames, so that colours and widths are those of the new medium.
      await page.evaluate(async () => {
        await document.fonts.ready;
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      });
      const file = fileName(screen, `${stage.language}.${size}.${scheme}`);
      await page.screenshot({ path: join(folder, file) as `${string}.png` });
    }
  }
  await page.emulateMediaFeatures([]);
}

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
      for (const { screens: wanted, go } of walks) {
        const left = new Set(wanted);
        await session.reset();
        web.reset();
        web.on('*', demoForm(language));
        web.on('x.com', demoFeed(language));
        web.on('www.facebook.com', facebook);
        const region = { country: 'PK', subdivision: 'PK-SD' };
        await session.setStorage({ settings: { version: 1, language, region, prompt: { mode: 'always' } } });
        const stage = { session, language, t };
        const take = async (page: Page, screen: string) => {
          await takeAll(stage, page, screen, folder);
          left.delete(screen);
        };
        await go({ ...stage, take }).catch((error: Error) => {
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

const escaped = (text: string) => text.replace(/[<&]/g, (sign) => (sign === '<' ? '&lt;' : '&amp;'));

type Builds = readonly { name: string; missing: ReadonlyMap<string, string> }[];

function sheet(builds: Builds): string {
  const cell = ({ name, missing }: Builds[number], screen: string, language: DemoLanguage) => {
    const why = missing.get(`${screen} ${language}`);
    if (why) return `<p class="none">${name}: ${escaped(why)}</p>`;
    return sizes
      .flatMap((size) =>
        schemes.map((scheme) => {
          const variant = `${language}.${size}.${scheme}`;
          return `<figure><img class="${size}" loading="lazy" src="${name}/${fileName(screen, variant)}" alt=""><figcaption>${name} · ${language} · ${size} · ${scheme}</figcaption></figure>`;
        }),
      )
      .join('');
  };
  const sections = screens.map(
    (screen) =>
      `<section><h2>${screen}</h2>${languages
        .map((language) => builds.map((one) => `<div>${cell(one, screen, language)}</div>`).join(''))
        .join('')}</section>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Every screen</title><style>
body{margin:0;padding:24px;font:14px/1.4 system-ui,sans-serif;background:#8a8f93;width:max-content}
div{display:flex;gap:16px;align-items:start;margin-bottom:16px}figure{margin:0}img{display:block;height:640px;width:auto}
img.desktop{height:640px}figcaption{color:#fff}h2{color:#fff}.none{background:#fff;padding:8px;max-width:60em}
</style>${sections.join('')}</html>`;
}

const { values } = parseArgs({ options: { before: { type: 'string' }, danger: { type: 'boolean' } } });
await build();
if (values.danger) {
  await takeDangerScreens(fileURLToPath(new URL('../dist/chromium', import.meta.url)));
  process.exit();
}
const out = fileURLToPath(new URL('../out/screens/', import.meta.url));
const extension = (dir?: string) => builtWithHosts('chromium', [IWF], dir);
const builds: { name: string; missing: Map<string, string> }[] = [];
if (values.before)
  builds.push({
    name: 'before',
    missing: await takePictures(extension(resolve(values.before)), join(out, 'before')),
  });
builds.push({ name: 'now', missing: await takePictures(extension(), join(out, 'now')) });
writeFileSync(join(out, 'index.html'), sheet(builds));
process.stdout.write(`${pathToFileURL(join(out, 'index.html'))}\n`);
