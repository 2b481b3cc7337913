/**
 * The share prompt on pages that fight it. Whatever a page does: nothing is shared or reported without the person's own
 * press, the prompt is either really visible or gone for good, and the page can be used afterwards. Costs about 33 s of
 * processor time in Chromium and 37 s in Firefox.
 */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import {
  colourAt,
  pressPromptButton,
  readPrompt,
  type SeenPrompt,
  type Session,
  turnTo,
  waitForNoPrompt,
  waitForPrompt,
  waitUntilPromptStaysAway,
} from '../../scripts/browsers/index';
import { acts, waitForAct } from '../../scripts/demo/index';
import {
  changingView,
  ended,
  endedBySight,
  recovered,
  seenThrough,
  withstood,
} from '../fixtures/hostile/attacks';
import { type Attack, attacked, endAttack } from '../fixtures/hostile/page';
import { begunReports } from '../support/begun-reports';
import { eachBrowser } from '../support/session';
import { always, SHARE, untilOpens } from '../support/share-presses';

const repost = (id: string) => `[data-id="1850000000000000${id}"] [data-testid="retweet"]`;
/** How long all attacks of one kind together may take. */
const LONGEST_MS = 240_000;
const MAIN_BUTTON = [0x17, 0x60, 0x5c];

/** A little less than the time for which the buttons of a prompt that comes back are pale. */
const PALE_MS = 650;

/** Longer than the prompt takes to come back. */
const GONE_MS = 700;

/** @param tab to use again, because a new one is a new process */
async function openAttacked(session: Session, attack: Attack, tab?: Page): Promise<Page> {
  session.web.on('x.com', attacked(attack));
  // As after installation.
  await session.setStorage({ settings: { version: 1, ...always }, share: {} });
  const page = tab ?? (await session.newPage());
  await page.goto('https://x.com/home');
  await turnTo(session, page);
  return page;
}

/** Tries every attack, one after the other in the same tab, and lists those that went wrong. */
async function faultsOf(
  session: Session,
  attacks: Readonly<Record<string, Attack>>,
  play: (page: Page) => Promise<void>,
): Promise<string[]> {
  const faults: string[] = [];
  let tab: Page | undefined;
  for (const [name, attack] of Object.entries(attacks)) {
    tab = await openAttacked(session, attack, tab);
    // What went wrong in a tab may go on in it.
    await play(tab).catch(async (error: Error) => {
      faults.push(`${name}: ${error.message}`);
      await tab?.close();
      tab = undefined;
    });
  }
  return faults;
}

/** Whether the prompt's buttons can be pressed, and it is on the screen, not only in the document. */
async function isOnScreen(page: Page, { buttons }: SeenPrompt): Promise<boolean> {
  const main = buttons.find(({ name }) => name === 'Report it');
  if (!main || !buttons.slice(0, 3).every(({ reachable }) => reachable)) return false;
  const colour = await colourAt(page, main.rect.x + 20, main.rect.y + main.rect.height / 2);
  return colour.every((channel, index) => Math.abs(channel - (MAIN_BUTTON[index] ?? 0)) < 8);
}

/** Presses "Don't share", and once more if the page had just moved the prompt, which then ignores the press. */
async function dontShare(page: Page): Promise<void> {
  await pressPromptButton(page, "Don't share");
  await waitForNoPrompt(page, { timeout: 1500 }).catch(() => pressPromptButton(page, "Don't share"));
  await waitForNoPrompt(page);
}

const promptWasKnown = "performance.getEntriesByName('prompt known').length > 0";
/**
 * Waits until the page has shared once. This is read from outside, because a hostile page may have replaced its
 * functions.
 */
async function waitForRepost(page: Page): Promise<void> {
  await expect.poll(() => reposts(page)).toEqual(['repost menu 1850000000000000101']);
}

const reposts = async (page: Page) => (await acts(page)).filter((act) => act.includes('repost'));

