/**
 * The extension is reloaded or disabled while its scripts are in open pages: the page's own sharing works as if the
 * extension had never been there, and no prompt stays that nobody answers. For a removed extension see
 * `test/e2e/update.test.ts`. A browser of its own. Costs about 6 s of processor time in Chromium and 8 s in Firefox.
 */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Ending,
  endExtension,
  type HermeticWeb,
  launch,
  pressPromptButton,
  readPrompt,
  type Session,
  startHermeticWeb,
  waitForNoPrompt,
  waitForPrompt,
  withoutWelcome,
} from '../../scripts/browsers/index';
import { acts, waitForAct, x } from '../../scripts/demo/index';
import { openFeed } from '../support/feed';
import { browsersToTest } from '../support/session';
import { always, dismissPrompt } from '../support/share-presses';

const HOME = 'https://x.com/home';
const repost = (id: string) => `[data-id="1850000000000000${id}"] [data-testid="retweet"]`;
/** In this order, because the extension does not come back after the second one. */
const endings: readonly Ending[] = ['reloaded', 'disabled'];

describe.each(browsersToTest())('%s', (kind) => {
  const extensionDir = fileURLToPath(new URL(`../../dist/${kind}`, import.meta.url));
  let web: HermeticWeb;
  let session: Session;
  beforeAll(async () => {
    web = await startHermeticWeb();
    web.on('x.com', x);
    session = await withoutWelcome(await launch({ kind, extensionDir, web }));
  });
  beforeEach(() => session.reset());
  afterAll(async () => {
    await session.kill();
    await web.close();
  });

  it.each(endings)('%s: shares go through untouched, and no prompt stays', async (how) => {
    const asked = await openFeed(session, HOME, always);
    await asked.click(repost('101'));
    await waitForPrompt(asked);
    const page = await openFeed(session, HOME, always);
    await endExtension(session, extensionDir, how);

    await page.bringToFront();
    await page.click(repost('102'));
    // The new version's sentinel comes into open pages, so it may ask.
    const hasActed = async () => (await acts(page)).length > 0;
    if (how === 'reloaded') {
      await expect.poll(async () => (await hasActed()) || (await readPrompt(page))?.open === true).toBe(true);
      if (!(await hasActed())) {
        await dismissPrompt(page);
        await page.click(repost('102'));
      }
    }
    await waitForAct(page, 'repost menu 1850000000000000102');
    expect(await acts(page)).toEqual(['repost menu 1850000000000000102']);
    expect(await readPrompt(page)).toBeNull();

    await asked.bringToFront();
    // In Chromium the sentinel removes its prompt. In Firefox the sentinel is gone with the extension, so the prompt
    // stays until any button closes it.
    if (kind === 'firefox') await pressPromptButton(asked, 'Report it');
    await waitForNoPrompt(asked);
    expect(await acts(asked)).toEqual([]);
    await asked.click(repost('101'));
    await waitForAct(asked, 'repost menu 1850000000000000101');
  });
});
