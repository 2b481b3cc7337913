import { asks, asksForKey, NO_LINK, ONLY_PAGE, opens, passes, type SiteProof, types } from '../proof';
import { linkedin } from './feed';

const FEED = 'https://www.linkedin.com/feed/';
const NEW_FEED = 'https://www.linkedin.com/preload/';
const GUEST = 'https://pk.linkedin.com/posts/hunza_bakers_bread-activity-7850000000000000101-aBcD';
const id = (number: number) => `7850000000000000${number}`;
const address = (number: number) => `https://www.linkedin.com/feed/update/urn:li:activity:${id(number)}/`;
const at = (number: number, control: string) => `[data-id="${id(number)}"] [data-control="${control}"]`;
const POST = '[data-control="post"]';

const held = (by: 'pointer' | 'Enter' | 'Space') => ({
  it: `is held by repost, by ${by}`,
  at: FEED,
  steps: [
    asks('repost', at(101, 'repost'), address(101), { through: `repost menu ${id(101)}`, by }),
    passes(at(101, 'instantly'), `instantly ${id(101)}`),
  ],
});
const carried = (path: string) => ({
  it: `is held on ${path}, with the link it carries`,
  at: `https://www.linkedin.com${path}${encodeURIComponent('https://example.org/news?id=7&utm_source=li')}`,
  steps: [asks('post', POST, 'https://example.org/news?id=7', { through: 'post page' })],
});

const repost = { at: FEED, press: at(101, 'repost'), address: address(101), control: 'repost' };
const send = { at: FEED, press: at(101, 'send'), address: address(101), control: 'send' };
const newly = { at: NEW_FEED, address: NO_LINK };
const guest = { at: GUEST, press: at(101, 'share'), address: address(101), control: 'guest-share' };
const item = {
  at: FEED,
  first: at(101, 'repost'),
  press: at(101, 'instantly'),
  address: address(101),
  control: 'repost-item',
};
const post = {
  at: 'https://www.linkedin.com/sharing/share-offsite/?url=https%3A%2F%2Fexample.org%2Fnews',
  press: POST,
  address: 'https://example.org/news',
  control: 'post',
};
const noBar = { 'feed-shared-social-action-bar ': 'social-bar ' };
const noComment = { 'feed-comment-button': 'feed-answer-button' };
const noRepost = { '>Repost<': '>Ripubblica<' };
const updates = [
  '7141059517769847039',
  '7103451167919402103',
  '7806414634734293089',
  '7377097621566266964',
  '7297733792432516508',
].map((number) => `https://www.linkedin.com/feed/update/urn:li:activity:${number}/`);

