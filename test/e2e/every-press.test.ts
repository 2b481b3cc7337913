/** Every control of the invented pages, pressed: a share or not is told rightly, without a prompt for each. */
import { expect, it } from 'vitest';
import type { Site } from '../../scripts/browsers/index';
import { facebook, linkedin, x } from '../../scripts/demo/index';
import { bluesky } from '../fixtures/feeds/bluesky';
import { discord } from '../fixtures/feeds/discord';
import { instagram } from '../fixtures/feeds/instagram';
import { messenger } from '../fixtures/feeds/messenger';
import { pinterest } from '../fixtures/feeds/pinterest';
import { quora } from '../fixtures/feeds/quora';
import { reddit } from '../fixtures/feeds/reddit';
import { shortVideos } from '../fixtures/feeds/short-videos';
import { snapchat } from '../fixtures/feeds/snapchat';
import { telegram } from '../fixtures/feeds/telegram';
import { threads } from '../fixtures/feeds/threads';
import { tiktok } from '../fixtures/feeds/tiktok';
import { tumblr } from '../fixtures/feeds/tumblr';
import { twitch } from '../fixtures/feeds/twitch';
import { vk } from '../fixtures/feeds/vk';
import { whatsapp } from '../fixtures/feeds/whatsapp';
import { youtube } from '../fixtures/feeds/youtube';
import { everyPress, faultsIn } from '../support/every-press';
import { eachBrowser } from '../support/session';

