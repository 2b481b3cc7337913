import { askingAlways, askingNothing, asks, opens, passes, type SiteProof } from '../proof';
import { threads } from './feed';

const HOME = 'https://www.threads.com/';
const BREAD = 'https://www.threads.com/@hunza_bakers/post/D101xyz_-';
const TRAINS = 'https://www.threads.com/@karachi_trains/post/D103xyz_-';
const control = (id: string, kind: string) => `[data-id="1850000000000000${id}"] [data-test="${kind}"]`;
const act = (what: string, id: string) => `${what} 1850000000000000${id}`;
const lost = (kind: 'share' | 'repost') =>
  ({
    control: kind,
    at: HOME,
    press: control('101', kind),
    address: BREAD,
    upTo: '.unit',
    by: 'Enter',
  }) as const;
const row = (name: string) => `[data-pressable-container] [role="button"]:has(svg[aria-label="${name}"])`;
// The first time link in the container is the post's own; that of a quoted post comes after it.
const own = { post: '[data-pressable-container]', link: 'a:has(time)', many: 9 };

export const proof: SiteProof = {
  answers: { 'www.threads.com': threads, 'www.threads.net': threads },
  shares: {
    [HOME]: { '[data-test="repost"]:not(:has([aria-label="Unrepost"]))': 4, '[data-test="share"]': 5 },
  },
  cases: [
    {
      it: 'is held by repost and by share, and goes through on wish',
      at: HOME,
      steps: [
        asks('repost', control('101', 'repost'), BREAD, { through: act('repost menu', '101') }),
        passes('[data-item="Repost"]', act('reposted', '101')),
        asks('share', control('104', 'share'), 'https://www.threads.com/@city_notice/post/D104xyz_-', {
          through: act('share menu', '104'),
          by: 'Enter',
        }),
      ],
    },
    {
      it: 'never takes a quoted post for the post',
      at: HOME,
      steps: [asks('share', control('102', 'share'), 'https://www.threads.com/@lahore_reads/post/D102xyz_-')],
    },
    {
      it: 'is held in Japanese',
      at: HOME,
      steps: [asks('repost', control('103', 'repost'), TRAINS)],
    },
    {
      it: 'is held where a word is not known',
      at: HOME,
      steps: [asks('share', control('103', 'share'), TRAINS)],
    },
    {
      it: 'is held on the older host, and given the one address',
      at: 'https://www.threads.net/@hunza_bakers/post/D101xyz_-',
      steps: [asks('share', control('101', 'share'), BREAD)],
    },
    {
      it: 'is held on the share-intent page, with the link it carries',
      at: `${HOME}intent/post?text=Read&url=https%3A%2F%2Fexample.org%2Fnews%3Fid%3D7%26utm_source%3Dt`,
      steps: [
        passes('[data-test="cancel"]', 'pressed cancel'),
        asks('post', '[data-test="post"]', 'https://example.org/news?id=7', { through: 'pressed post' }),
      ],
    },
    {
      it: 'is held in the items of both menus where the first press was not asked about',
      at: HOME,
      steps: [
        askingNothing,
        opens(control('101', 'repost'), '[data-item="Repost"]'),
        askingAlways,
        asks('item', '[data-item="Repost"]', BREAD, { through: act('reposted', '101') }),
        askingNothing,
        opens(control('104', 'share'), '[data-item="Copy link"]'),
        askingAlways,
        asks('item', '[data-item="Copy link"]', 'https://www.threads.com/@city_notice/post/D104xyz_-', {
          through: act('copied', '104'),
        }),
      ],
    },
    {
      it: 'lets through: like, comment, an avatar’s badge, Report, taking a repost back',
      at: HOME,
      steps: [
        passes(control('101', 'like'), 'pressed like'),
        passes(control('101', 'comment'), 'pressed comment'),
        passes('[data-id="1850000000000000102"] .avatar', 'pressed avatar'),
        opens(control('104', 'more'), '[data-item="Report"]'),
        passes('[data-item="Report"]', act('reporting', '104')),
        opens(control('105', 'repost'), '[data-item="Remove"]', { control: 'unrepost' }),
        passes('[data-item="Remove"]', act('took back', '105')),
      ],
    },
  ],
  without: (['share', 'repost'] as const).flatMap((kind) =>
    (['icon', 'label', 'place'] as const).map((sign) => ({ ...lost(kind), sign })),
  ),
  // Nobody has seen in a page which icon an item has.
  untried: ['item icon', 'item label'],
  saved: [
    {
      file: 'threads-profile-2024-11.html',
      at: 'https://www.threads.net/@person0',
      held: { [row('Repost')]: own, [row('Share')]: own },
      passes: [row('Like'), row('Comment'), row('More')],
    },
  ],
  oneSign: { post: 'the one button of a share page with that name' },
};