export const proof: SiteProof = {
  answers: { '*.linkedin.com': linkedin },
  shares: {
    [FEED]: { '[data-control="repost"]': 4, '[data-control="send"]': 4 },
    [NEW_FEED]: { '[data-control="repost"]': 3, '[data-control="send"]': 3 },
    [GUEST]: { '[data-control="share"]': 2 },
  },
  cases: [
    held('pointer'),
    held('Enter'),
    held('Space'),
    {
      it: 'is held by send',
      at: FEED,
      steps: [asks('send', at(103, 'send'), address(103), { through: `send ${id(103)}` })],
    },
    {
      it: 'never takes the post that is reposted for the one that reposts it',
      at: FEED,
      steps: [asks('repost', at(102, 'repost'), address(102))],
    },
    {
      it: 'is held for the keys r and s, but not while somebody types',
      at: FEED,
      steps: [
        asksForKey('r', at(101, 'like'), address(101)),
        asksForKey('s', at(103, 'like'), address(103)),
        types('input', 'rs'),
      ],
    },
    {
      it: 'is held in the newer feed, where the page holds no link to the post',
      at: NEW_FEED,
      steps: [
        asks('repost', at(101, 'repost'), NO_LINK, { through: `repost menu ${id(101)}` }),
        asks('send', at(102, 'send'), NO_LINK, { through: `send ${id(102)}`, by: 'Enter' }),
      ],
    },
    {
      it: 'has the page’s address, and says that it is only that, on a post’s own newer page',
      at: GUEST.replace('pk.', 'www.'),
      steps: [asks('repost', at(101, 'repost'), address(101), { says: ONLY_PAGE })],
    },
    {
      it: 'is held on guest pages, without the sharer’s marks',
      at: GUEST,
      steps: [
        asks('guest-share', at(101, 'share'), address(101), { through: `share ${id(101)}` }),
        asks('guest-share', at(102, 'share'), address(102)),
      ],
    },
    {
      it: 'in smart mode is held again only where a post’s own words hint at harm',
      at: FEED,
      smart: true,
      steps: [
        asks('send', at(101, 'send'), address(101)),
        passes(at(103, 'send'), `send ${id(103)}`),
        asks('send', at(104, 'send'), address(104)),
      ],
    },
    carried('/sharing/share-offsite/?url='),
    carried('/shareArticle?mini=true&url='),
    carried('/feed/?shareActive=true&text=Read%20this%20'),
    {
      it: 'lets through: likes, comments, counters, starting a post',
      at: FEED,
      steps: [
        ...['like', 'reactions', 'comment', 'count'].map((control) =>
          passes(at(101, control), `${control} ${id(101)}`),
        ),
        passes('[data-control="start"]', 'start page'),
        passes('[data-control="start-share"]', 'start-share page'),
      ],
    },
    {
      it: 'lets through: the post’s menu, "Copy link to post" and the site’s own report',
      at: FEED,
      steps: [
        passes(at(101, 'control-menu'), `control menu ${id(101)}`),
        passes(at(101, 'copy-link'), `copy-link ${id(101)}`),
        opens(at(101, 'control-menu'), at(101, 'report')),
        passes(at(101, 'report'), `report ${id(101)}`),
      ],
    },
  ],
  without: [
    {
      ...repost,
      sign: 'mark',
      hooks: { 'social-reshare-button"': 'spread"', 'data-finite-scroll-hotkey="r"': 'data-key="r"' },
    },
    { ...repost, sign: 'icon', hooks: { 'repost-small': 'arrows-small' } },
    { ...repost, sign: 'place', hooks: noBar },
    { ...repost, sign: 'label', hooks: noRepost },
    { ...repost, ...newly, sign: 'mark', hooks: { 'feed-share-button': 'feed-spread-button' } },
    { ...repost, ...newly, sign: 'place', hooks: noComment },
    { ...repost, ...newly, sign: 'label', hooks: noRepost },
    {
      ...send,
      sign: 'mark',
      hooks: { 'send-privately-button': 'mail', 'data-finite-scroll-hotkey="s"': 'data-key="s"' },
    },
    { ...send, sign: 'icon', hooks: { 'send-privately-small': 'plane-small' } },
    { ...send, sign: 'place', hooks: noBar },
    { ...send, sign: 'label', hooks: { 'Send in a private message': 'Invia', '>Send<': '>Invia<' } },
    { ...send, ...newly, sign: 'mark', hooks: { 'feed-send-as-message-button': 'feed-mail-button' } },
    { ...send, ...newly, sign: 'place', hooks: noComment },
    { ...send, ...newly, sign: 'label', hooks: { '>Send<': '>Invia<' } },
    { ...guest, sign: 'mark', hooks: { 'social-share share-button': 'spread' } },
    // Without this attribute the second way to find the link is gone, too; the post's number is enough.
    { ...guest, sign: 'place', hooks: { 'data-share-url': 'data-spread-url' } },
    { ...guest, sign: 'label', hooks: { '>Share<': '>Condividi<' } },
    { ...item, sign: 'mark', hooks: { 'artdeco-dropdown__item': 'entry' } },
    { ...item, sign: 'place', hooks: { '<li>': '<p>', '</li>': '</p>' } },
    { ...item, sign: 'label', hooks: { "'Repost'": "'Ripubblica'" } },
    { ...post, sign: 'mark', hooks: { 'share-actions__primary-action': 'main-action' } },
    { ...post, sign: 'place', hooks: { 'class="share-actions"': 'class="actions"' } },
    { ...post, sign: 'label', hooks: { '>Post<': '>Pubblica<' } },
  ],
  saved: [
    {
      file: 'linkedin-activity-2026-04.html',
      at: 'https://www.linkedin.com/in/person9/recent-activity/all/',
      held: { '.social-reshare-button': updates, '.send-privately-button': updates },
      passes: [
        '[aria-label="React Like"]',
        '[aria-label="Comment"]',
        '.feed-shared-control-menu__trigger',
        '[aria-label*=" repost"]',
        '.update-components-actor__follow-button',
      ],
    },
  ],
};
