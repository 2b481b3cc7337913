/**
 * Measures how long it takes from a press until the page that was pressed has painted a change, in both browsers. The
 * figures are printed and not checked, because a busy machine is slow. The aim is 100 ms.
 */
import type { Page } from 'puppeteer-core';
import {
  type BrowserKind,
  builtWithHosts,
  closeCard,
  launch,
  press,
  pressPromptButton,
  readPrompt,
  type Session,
  startHermeticWeb,
  tabIdOf,
  turnTo,
  waitForCard,
  waitForPrompt,
  waitForText,
} from '../browsers/index';
import { demoForm, demoTexts, x } from '../demo/index';
import { IWF, POST } from './stage';

const ROUNDS = 3;
const MEANT_MS = 100;
const PATIENCE_MS = 5000;

type Watched = typeof globalThis & { answered?: Promise<number> };

/**
 * Presses, and takes the time to the first paint after something has changed in the page, or until another tab has come
 * to the front. The change may be in a closed shadow root: its host comes or goes in the page's own tree. The start is
 * taken outside of the page, a little before the press: the page does not see a press that is held.
 */
async function timed(page: Page, act: () => Promise<unknown>): Promise<number> {
  const { mouse } = page;
  const click = mouse.click.bind(mouse);
  let pressedAt = 0;
  mouse.click = async (...where) => {
    await mouse.move(where[0], where[1]);
    await page.evaluate(() => {
      (globalThis as Watched).answered = new Promise((done) => {
        const changes = new MutationObserver(() => {
          changes.disconnect();
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(Date.now());
          // A task that is queued in a frame's callback runs after that frame was painted.
          requestAnimationFrame(() => port2.postMessage(null));
        });
        changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        document.addEventListener('visibilitychange', () => done(Date.now()), { once: true });
        addEventListener('pagehide', () => done(Date.now()), { once: true });
      });
    });
    pressedAt = Date.now();
    await click(...where);
  };
  try {
    await act();
  } finally {
    mouse.click = click;
  }
  const late = new Promise<number>((_, reject) => {
    setTimeout(() => reject(new Error(`No visible answer within ${PATIENCE_MS} ms`)), PATIENCE_MS).unref();
  });
  const answered = page
    .evaluate(() => (globalThis as Watched).answered as Promise<number>)
    // Another page has taken its place.
    .catch(() => Date.now());
  return (await Promise.race([answered, late])) - pressedAt;
}

type Times = Map<string, number[]>;

async function round(session: Session, times: Times, t: (key: string) => string): Promise<void> {
  const take = async (name: string, page: Page, act: () => Promise<unknown>) => {
    const taken = await timed(page, act).catch((error: Error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    times.set(name, [...(times.get(name) ?? []), taken]);
  };
  const feed = await session.newPage('https://x.com/home', { width: 900, height: 800 });
  await turnTo(session, feed);
  await take('share → prompt', feed, () =>
    feed.click('[data-id="1850000000000000101"] [data-testid="retweet"]'),
  );
  await take('prompt: don’t share', feed, () => pressPromptButton(feed, t('prompt_dont_share')));
  await feed.click('[data-id="1850000000000000102"] [data-testid="retweet"]');
  await waitForPrompt(feed);
  await take('prompt: report it', feed, () => pressPromptButton(feed, t('prompt_report')));
  if (await readPrompt(feed)) throw new Error('the prompt is still there');

  const post = await session.newPage(POST);
  const tab = await tabIdOf(session, `${POST}*`);
  await post.bringToFront();
  const popup = await session.openExtensionPage(`popup/index.html?tab=${tab}`, { width: 390, height: 640 });
  await waitForText(popup, 'x.com');
  await take('popup: other link', popup, () => press(popup, t('popup_other_link')));
  await take('popup: category', popup, () => press(popup, t('category_violence')));
  await take('popup: change', popup, () => press(popup, t('popup_region_change')));
  await press(popup, t('category_sexual_images'));
  await take('popup: in danger', popup, () => press(popup, t('popup_yes')));
  await take('popup: call', popup, () => press(popup, t('help_call')));
  await press(popup, t('popup_no_danger_after_all'));
  await waitForText(popup, t('popup_sent_title'));
  await take('popup: other places', popup, () => press(popup, t('popup_other_places').split('{')[0]!.trim()));
  await take('popup: open the form', popup, () => press(popup, t('popup_do_form').split('{')[0]!.trim()));
  const form = await session.waitForPage(`https://${IWF}/`);
  await form.bringToFront();
  await waitForCard(form, t('fill_card_filled'));
  await take('form card: close', form, () => closeCard(form));
  const again = await session.openExtensionPage('popup/index.html', { width: 390, height: 640 });
  await waitForText(again, t('popup_answer_sent'));
  await take('popup: sent', again, () => press(again, t('popup_answer_sent')));
  const options = await session.openExtensionPage('options/index.html#help', { width: 390, height: 640 });
  await waitForText(options, '1121');
  await take('help: call', options, () => press(options, t('help_call')));
  await take('help: menu', options, () => press(options, t('options_menu')));
  await take('help: another page', options, () => press(options, t('options_title_saw')));
  await options.waitForSelector('h1');
  await take('leave now', options, () => press(options, t('exit_button')));
}

function print(kind: BrowserKind, times: Times): void {
  process.stdout.write(`${kind}: from press to visible answer, ${ROUNDS} rounds\n`);
  for (const [name, all] of times) {
    const sorted = [...all].sort((a, b) => a - b);
    const [middle, worst] = [sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!];
    process.stdout.write(
      `  ${name.padEnd(24)} ${middle.toFixed(0).padStart(5)} ms, at most ${worst.toFixed(0).padStart(5)} ms${worst > MEANT_MS ? `  over ${MEANT_MS}` : ''}\n`,
    );
  }
}

/** Measures and prints each browser's figures. */
export async function measurePresses(): Promise<void> {
  for (const kind of ['chromium', 'firefox'] as const) {
    const web = await startHermeticWeb();
    const session = await launch({ kind, extensionDir: builtWithHosts(kind, [IWF]), web });
    await (await session.waitForExtensionPage('options/index.html#welcome', 30_000)).close();
    const times: Times = new Map();
    try {
      for (let i = 0; i < ROUNDS; i++) {
        await session.reset();
        web.reset();
        web.on('*', demoForm('en'));
        web.on('x.com', x);
        const region = { country: 'PK', subdivision: 'PK-SD' };
        const settings = { version: 1, language: 'en', region, prompt: { mode: 'always' } };
        await session.setStorage({ settings });
        await round(session, times, await demoTexts(session, 'en'));
      }
    } finally {
      print(kind, times);
      await session.close();
      await web.close();
    }
  }
}
