import { beforeEach, describe, expect, it } from 'vitest';
import { twitch as data } from '../../../src/sites/twitch/site';
import { twitch } from '../../sites/twitch/feed';
import { openFeed } from '../../support/feed';
import { expectHeldWithoutSigns } from '../../support/renamed-hooks';
import { eachBrowser } from '../../support/session';
import {
  always,
  askedAddress,
  dismissPrompt,
  passes,
  press,
  sharedAddress,
} from '../../support/share-presses';

const VIDEO = 'https://www.twitch.tv/videos/1234567890?t=01h02m&tt_medium=share';
const SHARE = '[data-control="share"]';

eachBrowser((_kind, session) => {
  beforeEach(() => {
    for (const host of ['www.twitch.tv', 'm.twitch.tv', 'clips.twitch.tv']) session().web.on(host, twitch);
  });

  describe('a share act on Twitch', () => {
    it.each(['pointer', 'Enter', 'Space'] as const)('is held on a recording, by %s', async (how) => {
      const page = await openFeed(session(), VIDEO, always);
      expect(await sharedAddress(page, SHARE, 'share /videos/1234567890', how)).toBe(
        'https://www.twitch.tv/videos/1234567890',
      );
    });

    it.each([
      'https://www.twitch.tv/hunza_bakers/clip/OvenOpens-x7',
      'https://m.twitch.tv/hunza_bakers/clip/OvenOpens-x7',
      'https://clips.twitch.tv/OvenOpens-x7',
    ])('is held on %s', async (url) => {
      const page = await openFeed(session(), url, always);
      expect(await askedAddress(page, SHARE)).toBe('https://clips.twitch.tv/OvenOpens-x7');
    });

    it('is held on a channel, whose address is not that of one broadcast', async () => {
      const page = await openFeed(session(), 'https://www.twitch.tv/hunza_bakers', always);
      await press(page, SHARE);
      const prompt = await dismissPrompt(page);
      expect(prompt.address).toBe('https://www.twitch.tv/hunza_bakers');
      expect(prompt.text).toContain('Only this page’s address is known');
    });
  });

  it('lets following, the chat’s own share and the list of channels through', async () => {
    const page = await openFeed(session(), VIDEO, always);
    await passes(page, '[data-control="follow"]', 'follow /videos/1234567890');
    await passes(page, '[data-control="resub"]', 'resub /videos/1234567890');
    const list = await openFeed(session(), 'https://www.twitch.tv/directory', always);
    await passes(list, SHARE, 'share /directory');
  });

  it('knows the share button also without its name, without its label, and in German', async () => {
    const share = {
      url: VIDEO,
      selector: SHARE,
      address: 'https://www.twitch.tv/videos/1234567890',
      control: 'share',
    };
    await expectHeldWithoutSigns(session(), twitch, data, [
      { ...share, sign: 'mark', hooks: { 'data-a-target="share-button"': 'data-b="1"' } },
      { ...share, sign: 'label', hooks: { 'aria-label="Share"': 'aria-label="Condividi"' } },
      {
        ...share,
        url: `${VIDEO}&lang=de`,
        sign: 'mark',
        hooks: { 'data-a-target="share-button"': 'data-b="1"' },
      },
    ]);
  });
});
