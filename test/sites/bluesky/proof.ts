import {
  ANY_ITEM,
  also,
  askingAlways,
  askingNothing,
  asks,
  type Case,
  opens,
  passes,
  type SiteProof,
  type Without,
} from '../proof';
import { bluesky } from './feed';

const HOME = 'https://bsky.app/';
const THREAD = 'https://bsky.app/profile/lahore-reads.bsky.social/post/3m102';
const ITEM = '[role="menuitem"]';
const ITEM_2 = `${ITEM}:nth-child(2)`;
const unit = (id: string) => `[data-of="1850000000000000${id}"]`;
const repost = (id: string) => `${unit(id)} button:has([data-testid="repostCount"])`;
const share = (id: string) => `${unit(id)} [data-testid="postShareBtn"]`;
const options = (id: string) => `${unit(id)} [data-testid="postDropdownBtn"]`;
const address = (by: string, id: string) => `https://bsky.app/profile/${by}.bsky.social/post/3m${id}`;
const act = (what: string, id: string) => `${what} 1850000000000000${id}`;
const BREAD = address('hunza-bakers', '101');
const BOOKS = address('lahore-reads', '102');

const inGerman = (gone: string): Case => ({
  it: `is held in German, and without any ${gone} of it`,
  at: `${HOME}?lang=de`,
  steps: [
    asks('repost', repost('101'), BREAD),
    also((page) => page.$eval(share('102'), (button, name) => button.removeAttribute(name), gone)),
    asks('share', share('102'), BOOKS),
  ],
});
const lost = (control: 'repost' | 'share'): Without[] =>
  (['mark', 'icon', 'place', 'label'] as const).map((sign) => ({
    control,
    sign,
    at: HOME,
    press: control === 'repost' ? repost('101') : share('101'),
    address: BREAD,
    upTo: '.unit',
  }));
const option = {
  control: 'option-item',
  at: HOME,
  first: options('104'),
  press: ITEM_2,
  address: address('city-notice', '104'),
};
const compose = {
  control: 'publish',
  at: `https://bsky.app/intent/compose?text=${encodeURIComponent('Roses https://youtu.be/Rose5Garden?si=abc')}`,
  press: '[role="dialog"] button',
  address: 'https://www.youtube.com/watch?v=Rose5Garden',
};
const own = {
  post: '[data-testid^="feedItem-by-"]',
  link: 'a[href*="/post/"]:not([role="link"][aria-label^="Post by"] *)',
  many: 28,
};
const all = (testId: string) => `[data-testid="${testId}"]`;

export const proof: SiteProof = {
  answers: { 'bsky.app': bluesky },
  shares: {
    [HOME]: { '[aria-label="Repost or quote post"]': 4, '[aria-label="Open share menu"]': 5 },
  },
  cases: [
    {
      it: 'is held by the repost button, and goes through on wish',
      at: HOME,
      steps: [
        asks('repost', repost('101'), BREAD, { through: act('repost menu', '101') }),
        passes(`${ITEM}:first-child`, act('reposted', '101')),
      ],
    },
    {
      it: 'is held by the share menu, with the activation that its items need',
      at: HOME,
      steps: [
        asks('share', share('102'), BOOKS, { through: act('share menu', '102') }),
        passes(ITEM_2, act('sent', '102')),
      ],
    },
    {
      it: 'has the address of the post itself: not of a quoted one, nor of one that its words link to',
      at: HOME,
      steps: [
        asks('repost', repost('102'), BOOKS),
        asks('repost', repost('103'), address('karachi-trains', '103')),
      ],
    },
    {
      it: 'has the address on a post’s own page, where its time is no link',
      at: THREAD,
      steps: [
        asks('share', share('102'), BOOKS),
        asks('share', share('103'), address('karachi-trains', '103')),
      ],
    },
    {
      it: 'is held for the keyboard',
      at: HOME,
      steps: [
        asks('repost', repost('101'), BREAD, { through: act('repost menu', '101'), by: 'Enter' }),
        also((page) => page.keyboard.press('Escape')),
        asks('share', share('104'), address('city-notice', '104'), { by: 'Space' }),
      ],
    },
    {
      it: 'is held in the options menu, which always opens, for what copies or sends',
      at: HOME,
      steps: [
        passes(options('104'), act('options', '104')),
        asks('option-item', ITEM_2, address('city-notice', '104'), { through: act('copied', '104') }),
      ],
    },
    {
      it: 'is held on a page that composes a post from a link',
      at: compose.at,
      steps: [
        asks('publish', compose.press, compose.address, {
          through: 'published',
        }),
      ],
    },
    {
      it: 'leaves alone: like, bookmark, taking a repost back, "reposted by", Bluesky’s own report',
      at: HOME,
      steps: [
        passes(`${unit('101')} [data-testid="likeBtn"]`, act('liked', '101')),
        passes(`${unit('101')} [data-testid="postBookmarkBtn"]`, 'Add to saved posts'),
        passes(`${unit('103')} .context`, 'context'),
        passes(repost('105'), act('repost menu', '105'), { control: 'unrepost' }),
        passes(`${ITEM}:first-child`, act('took back', '105')),
        passes(options('101'), act('options', '101')),
        passes(`${ITEM}:last-child`, act('reporting', '101')),
      ],
    },
    { it: 'leaves counts alone', at: THREAD, steps: [passes(`${unit('102')} .counts`, 'counts')] },
    inGerman('aria-label'),
    inGerman('role'),
    {
      it: 'is held in the items of both menus where the first press was not asked about',
      at: HOME,
      steps: [
        askingNothing,
        opens(repost('101'), ITEM),
        askingAlways,
        asks('repost-item', `${ITEM}:first-child`, BREAD, { through: act('reposted', '101') }),
        askingNothing,
        opens(share('102'), ITEM_2),
        askingAlways,
        asks('share-item', ITEM_2, BOOKS, { through: act('sent', '102') }),
      ],
    },
  ],
  without: [
    ...lost('repost'),
    ...lost('share'),
    { ...option, sign: 'mark' },
    { ...option, sign: 'label' },
    { ...compose, sign: 'mark' },
    { ...compose, sign: 'label' },
  ],
  // Only the apps have these test ids, and the place is known only by its role.
  untried: ['repost-item mark', 'repost-item place'],
  saved: [
    {
      file: 'bluesky-profile-2026-01.html',
      at: 'https://bsky.app/profile/person4.bsky.social',
      held: { 'button[aria-label="Repost or quote post"]': own, [all('postShareBtn')]: own },
      passes: ['likeBtn', 'replyBtn', 'postBookmarkBtn', 'postDropdownBtn'].map(all),
    },
  ],
  oneSign: { 'share-item': ANY_ITEM },
};