/** Pages of a site, and in each what shares: how many there are of each control. */
const pages: [id: string, site: Site, shares: Record<string, Record<string, number>>][] = [
  [
    'x',
    x,
    {
      'https://x.com/home': { '[data-testid="retweet"]': 5, '[aria-label="Share post"]': 6 },
      'https://x.com/hunza_bakers/status/1850000000000000101/photo/1': {
        '[data-testid="retweet"]': 1,
        '[aria-label="Share post"]': 1,
      },
    },
  ],
  [
    'facebook',
    facebook,
    {
      'https://www.facebook.com/': { '[aria-label^="Send this"]': 5 },
      'https://www.facebook.com/groups/neighbours': { '[aria-label^="Send this"]': 1 },
      'https://www.facebook.com/groups/photos/': { '[aria-label^="Send this"]': 3 },
      'https://www.facebook.com/groups/photos/posts/4455667788/': { '[aria-label^="Send this"]': 2 },
      'https://www.facebook.com/reel/888000888': { '[aria-label="Share"]': 1 },
    },
  ],
  [
    'instagram',
    instagram,
    {
      'https://www.instagram.com/': {
        'article [data-test="repost"]:not(:has([aria-label^="Rem"], [aria-label^="Un"], [aria-label="Reposted"]))': 4,
        'article [data-test="share"]': 5,
      },
    },
  ],
  [
    'threads',
    threads,
    {
      'https://www.threads.com/': {
        '[data-test="repost"]:not(:has([aria-label="Unrepost"]))': 4,
        '[data-test="share"]': 5,
      },
    },
  ],
  [
    'tiktok',
    tiktok,
    {
      // Its own report is behind the opener, which therefore always opens.
      'https://www.tiktok.com/foryou': {},
      'https://www.tiktok.com/@city_notice/video/1850000000000000104': {
        '[data-e2e="video-share-whatsapp"]': 1,
      },
    },
  ],
  [
    'youtube',
    youtube,
    {
      'https://www.youtube.com/watch?v=HunzaBread1': {
        '[data-control="share"]': 1,
        '[data-control="player-share"]': 1,
        '[data-control="hidden-share"]': 1,
      },
      'https://m.youtube.com/watch?v=HunzaBread1': { '[data-control="share"]': 1 },
      'https://www.youtube.com/': { '[data-control="post-share"]': 1 },
    },
  ],
  ['whatsapp', whatsapp, { 'https://web.whatsapp.com/': { '.beside': 2 } }],
  [
    'telegram',
    telegram,
    {
      'https://web.telegram.org/a/#@garden_club': { '[aria-label="Forward"]': 3 },
      'https://web.telegram.org/k/#@garden_club': { '.bubble-beside-button.forward': 3 },
    },
  ],
  [
    'reddit',
    reddit,
    {
      'https://www.reddit.com/': { '[data-control="share"]': 5 },
      'https://www.reddit.com/r/Hunza/comments/1abc01/': { '[data-control="share"]': 3 },
      'https://old.reddit.com/': { '[data-control="share"]': 2, '[data-control="embed"]': 2 },
    },
  ],
  [
    'linkedin',
    linkedin,
    {
      'https://www.linkedin.com/feed/': { '[data-control="repost"]': 4, '[data-control="send"]': 4 },
      'https://www.linkedin.com/preload/': { '[data-control="repost"]': 3, '[data-control="send"]': 3 },
      'https://pk.linkedin.com/posts/hunza_bakers_bread-activity-7850000000000000101-aBcD': {
        '[data-control="share"]': 2,
      },
    },
  ],
  [
    'snapchat',
    snapchat,
    { 'https://www.snapchat.com/spotlight/W7_abcDEF-123': { '[aria-label="Share"]': 1, '.send': 1 } },
  ],
  [
    'pinterest',
    pinterest,
    {
      'https://www.pinterest.com/': { '[aria-label="Share"]': 3, '.save': 3 },
      'https://www.pinterest.com/pin/123456789012345/': { '[aria-label="Share"]': 2, '.save': 2 },
    },
  ],
  [
    'tumblr',
    tumblr,
    { 'https://www.tumblr.com/dashboard': { '[data-test="share"]': 3, '[data-test="reblog"]': 3 } },
  ],
  [
    'bluesky',
    bluesky,
    {
      'https://bsky.app/': {
        '[aria-label="Repost or quote post"]': 4,
        '[aria-label="Open share menu"]': 5,
      },
    },
  ],
  [
    'discord',
    discord,
    { 'https://discord.com/channels/42000111/555000111': { '[aria-label="Forward"]': 5 } },
  ],
  ['vk', vk, { 'https://vk.com/feed': { '[data-control="share"]': 4 } }],
  ['twitch', twitch, { 'https://www.twitch.tv/videos/1234567890': { '[data-control="share"]': 1 } }],
  [
    'quora',
    quora,
    { 'https://www.quora.com/How-is-apricot-bread-made': { '.puppeteer_test_answer_quora_share_button': 2 } },
  ],
  [
    'sharechat',
    shortVideos,
    { 'https://sharechat.com/video/Ab12Cd': { '[data-control="share"]': 1, '[data-control="whatsapp"]': 1 } },
  ],
  [
    'likee',
    shortVideos,
    {
      'https://likee.video/@hunza_bakers/video/7093444807096327263': {
        '[data-control="share"]': 1,
        '[data-control="whatsapp"]': 1,
      },
    },
  ],
  ['messenger', messenger, { 'https://www.messenger.com/t/1000200030': { '[aria-label="Forward"]': 2 } }],
];

eachBrowser(
  (_kind, session) => {
    it('every press on the invented pages is told rightly', async () => {
      const page = await session().newPage();
      const faults: string[] = [];
      let onShares = 0;
      let others = 0;
      for (const [id, site, urls] of pages) {
        for (const [url, shares] of Object.entries(urls)) {
          session().web.on(new URL(url).host, site);
          // Two that differ in what is behind `#` would be one page.
          await page.goto('about:blank');
          await page.goto(url);
          const told = await everyPress(page, id, shares);
          onShares += told.shares;
          others += told.others;
          faults.push(...told.faults.map((fault) => `${url}: ${fault}`));
        }
      }
      console.info(`${onShares} presses on shares, ${others} on other controls; ${faultsIn(faults)}`);
      expect(faults.slice(0, 40), `${faults.length} faults`).toEqual([]);
      expect(onShares + others).toBeGreaterThan(1000);
    });
  },
  // Rules are the same in every browser.
  { kinds: ['chromium'] },
);
