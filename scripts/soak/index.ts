/**
 * `npm run soak`: hours of use in a few minutes. One browser, eight tabs of the hermetic web, and somebody who scrolls,
 * presses share, answers prompts, begins reports and moves on. Between rounds it rests until the background sleeps,
 * and measures what the pages and the extension hold.
 *
 *     --minutes N        30 unless told
 *     --browser=NAME     chromium unless told; Firefox gives no figures on memory, only errors, storage and sleep
 *     --seed N           repeats the presses of an earlier run
 *
 * Ends with 1 when something grows over the second half beyond its noise, when there was an error, or when the
 * background did not sleep.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import {
  launch,
  press,
  pressPromptButton,
  type Session,
  startHermeticWeb,
  turnTo,
  waitForNoPrompt,
  waitForPrompt,
  waitForText,
} from '../browsers/index';
import { build } from '../build/build';
import { facebook, x } from '../demo/index';
import { chanceOf } from '../fault/chance';
import { backgroundRuns } from './background';
import { growth, type Sample, table } from './figures';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    browser: { type: 'string', default: 'chromium' },
    seed: { type: 'string' },
  },
});

const { browser: kind } = values;
const minutes = Number(values.minutes);
if ((kind !== 'chromium' && kind !== 'firefox') || !(minutes > 0)) {
  process.stderr.write('--browser takes chromium or firefox, --minutes a number above 0.\n');
  process.exit(2);
}
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const chance = chanceOf(seed);
process.stdout.write(`seed ${seed}\n`);
await build();

/** Rests take half a minute each: only now and then. */
const ROUNDS_TO_REST = 4;
const ACTIONS_A_ROUND = 12;
const REST_SECONDS = 90;

const ADDRESSES = [
  ...Array(6).fill('https://x.com/home'),
  ...Array(2).fill('https://www.facebook.com/'),
] as string[];
const posts = ['101', '102', '104'] as const;

const web = await startHermeticWeb();
web.on('x.com', x);
web.on('www.facebook.com', facebook);
const session = await launch({
  kind,
  extensionDir: fileURLToPath(new URL(`../../dist/${kind}`, import.meta.url)),
  web,
});
const errors: string[] = [];
const done: Record<string, number> = {};

/** A post that nobody was asked about yet: the page's own posts under new numbers. */
async function renumber(page: Page, post: string): Promise<void> {
  const id = `18${String(chance.whole(0, 1e9)).padStart(10, '0')}${String(chance.whole(0, 1e7 - 1)).padStart(7, '0')}`;
  await page.evaluate(
    (selector, fresh) => {
      for (const link of document.querySelectorAll(`${selector} a[href*="/status/"]`)) {
        link.setAttribute(
          'href',
          (link.getAttribute('href') ?? '').replace(/status\/\d+/, `status/${fresh}`),
        );
      }
    },
    `[data-id="1850000000000000${post}"]`,
    id,
  );
}

async function share(page: Page): Promise<string> {
  const post = chance.pick(posts);
  await renumber(page, post);
  await turnTo(session, page);
  await page.click(`[data-id="1850000000000000${post}"] [data-testid="retweet"]`);
  const { address, text } = await waitForPrompt(page);
  if (!address?.includes('/status/18')) throw new Error(`The prompt has no link of the post: ${text}`);
  if (chance.happens(0.25)) return report(page);
  const answer = chance.pick(["Don't share", 'No child is being harmed, share it']);
  await pressPromptButton(page, answer);
  await waitForNoPrompt(page);
  // What the share opened lies over the page.
  await page.keyboard.press('Escape');
  if (answer !== "Don't share") await page.reload();
  return answer;
}

async function report(page: Page): Promise<string> {
  await pressPromptButton(page, 'Report it');
  const popup = await session.waitForExtensionPage('popup/');
  await press(popup, 'A child sexually abused, or shown in a sexual way');
  await press(popup, 'No, or I don’t know');
  await waitForText(popup, 'What will be sent');
  await session.closePopup(popup);
  await page.bringToFront();
  return 'Report it';
}

