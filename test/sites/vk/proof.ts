import { asks, passes, type SiteProof } from '../proof';
import { vk } from './feed';

const FEED = 'https://vk.com/feed';
const at = (number: number, control: string) => `[data-id="-55501_${number}"] [data-control="${control}"]`;
const address = (number: number) => `https://vk.com/wall-55501_${number}`;
const posted = '[data-control="posted"]';

const share = { at: FEED, press: at(101, 'share'), address: address(101), control: 'share' };
const old = { ...share, press: at(103, 'share'), address: address(103) };
const item = { ...share, first: at(101, 'share'), press: '[data-control="go"]', control: 'share-item' };
const post = {
  at: 'https://vk.com/share.php?url=https%3A%2F%2Fexample.org%2Fnews',
  press: posted,
  address: 'https://example.org/news',
  control: 'post',
};

export const proof: SiteProof = {
  answers: { 'vk.com': vk, 'vk.ru': vk, 'vkvideo.ru': vk },
  shares: { [FEED]: { '[data-control="share"]': 4 } },
  cases: [
    {
      it: 'is held below a post',
      at: FEED,
      steps: [
        asks('share', at(101, 'share'), address(101), { through: 'share box -55501_101' }),
        passes('#like_share_send', 'go -55501_101'),
      ],
    },
    // On the real site, too, this is not a real button: keys do nothing on it.
    {
      it: 'is held for the Enter key',
      at: FEED,
      steps: [asks('share', at(101, 'share'), address(101), { by: 'Enter' })],
    },
    {
      it: 'is held for the space bar',
      at: FEED,
      steps: [asks('share', at(101, 'share'), address(101), { by: 'Space' })],
    },
    {
      it: 'is held on posts of the older markup',
      at: 'https://vk.ru/feed',
      steps: [asks('share', at(103, 'share'), address(103), { through: 'share box -55501_103' })],
    },
    {
      it: 'never takes the post that is reposted for the one that reposts it',
      at: FEED,
      steps: [asks('share', at(102, 'share'), address(102))],
    },
    {
      it: 'is held on the page of a video',
      at: 'https://vkvideo.ru/video-55501_456239017?list=ln-1',
      steps: [asks('share', '[data-control="share"]', 'https://vk.com/video-55501_456239017')],
    },
    {
      it: 'is held on the share page, with the link it carries',
      at: `https://vk.com/share.php?url=${encodeURIComponent('https://example.org/news?id=7&utm_source=vk')}`,
      steps: [asks('post', posted, 'https://example.org/news?id=7', { through: 'posted page' })],
    },
    {
      it: 'lets likes, comments and post menus through',
      at: FEED,
      steps: [
        passes(at(101, 'like'), 'like -55501_101'),
        passes(at(101, 'comment'), 'comment -55501_101'),
        passes(at(101, 'menu'), 'menu -55501_101'),
        passes(at(103, 'comment'), 'comment -55501_103'),
      ],
    },
    {
      it: 'lets sharing a community through',
      at: 'https://vk.com/hunza_bakers',
      steps: [passes('[data-control="community"]', 'community page')],
    },
  ],
  without: [
    { ...share, sign: 'mark', hooks: { post_footer_action_share: 'post_footer_action_spread' } },
    { ...share, sign: 'place', hooks: { post_footer_action_comment: 'post_footer_action_answer' } },
    { ...share, sign: 'label', hooks: { 'aria-label="Share"': 'aria-label="Condividi"' } },
    { ...old, sign: 'mark', hooks: { 'like_btn share _share"': 'like_btn spread"' } },
    { ...old, sign: 'place', hooks: { 'like_btn comment': 'like_btn answer' } },
    { ...old, sign: 'label', hooks: { 'title="Поделиться"': 'title="Condividi"' } },
    { ...item, sign: 'mark', hooks: { like_share_send: 'spread_send' } },
    { ...item, sign: 'place', hooks: { like_share_wrap: 'spread_wrap' } },
    { ...post, sign: 'mark', hooks: { 'type="submit"': 'type="button"' } },
    { ...post, sign: 'label', hooks: { '>Поделиться<': '>Condividi<' } },
  ],
};
