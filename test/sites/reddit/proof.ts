import { also, asks, passes, type SiteProof } from '../proof';
import { reddit } from './feed';

const HOME = 'https://www.reddit.com/';
const OLD = 'https://old.reddit.com/';
const BREAD = 'https://www.reddit.com/r/Hunza/comments/1abc01/';
const BOOKS = 'https://www.reddit.com/r/Lahore/comments/1abc02/';
const SUBMIT = '[data-control="submit"]';

/** A control inside of the shadow roots of an element. */
const inside = (host: string, control: string) => `${host} >>> [data-control="${control}"]`;
const share = (id: string) => inside(`#t3_${id}`, 'share');
const ofOld = (name: string, control: string) =>
  `[data-fullname="${name}"] > .entry [data-control="${control}"]`;
const held = (by: 'pointer' | 'Enter' | 'Space') => ({
  it: `is held through two shadow roots, by ${by}`,
  at: HOME,
  steps: [
    asks('share', share('1abc01'), BREAD, { through: 'share menu 1abc01', by }),
    passes('[data-control="copy"]', 'copy 1abc01'),
  ],
});
const submitted = (host: string) => ({
  it: `is held on the submit page of ${host}, with the link it carries`,
  at: `https://${host}.reddit.com/submit?title=Bread&url=${encodeURIComponent('https://x.com/hunza_bakers/status/1850000000000000101?s=20')}`,
  steps: [
    asks('submit', SUBMIT, 'https://x.com/hunza_bakers/status/1850000000000000101', { through: 'submitted' }),
  ],
});

const card = { at: HOME, press: share('1abc01'), address: BREAD, control: 'share' };
const comment = {
  at: `${BREAD}apricot/`,
  press: inside('[data-id="c0002"]', 'share'),
  address: `${BREAD}comment/c0002/`,
  control: 'share',
};
const old = {
  at: OLD,
  press: '[data-fullname="t3_1abc01"] [data-control="share"]',
  address: BREAD,
  control: 'share',
};
const copy = {
  at: HOME,
  first: card.press,
  press: '[data-control="copy"]',
  address: BREAD,
  control: 'share-item',
};
const submit = {
  at: 'https://www.reddit.com/submit?url=https%3A%2F%2Fexample.org%2Fnews',
  press: SUBMIT,
  address: 'https://example.org/news',
  control: 'submit',
};