async function help(): Promise<string> {
  const page = await session.openExtensionPage('options/index.html#help');
  await waitForText(page, '1121');
  await page.close();
  return 'help';
}

async function act(page: Page): Promise<string> {
  await page.bringToFront();
  await page.evaluate((by) => scrollBy(0, by), chance.whole(-400, 800));
  if (chance.happens(0.1)) {
    await page.reload();
    return 'loaded again';
  }
  if (chance.happens(0.1)) return help();
  if (page.url().startsWith('https://x.com/')) return share(page);
  await page.click('[data-id="1850000000000000101"] [aria-label="Leave a comment"]');
  return 'no share';
}

/** Sleeps by itself, when nothing has happened for half a minute. @returns the seconds it took, or null */
async function untilAsleep(): Promise<number | null> {
  const since = Date.now();
  while (Date.now() - since < REST_SECONDS * 1000) {
    if (!(await backgroundRuns(session))) return Math.round((Date.now() - since) / 1000);
    await delay(1000);
  }
  return null;
}

async function sample(pages: readonly Page[]): Promise<Sample> {
  // What the pages note of their own is not ours to count.
  for (const page of pages) await page.evaluate(() => document.querySelector('#acts')?.replaceChildren());
  const stored = await session.storage();
  return {
    storage: JSON.stringify({ ...stored.local, ...stored.session }).length,
    reports: JSON.stringify(stored.indexedDb).length,
    ...(session.kind === 'chromium' ? await memory(pages) : {}),
  };
}

async function memory(pages: readonly Page[]): Promise<Sample> {
  const total: Sample = { heap: 0, nodes: 0, listeners: 0, documents: 0 };
  for (const page of pages) {
    const devtools = await page.createCDPSession();
    await devtools.send('HeapProfiler.collectGarbage');
    await devtools.send('Performance.enable');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
    total.heap! += of('JSHeapUsedSize');
    total.nodes! += of('Nodes');
    total.listeners! += of('JSEventListeners');
    total.documents! += of('Documents');
    await devtools.detach();
  }
  return total;
}

async function soak({ setStorage, newPage }: Session): Promise<boolean> {
  await setStorage({
    settings: { version: 1, region: { country: 'PK', subdivision: 'PK-SD' }, prompt: { mode: 'always' } },
  });
  const pages: Page[] = [];
  for (const address of ADDRESSES) {
    const page = await newPage(address);
    page.on('pageerror', (error) => errors.push(`${address}: ${error}`));
    page.on('console', (line) => {
      // The invented sites have no icons.
      if (line.type() !== 'error' || line.location().url?.endsWith('/favicon.ico')) return;
      errors.push(`${address}: ${line.text()}`);
    });
    pages.push(page);
  }
  const samples: Sample[] = [];
  const rests: (number | null)[] = [];
  const endAt = Date.now() + minutes * 60_000;
  for (let round = 1; Date.now() < endAt || samples.length < 4; round++) {
    for (let action = 0; action < ACTIONS_A_ROUND; action++) {
      const what = await act(chance.pick(pages as [Page, ...Page[]]));
      done[what] = (done[what] ?? 0) + 1;
    }
    samples.push(await sample(pages));
    if (round % ROUNDS_TO_REST === 0) rests.push(await untilAsleep());
  }
  errors.push(...(await session.errors()));

  process.stdout.write(`${table(samples)}\n`);
  process.stdout.write(
    `did: ${Object.entries(done)
      .map(([what, times]) => `${what} ${times}`)
      .join(', ')}\n`,
  );
  process.stdout.write(
    `background asleep after (s): ${rests.map((rest) => rest ?? 'NEVER').join(', ') || 'not tried'}\n`,
  );
  process.stdout.write(`errors: ${errors.length}\n`);
  for (const error of [...new Set(errors)]) process.stdout.write(`  ${error}\n`);
  return errors.length === 0 && !rests.includes(null) && growth(samples).length === 0;
}

const ok = await soak(session);
await session.close();
await web.close();
process.exit(ok ? 0 : 1);