eachBrowser((kind, session) => {
  it('the prompt stands on a page that fights it', { timeout: LONGEST_MS }, async () => {
    const play = async (page: Page) => {
      await page.click(repost('101'));
      const prompt = await waitForPrompt(page);
      expect(prompt).toMatchObject({
        modal: true,
        address: 'https://x.com/hunza_bakers/status/1850000000000000101',
      });
      await expect.poll(async () => isOnScreen(page, await waitForPrompt(page))).toBe(true);
      await dontShare(page);
      expect(await reposts(page)).toEqual([]);
      expect(await begunReports(session())).toEqual([]);

      await endAttack(page);
      await page.focus(repost('102'));
      await page.keyboard.press('Enter');
      await waitForPrompt(page);
      await page.keyboard.press('Escape');
      await waitForNoPrompt(page);
      expect(await reposts(page)).toEqual([]);
      await endAttack(page);
      await page.click(repost('101'));
      await waitForRepost(page);
    };
    expect(await faultsOf(session(), withstood, play)).toEqual([]);
  });

  it.each([
    [1280, 800],
    // So little room that the choices cover the address.
    [640, 320],
  ])(
    'the prompt stays as long as a person reads it, at %i by %i, wherever the pointer rests',
    async (width, height) => {
      const page = await openAttacked(session(), {});
      await page.setViewport({ width, height });
      await page.click(repost('101'));
      const { rect } = (await waitForPrompt(page)).buttons[0] ?? {};
      await page.mouse.move((rect?.x ?? 0) + 20, (rect?.y ?? 0) + 20);
      // Longer than the prompt takes to give way: four times four looks.
      await new Promise((resolve) => setTimeout(resolve, 4500));
      expect((await readPrompt(page))?.modal).toBe(true);
      await page.setViewport({ width: 1280, height: 800 });
    },
  );

  it('the prompt gives way, and nothing is shared, on a page whose change of view lies over it from before', async () => {
    const page = await openAttacked(session(), changingView);
    await page.focus(repost('101'));
    await waitForAct(page, 'changing');
    await page.keyboard.press('Enter');
    await page.waitForFunction(promptWasKnown);
    await waitUntilPromptStaysAway(page, GONE_MS);
    expect(await reposts(page)).toEqual([]);
    await endAttack(page);
    await page.click(repost('101'));
    await waitForRepost(page);
  });

  it('the prompt gives the pointer back that a page has locked', async ({ skip }) => {
    const page = await openAttacked(session(), {
      last: `whenHost(() => document.body.requestPointerLock());
        document.addEventListener('pointerlockerror', () => tell('refused'));
        document.addEventListener('pointerlockchange', () => tell(document.pointerLockElement ? 'locked' : 'free'));`,
    });
    await page.click(repost('101'));
    const answers = async () => (await acts(page)).filter((act) => /^(?:locked|refused|free)$/.test(act));
    const isAnswered = await expect
      .poll(answers)
      .not.toEqual([])
      .then(
        () => true,
        () => false,
      );
    // Only the active window may lock the pointer, and without a screen a window is not always active.
    if (!isAnswered || (await answers()).includes('refused')) return skip('the page got no pointer to lock');
    await waitForAct(page, 'free');
    await pressPromptButton(page, SHARE);
    await waitForNoPrompt(page);
    await waitForRepost(page);
  });

  it('a press that was meant for what lay over the prompt does nothing when it has just come back', async () => {
    for (;;) {
      const page = await openAttacked(session(), {
        first: `globalThis.cover = () => { const dialog = document.createElement('dialog'); dialog.style.cssText = 'width:100vw;height:100vh;max-width:none;max-height:none;margin:0'; document.body.append(dialog); dialog.showModal(); };`,
      });
      await page.click(repost('101'));
      const { rect } = (await waitForPrompt(page)).buttons[0] ?? {};
      const [left, top] = [(rect?.x ?? 0) + 60, (rect?.y ?? 0) + 20];
      const from = Date.now();
      await page.evaluate('cover()');
      const since = await untilOpens(page, from, (prompt) => prompt?.buttons[0]?.early === true);
      await page.mouse.click(left, top);
      // Later than this a press counts: the machine was too slow, so all of it once more.
      if (Date.now() - since > PALE_MS) {
        await session().reset();
        continue;
      }
      expect((await readPrompt(page))?.modal).toBe(true);
      await expect.poll(async () => (await readPrompt(page))?.buttons[0]?.early).toBe(false);
      await page.mouse.click(left, top);
      await session().waitForExtensionPage('popup/');
      break;
    }
  });

  it('is used by the keyboard alone, where the page stops every event', async () => {
    const page = await openAttacked(session(), withstood['stops every event at the window'] ?? {});
    await page.focus(repost('101'));
    await page.keyboard.press(' ');
    await waitForPrompt(page);
    for (let tabs = 0; tabs < 3; tabs += 1) await page.keyboard.press('Tab');
    await expect.poll(async () => (await readPrompt(page))?.focusedText).toBe(SHARE);
    await page.keyboard.press(' ');
    await waitForNoPrompt(page);
    await waitForRepost(page);
  });

  it('the prompt comes back on a page that covers it or takes it away', { timeout: LONGEST_MS }, async () => {
    const play = async (page: Page) => {
      await page.click(repost('101'));
      await page.waitForFunction(promptWasKnown);
      const isBack = async () => {
        const prompt = await waitForPrompt(page);
        return prompt.modal && (await isOnScreen(page, prompt));
      };
      await expect.poll(isBack).toBe(true);
      await pressPromptButton(page, SHARE);
      await endAttack(page);
      await waitForRepost(page);
    };
    const attacks = { ...recovered, ...(kind === 'chromium' ? seenThrough : {}) };
    expect(await faultsOf(session(), attacks, play)).toEqual([]);
  });

  it('the prompt gives way, and nothing is shared, on a page that never lets it be', {
    timeout: LONGEST_MS,
  }, async () => {
    const play = async (page: Page) => {
      await page.click(repost('101'));
      await page.waitForFunction(promptWasKnown);
      await waitUntilPromptStaysAway(page, GONE_MS);
      expect(await reposts(page)).toEqual([]);
      expect(await begunReports(session())).toEqual([]);
      await endAttack(page);
      await page.click(repost('101'));
      await waitForRepost(page);
    };
    const attacks = { ...ended, ...(kind === 'chromium' ? endedBySight : {}) };
    expect(await faultsOf(session(), attacks, play)).toEqual([]);
  });
});