export const proof: SiteProof = {
  answers: { '*.reddit.com': reddit },
  shares: {
    [HOME]: { '[data-control="share"]': 5 },
    [BREAD]: { '[data-control="share"]': 3 },
    [OLD]: { '[data-control="share"]': 2, '[data-control="embed"]': 2 },
  },
  cases: [
    held('pointer'),
    held('Enter'),
    held('Space'),
    {
      it: 'never takes the post in a crosspost for the post',
      at: HOME,
      steps: [asks('share', share('1abc02'), BOOKS)],
    },
    {
      it: 'is held where the row of actions stands beside its post, or apart from it',
      at: HOME,
      steps: [
        asks(
          'share',
          inside('[data-bar-of="1abc03"]', 'share'),
          'https://www.reddit.com/r/Karachi/comments/1abc03/',
        ),
        asks(
          'share',
          inside('[data-bar-of="1abc04"]', 'share'),
          'https://www.reddit.com/user/garden_club/comments/1abc04/',
        ),
      ],
    },
    {
      it: 'is held in Urdu, from right to left',
      at: `${HOME}?lang=ur`,
      steps: [asks('share', share('1abc01'), BREAD)],
    },
    {
      it: 'asks for the other post that a card is used for while scrolling',
      at: HOME,
      steps: [
        asks('share', share('1abc01'), BREAD),
        also((page) => page.click('#more')),
        asks('share', share('1abc77'), 'https://www.reddit.com/r/Hunza/comments/1abc77/'),
      ],
    },
    {
      it: 'is held on a comment and on the answer in it, each with its own link',
      at: `${BREAD}apricot_bread/`,
      steps: [
        asks('share', inside('[data-id="c0002"]', 'share'), `${BREAD}comment/c0002/`),
        asks(
          'share',
          inside('shreddit-comment-share-button[permalink$="/c0001/"]', 'share'),
          `${BREAD}comment/c0001/`,
          { through: 'share menu c0001' },
        ),
      ],
    },
    {
      it: 'is held on the old pages, on posts and comments',
      at: OLD,
      steps: [
        asks('share', ofOld('t3_1abc01', 'share'), BREAD, { through: 'share t3_1abc01' }),
        passes('[data-control="old-copy"]', 'old-copy t3_1abc01'),
        asks('share', ofOld('t3_1abc02', 'share'), BOOKS, { by: 'Enter' }),
        asks('share', ofOld('t1_c0003', 'embed'), `${BREAD}comment/c0003/`),
        asks('share', ofOld('t1_c0004', 'embed'), `${BREAD}comment/c0004/`),
      ],
    },
    {
      it: 'in smart mode is held again only where a post’s own words hint at harm',
      at: HOME,
      smart: true,
      steps: [
        asks('share', share('1abc01'), BREAD),
        passes(share('1abc02'), 'share menu 1abc02'),
        asks('share', share('1abc05'), 'https://www.reddit.com/r/CityNotice/comments/1abc05/'),
      ],
    },
    submitted('www'),
    submitted('old'),
    {
      it: 'lets through: votes, comments, the post’s menu, sharing a community',
      at: HOME,
      steps: [
        passes(inside('#t3_1abc01', 'upvote'), 'upvote 1abc01'),
        passes(inside('#t3_1abc01', 'comments'), 'comments 1abc01'),
        passes(inside('#t3_1abc01', 'overflow'), 'post menu with report'),
        passes('[data-control="community"]', 'community shared'),
      ],
    },
    {
      it: 'lets answering through',
      at: `${BREAD}apricot_bread/`,
      steps: [passes(inside('[data-id="c0001"]', 'reply'), 'replying')],
    },
    {
      it: 'lets through on the old pages: comments and the site’s own report',
      at: OLD,
      steps: [passes('.bylink', '5 comments t3_1abc01'), passes('.reportbtn', 'report t3_1abc01')],
    },
  ],
  without: [
    { ...card, sign: 'mark', hooks: { 'shreddit-post-share-button': 'post-spread-button' } },
    { ...card, sign: 'icon', hooks: { 'icon-name="share"': 'icon-name="arrow"' } },
    { ...card, sign: 'place', hooks: { 'slot name="share-button"': 'slot name="spread"' } },
    { ...card, sign: 'label', hooks: { "'Share'": "'Condividi'" } },
    { ...comment, sign: 'mark', hooks: { 'shreddit-comment-share-button': 'comment-spread-button' } },
    { ...comment, sign: 'place', hooks: { '"comment-share"': '"spread"' } },
    { ...old, sign: 'mark', hooks: { 'post-sharing-button': 'spread' } },
    { ...old, sign: 'place', hooks: { 'class="share"': 'class="spread"' } },
    { ...old, sign: 'label', hooks: { '>share<': '>condividi<' } },
    { ...copy, sign: 'mark', hooks: { 'share-menu-copy-link-option': 'menu-option' } },
    { ...copy, sign: 'place', hooks: { 'role="menuitem"': 'role="option"' } },
    { ...copy, sign: 'label', hooks: { '>Copy link<': '>Copia<' } },
    { ...submit, sign: 'mark', hooks: { 'id="submit-post-button"': 'id="go"' } },
    { ...submit, sign: 'place', hooks: { 'r-post-form-submit-button': 'r-go' } },
    { ...submit, sign: 'label', hooks: { '>Post<': '>Pubblica<' } },
  ],
};
