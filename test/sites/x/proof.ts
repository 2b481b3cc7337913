import {
  ANY_ITEM,
  also,
  askingAlways,
  askingNothing,
  asks,
  asksForKey,
  NO_LINK,
  opens,
  passes,
  type SiteProof,
  types,
  type Without,
} from '../proof';
import { x } from './feed';

const HOME = 'https://x.com/home';
const BREAD = 'https://x.com/hunza_bakers/status/1850000000000000101';
const BOOKS = 'https://x.com/lahore_reads/status/1850000000000000102';
const PHOTO = `${BREAD}/photo/1`;
const post = (id: string) => `[data-id="1850000000000000${id}"]`;
const repost = (id: string) => `${post(id)} [data-testid="retweet"]`;
const share = (id: string) => `${post(id)} [role="group"] > :last-child button`;
const act = (what: string, id: string) => `${what} 1850000000000000${id}`;
const CONFIRM = '[data-testid="retweetConfirm"]';
const lost = (control: 'repost' | 'share'): Without[] =>
  (['mark', 'icon', 'place', 'label'] as const).map((sign) => ({
    control,
    sign,
    at: HOME,
    press: control === 'repost' ? repost('101') : share('101'),
    address: BREAD,
    // It stays in the row of actions, but becomes the first one and loses its own place.
    upTo: 'article [role="group"]',
    by: 'Enter',
  }));
const carried = 'https%3A%2F%2Fwww.facebook.com%2Fzaini%2Fposts%2Fpfbid02abc%3Ffbclid%3DIwZ';
const intent = {
  at: `https://x.com/intent/post?text=Read%20this&url=${carried}`,
  press: '[role="dialog"] button',
  address: 'https://www.facebook.com/zaini/posts/pfbid02abc',
  control: 'post',
};

export const proof: SiteProof = {
  answers: { 'x.com': x },
  shares: {
    [HOME]: { '[data-testid="retweet"]': 5, '[aria-label="Share post"]': 6 },
    [PHOTO]: { '[data-testid="retweet"]': 1, '[aria-label="Share post"]': 1 },
  },
  cases: [
    {
      it: 'is held by the repost button, and goes through on wish',
      at: HOME,
      steps: [
        asks('repost', repost('101'), BREAD, { through: act('repost menu', '101') }),
        passes(CONFIRM, act('reposted', '101')),
      ],
    },
    {
      it: 'is not held again when the time beside the name has gone on',
      at: HOME,
      steps: [
        asks('repost', repost('101'), BREAD),
        also((page) =>
          page.$eval(`${post('101')} time`, (time) => {
            time.textContent = '3h';
          }),
        ),
        passes(repost('101'), act('repost menu', '101')),
      ],
    },
    {
      it: 'is held by the share menu',
      at: HOME,
      steps: [asks('share', share('102'), BOOKS, { through: act('share menu', '102') })],
    },
    {
      it: 'never takes a quoted post for the post',
      at: HOME,
      steps: [asks('repost', repost('102'), BOOKS)],
    },
    {
      it: 'shows no address for a promoted post, and says how to get one',
      at: HOME,
      steps: [asks('repost', repost('106'), NO_LINK)],
    },
    {
      it: 'is held for Enter and the space bar',
      at: HOME,
      steps: [
        asks('repost', repost('101'), BREAD, { by: 'Enter' }),
        asks('repost', repost('102'), BOOKS, { by: 'Space' }),
      ],
    },
    {
      it: 'is held for the t key, and not while somebody types',
      at: HOME,
      steps: [
        types('input', 'tt'),
        asksForKey(
          't',
          post('104'),
          'https://x.com/city_notice/status/1850000000000000104',
          act('repost menu', '104'),
        ),
      ],
    },
    {
      it: 'is held in the items of its menus where the first press was not asked about',
      at: HOME,
      steps: [
        askingNothing,
        opens(repost('101'), CONFIRM),
        askingAlways,
        asks('repost-item', CONFIRM, BREAD, { through: act('reposted', '101') }),
        askingNothing,
        opens(share('102'), '[role="menuitem"]:nth-child(2)'),
        askingAlways,
        asks('share-item', '[role="menuitem"]:nth-child(2)', BOOKS, { through: act('sent', '102') }),
      ],
    },
    {
      it: 'is held on a share-intent page, with the link it carries',
      at: intent.at,
      steps: [asks('post', '[data-testid="tweetButton"]', intent.address, { through: 'posted' })],
    },
    {
      it: 'is held in the photo viewer, where the page itself is the post’s',
      at: PHOTO,
      steps: [asks('repost', '[data-testid="retweet"]', BREAD)],
    },
    {
      it: 'lets the site’s own report through in the viewer of pictures, after the share menu was used',
      at: HOME,
      steps: [
        // The viewer is a dialog around the post.
        also((page) => page.$eval('#root', (root) => root.setAttribute('data-testid', 'sheetDialog'))),
        askingNothing,
        opens(share('102'), '[role="menuitem"]:nth-child(2)'),
        askingAlways,
        opens(`${post('101')} [data-testid="caret"]`, '[data-testid="report"]', { control: 'more' }),
        passes('[data-testid="report"]', act('reporting', '101')),
      ],
    },
    {
      it: 'lets through: like, taking a repost back, and the site’s own report',
      at: HOME,
      steps: [
        passes(`${post('101')} [data-testid="like"]`, act('liked', '101')),
        opens(`${post('107')} [data-testid="unretweet"]`, '[data-testid="unretweetConfirm"]', {
          control: 'unrepost',
        }),
        passes('[data-testid="unretweetConfirm"]', act('took back', '107')),
        opens(`${post('101')} [data-testid="caret"]`, '[data-testid="report"]'),
        passes('[data-testid="report"]', act('reporting', '101')),
      ],
    },
  ],
  without: [
    ...lost('repost'),
    ...lost('share').map((one) =>
      // Its mark is that it opens a menu; it has no test id.
      one.sign === 'mark' ? { ...one, attributes: ['aria-haspopup'] } : one,
    ),
    { ...intent, sign: 'mark', hooks: { tweetButton: 'goButton' } },
    { ...intent, sign: 'label', hooks: { '>Post<': '>Xyzzy<' } },
    {
      control: 'repost-item',
      sign: 'mark',
      at: HOME,
      first: repost('101'),
      press: '[role="menuitem"]:first-child',
      address: BREAD,
    },
  ],
  // The place is known only by its role.
  untried: ['repost-item place'],
  oneSign: { 'share-item': ANY_ITEM },
};
