import { untilSettingsRead } from '../../../scripts/browsers/index';
import { messengerChat } from '../messenger/feed';
import { chatCases } from '../messenger/proof';
import {
  also,
  askingAlways,
  askingNothing,
  asks,
  asksForKey,
  NAME_ONLY,
  NO_LINK,
  OPENED_ITEM,
  opens,
  passes,
  type SiteProof,
} from '../proof';
import { facebook } from './feed';

const HOME = 'https://www.facebook.com/';
const GROUP = `${HOME}groups/neighbours`;
const PHOTOS = `${HOME}groups/photos/`;
const IN_DIALOG = `${PHOTOS}posts/4455667788/`;
const CHAT_PAGE = `${HOME}messages/t/1000200030`;
const post = (id: string) => `[data-id="1850000000000000${id}"]`;
const SHARE = '[aria-label^="Send this"]';
const share = (id: string) => `${post(id)} ${SHARE}`;
const act = (what: string, id: string) => `${what} 1850000000000000${id}`;
const shareTheGroup = [
  passes('header [aria-label="Share"]', 'share dialog viewer'),
  passes('[aria-label="Close"]', 'closed'),
];
/** Closes the notice "Not shared", which would cover the next button for four seconds. */
const noNotice = also((page) => page.keyboard.press('Escape'));
const lost = {
  at: GROUP,
  press: `${post('101')} .row > :last-child [role="button"]`,
  address: `${GROUP}/posts/4455667788`,
  control: 'share',
};
const sharer = {
  at: `${HOME}sharer/sharer.php?u=https%3A%2F%2Fexample.org%2Fnews`,
  press: 'form button',
  address: 'https://example.org/news',
  control: 'post',
};

export const proof: SiteProof = {
  answers: {
    'www.facebook.com': (request) =>
      request.path.startsWith('/messages/') ? messengerChat() : facebook(request),
    'm.facebook.com': facebook,
  },
  shares: {
    [HOME]: { [SHARE]: 5 },
    [GROUP]: { [SHARE]: 1 },
    [PHOTOS]: { [SHARE]: 3 },
    [IN_DIALOG]: { [SHARE]: 2 },
    [`${HOME}reel/888000888`]: { '[aria-label="Share"]': 1 },
  },
  cases: [
    {
      it: 'is held in the feed, where the page holds no link to the post',
      at: HOME,
      steps: [
        asks('share', share('101'), NO_LINK, {
          says: 'open the post by its time',
          through: act('share dialog', '101'),
        }),
        passes('[aria-label="Share now"]', act('shared', '101')),
      ],
    },
    {
      it: 'never passes off a photo, a reel, a group or a shared post as the post',
      at: HOME,
      steps: [asks('share', share('102'), NO_LINK), noNotice, asks('share', share('103'), NO_LINK)],
    },
    {
      it: 'has the address where the time link is filled in',
      at: HOME,
      steps: [asks('share', share('105'), `${HOME}garden.club/posts/pfbid0Garden105`)],
    },
    {
      it: 'has the address of a group’s post, and leaves sharing the group alone',
      at: GROUP,
      steps: [...shareTheGroup, asks('share', share('101'), `${GROUP}/posts/4455667788`)],
    },
    {
      // The photos of a shared post may belong to the other post, and a link in the words may lead anywhere.
      it: 'is held in a group whose posts have no name, with the number that the photos have',
      at: PHOTOS,
      steps: [
        ...shareTheGroup,
        passes(`${post('101')} .share-comment`, 'shared a comment'),
        asks('share', share('101'), `${HOME}groups/551000444/posts/4455667788`),
        noNotice,
        asks('share', share('102'), NO_LINK),
        noNotice,
        asks('share', share('103'), NO_LINK),
      ],
    },
    {
      it: 'is held in a dialog, and a comment’s link is never taken for the post’s',
      at: IN_DIALOG,
      steps: [
        passes('[role="dialog"] .share-comment', 'shared a comment'),
        asks('share', `[role="dialog"] ${SHARE}`, `${HOME}groups/photos/posts/4455667788`),
        // The same dialog on a page whose address says nothing about the post.
        also(async (page, session) => {
          await page.evaluate(() => history.pushState({}, '', '/groups/photos/'));
          await session.setStorage({ share: {} });
          await untilSettingsRead(session, page);
        }),
        asks('share', `[role="dialog"] ${SHARE}`, NO_LINK),
      ],
    },
    {
      it: 'is held in the photo viewer',
      at: `${HOME}photo/?fbid=777000777&set=a.1`,
      steps: [asks('share', '[aria-label="Share"]', `${HOME}photo/?fbid=777000777`)],
    },
    {
      it: 'is held in the reel viewer',
      at: `${HOME}reel/888000888`,
      steps: [asks('share', '[aria-label="Share"]', `${HOME}reel/888000888`)],
    },
    {
      it: 'is held for the s key',
      at: HOME,
      steps: [asksForKey('s', share('105'), `${HOME}garden.club/posts/pfbid0Garden105`)],
    },
    {
      it: 'is held in the share dialog where the first press was not asked about',
      at: HOME,
      steps: [
        askingNothing,
        opens(share('105'), '[aria-label="Share now"]'),
        askingAlways,
        asks('share-item', '[aria-label="Share now"]', `${HOME}garden.club/posts/pfbid0Garden105`, {
          through: act('shared', '105'),
        }),
      ],
    },
    {
      it: 'is held on the sharer page, with the link it carries',
      at: `${HOME}sharer/sharer.php?u=https%3A%2F%2Fexample.org%2Fnews%3Fid%3D7%26utm_source%3Dfb`,
      steps: [asks('post', '[name="__CONFIRM__"]', 'https://example.org/news?id=7', { through: 'posted' })],
    },
    {
      it: 'leaves counters, the post’s menu and comments alone',
      at: HOME,
      steps: [
        passes(`${post('101')} .count`, 'counted'),
        passes(`${post('101')} .more`, act('post menu', '101')),
        passes(`${post('101')} [aria-label="Leave a comment"]`, 'pressed Leave a comment'),
      ],
    },
    ...chatCases(CHAT_PAGE),
  ],
  without: [
    { ...lost, sign: 'mark', hooks: { share_button: 'spread_button' } },
    {
      ...lost,
      sign: 'label',
      hooks: { 'Send this to friends or post it on your profile.': 'Xyzzy', '>Share<': '>Xyzzy<' },
    },
    { ...lost, sign: 'place', hooks: { comment_button: 'answer_button' } },
    { ...sharer, sign: 'mark', hooks: { __CONFIRM__: 'go', 'type="submit"': 'type="button"' } },
    { ...sharer, sign: 'label', hooks: { 'Post to Facebook': 'Xyzzy' } },
  ],
  oneSign: {
    'share-item': OPENED_ITEM,
    forward: NAME_ONLY,
    'forward-item': NAME_ONLY,
    'forward-send': NAME_ONLY,
  },
};
