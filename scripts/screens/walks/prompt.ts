/** The prompt, over the demo's feeds. */
import type { Page } from 'puppeteer-core';
import { pressPromptButton, settlePrompt } from '../../browsers/index';
import { HOME, openFeed, type Stage, screen, type Walk, WITHOUT_LINKS } from '../stage';

async function asked(stage: Stage, url: string, control: string): Promise<Page> {
  const feed = await openFeed(stage, url);
  await feed.click(control);
  await settlePrompt(feed);
  return feed;
}
const repost = (id: string) => `[data-id="1850000000000000${id}"] [data-testid="retweet"]`;

export const promptWalks: readonly Walk[] = [
  {
    screens: ['prompt, first', 'prompt, later'],
    async go(stage) {
      const { t, take } = stage;
      const feed = await asked(stage, HOME, repost('101'));
      await take(feed, 'prompt, first');
      await pressPromptButton(feed, t('prompt_dont_share'));
      // The prompt again, after the line that says "Not shared" has been closed.
      await take(await asked(stage, HOME, repost('102')), 'prompt, later');
    },
  },
  screen('prompt, without link', (stage) =>
    asked(stage, WITHOUT_LINKS, '[data-id="1850000000000000101"] [aria-label^="Send this"]'),
  ),
  screen('prompt, its menu', async (stage) => {
    const feed = await asked(stage, HOME, repost('101'));
    await pressPromptButton(feed, stage.t('prompt_snooze'));
    await settlePrompt(feed);
    return feed;
  }),
  screen('prompt, paused', async (stage) => {
    const feed = await asked(stage, HOME, repost('101'));
    await pressPromptButton(feed, stage.t('prompt_snooze'));
    await pressPromptButton(feed, stage.t('prompt_snooze_hour'));
    return feed;
  }),
  screen('prompt, not shared', async (stage) => {
    const feed = await asked(stage, HOME, repost('101'));
    await pressPromptButton(feed, stage.t('prompt_dont_share'));
    // The notice disappears after four seconds, unless the pointer is on it.
    const back = await feed.waitForSelector(`aria/${stage.t('prompt_report_after_all')}`);
    await back?.focus();
    return feed;
  }),
];
