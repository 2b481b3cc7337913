import { also, asks, CHOOSE, goesTo, NO_LINK, opens, passes, type SiteProof } from '../proof';
import { youtube } from './feed';

const control = (name: string) => `[data-control="${name}"]`;
const ofCard = (id: string, name: string) => `[data-id="${id}"] ${control(name)}`;
const HOME = 'https://www.youtube.com/';
const WATCH = 'https://www.youtube.com/watch?v=HunzaBread1&list=PLbread&index=3&pp=abc';
const MOBILE = 'https://m.youtube.com/watch?v=HunzaBread1';
const SHORT = `${HOME}shorts/KarachiTr_3`;
const video = (id: string) => `${HOME}watch?v=${id}`;
const BREAD = video('HunzaBread1');
const ARROW = 'M10 3.158V7.51c-5.428';
const watchShare = `ytd-watch-metadata ${control('share')}`;
const watchMore = `#button-shape ${control('more')}`;
const ITEM = control('item-share');
/** What is pressed in the item, where a person presses its word. */
const WORD = `${ITEM} button`;

const held = (by: 'pointer' | 'Enter' | 'Space') => ({
  it: `is held below a video, by ${by}`,
  at: WATCH,
  steps: [
    asks('share', watchShare, BREAD, { through: 'share panel HunzaBread1', by }),
    passes(control('target'), 'target HunzaBread1'),
  ],
});
const inMenuOf = (what: string, opener: string, address: string) => ({
  it: `is held in the menu of ${what}, which opens freely`,
  at: HOME,
  steps: [opens(opener, ITEM), asks('share-item', ITEM, address)],
});

const places = {
  row: { at: WATCH, press: watchShare, address: BREAD },
  player: { at: WATCH, press: control('player-share'), address: BREAD },
  short: { at: SHORT, press: `[is-active] ${control('share')}`, address: video('KarachiTr_3') },
  mobile: { at: MOBILE, press: control('share'), address: BREAD },
  post: { at: HOME, press: control('post-share'), address: `${HOME}post/UgkxPost01` },
  item: { at: HOME, first: control('card-more'), press: ITEM, address: BREAD },
  more: { at: HOME, press: control('card-more'), opens: ITEM, address: BREAD },
  target: { at: WATCH, first: watchShare, press: control('target'), address: BREAD },
  copy: { at: WATCH, first: watchShare, press: control('copy'), address: BREAD },
};
const noIcon = { [ARROW]: 'M1 1' };
const noLabel = { 'aria-label="Share"': 'aria-label="Condividi"' };
const noText = { ...noLabel, '>Share<': '>Condividi<' };

export const proof: SiteProof = {
  answers: { 'www.youtube.com': youtube, 'm.youtube.com': youtube },
  shares: {
    [BREAD]: { [control('share')]: 1, [control('player-share')]: 1, [control('hidden-share')]: 1 },
    [MOBILE]: { [control('share')]: 1 },
    [HOME]: { [control('post-share')]: 1 },
  },
  cases: [
    held('pointer'),
    held('Enter'),
    held('Space'),
    {
      it: 'is held in the player',
      at: WATCH,
      steps: [asks('share', control('player-share'), BREAD, { through: 'share panel HunzaBread1' })],
    },
    {
      it: 'in smart mode is held again only where the words of the video hint at harm',
      at: WATCH,
      smart: true,
      steps: [
        asks('share', watchShare, BREAD),
        goesTo(video('LahoreBook2')),
        passes(watchShare, 'share panel LahoreBook2'),
        goesTo(video('CityNotice4')),
        asks('share', watchShare, video('CityNotice4')),
      ],
    },
    {
      it: 'is held in Urdu, from right to left',
      at: `${WATCH}&hl=ur`,
      steps: [asks('share', watchShare, BREAD)],
    },
    {
      it: 'is held on a Short; the next one in the page has no link, and is not given the first one’s',
      at: SHORT,
      steps: [
        asks('share', `[is-active] ${control('share')}`, video('KarachiTr_3'), {
          through: 'share panel KarachiTr_3',
        }),
        also((page) => page.click('tp-yt-paper-dialog [data-control="copy"]')),
        asks('share', ofCard('OtherShort9', 'share'), NO_LINK),
      ],
    },
    {
      it: 'is held on mobile pages',
      at: `${MOBILE}&app=m`,
      steps: [asks('share', control('share'), BREAD, { through: 'share panel HunzaBread1' })],
    },
    {
      it: 'is held on mobile pages in the menu of a card, with its address, and not in one of a card of another kind',
      at: MOBILE,
      steps: [
        opens(ofCard('LahoreBook2', 'phone-more'), WORD),
        asks('share-item', WORD, video('LahoreBook2'), { through: 'share panel LahoreBook2' }),
        opens(ofCard('GardenRose6', 'phone-more'), WORD),
        passes(WORD, 'share panel GardenRose6'),
      ],
    },
    {
      it: 'is held on a mobile Short',
      at: 'https://m.youtube.com/shorts/KarachiTr_3',
      steps: [asks('share', control('share'), video('KarachiTr_3'))],
    },
    {
      it: 'is held on a community post, with its own link and not that of the video in it',
      at: HOME,
      steps: [
        asks('share', control('post-share'), `${HOME}post/UgkxPost01`, { through: 'share panel UgkxPost01' }),
      ],
    },
    inMenuOf('a video', ofCard('LahoreBook2', 'card-more'), video('LahoreBook2')),
    inMenuOf('a Short', ofCard('KarachiTr_3', 'short-more'), video('KarachiTr_3')),
    inMenuOf('a playlist', ofCard('GardenRose5', 'card-more'), `${HOME}playlist?list=PLgarden01`),
    inMenuOf('a mix, which has no link of its own', ofCard('GardenRose6', 'card-more'), NO_LINK),
    inMenuOf('an advert', ofCard('ad', 'ad-more'), NO_LINK),
    {
      it: 'is held in the menu of the video itself, and of one beside it',
      at: WATCH,
      steps: [
        opens(watchMore, ITEM),
        asks('share-item', ITEM, BREAD),
        // Closes the notice "Not shared", which would cover what is pressed next.
        also((page) => page.keyboard.press('Escape')),
        opens(ofCard('LahoreBook2', 'card-more'), ITEM),
        asks('share-item', ITEM, video('LahoreBook2')),
      ],
    },
    {
      it: 'is held where the word in a menu is pressed, beside a video too, with the address of the card',
      at: WATCH,
      steps: [
        opens(ofCard('LahoreBook2', 'card-more'), WORD),
        asks('share-item', WORD, video('LahoreBook2'), { through: 'share panel LahoreBook2' }),
        goesTo(HOME),
        opens(ofCard('GardenRose5', 'card-more'), WORD),
        asks('share-item', WORD, `${HOME}playlist?list=PLgarden01`),
      ],
    },
    {
      it: 'is held in the menus of the playlist that plays, each with its own address',
      at: WATCH,
      steps: ['KarachiTr_3', 'GardenRose5'].flatMap((id) => [
        opens(ofCard(id, 'listed-more'), ITEM),
        asks('share-item', ITEM, video(id)),
        also((page) => page.keyboard.press('Escape')),
      ]),
    },
    {
      it: 'has the new address after moving on within the page',
      at: WATCH,
      steps: [passes(control('next'), 'next'), asks('share', watchShare, video('GardenRose5'))],
    },
    {
      it: 'leaves the choice when the page is not sure',
      at: WATCH,
      steps: [passes(control('late'), 'next'), asks('share', watchShare, CHOOSE)],
    },
    {
      it: 'lets through: chapters, like, save, comments, and the site’s own report',
      at: WATCH,
      steps: [
        passes(control('chapter'), 'chapter shared'),
        passes(`ytd-watch-metadata ${control('like')}`, 'like HunzaBread1'),
        passes(`ytd-watch-metadata ${control('save')}`, 'save HunzaBread1'),
        passes(`#movie_player ${control('comments')}`, 'comments HunzaBread1'),
        passes(control('comment-more'), 'menu HunzaBread1'),
        passes(control('report'), 'report HunzaBread1'),
        opens(watchMore, control('report')),
        passes(control('report'), 'report HunzaBread1'),
      ],
    },
    {
      it: 'lets through on a Short: remix and comments',
      at: SHORT,
      steps: [
        passes(control('remix'), 'remix KarachiTr_3'),
        passes(control('comments'), 'comments KarachiTr_3'),
      ],
    },
  ],
  without: [
    { ...places.row, control: 'share', sign: 'icon', hooks: noIcon },
    { ...places.row, control: 'share', sign: 'place', hooks: { 'top-level-buttons-computed': 'buttons' } },
    { ...places.row, control: 'share', sign: 'label', hooks: noText },
    { ...places.player, control: 'share', sign: 'icon', hooks: noIcon },
    {
      ...places.player,
      control: 'share',
      sign: 'place',
      hooks: { 'yt-player-quick-action-buttons': 'yt-bar' },
    },
    { ...places.player, control: 'share', sign: 'label', hooks: noLabel },
    { ...places.short, control: 'share', sign: 'icon', hooks: noIcon },
    { ...places.short, control: 'share', sign: 'place', hooks: { 'reel-action-bar-view-model': 'reel-bar' } },
    { ...places.short, control: 'share', sign: 'label', hooks: noLabel },
    { ...places.mobile, control: 'share', sign: 'icon', hooks: noIcon },
    { ...places.mobile, control: 'share', sign: 'place', hooks: { 'slim-video-action-bar-actions': 'slim' } },
    { ...places.mobile, control: 'share', sign: 'label', hooks: noText },
    { ...places.post, control: 'share', sign: 'mark', hooks: { 'share-button': 'spread-button' } },
    { ...places.post, control: 'share', sign: 'icon', hooks: noIcon },
    { ...places.post, control: 'share', sign: 'label', hooks: noLabel },
    { ...places.item, control: 'share-item', sign: 'icon', hooks: noIcon },
    { ...places.item, control: 'share-item', sign: 'label', hooks: { "'Share'": "'Condividi'" } },
    { ...places.more, control: 'more', sign: 'mark', hooks: { 'lockup-metadata-view-model': 'lockup-data' } },
    { ...places.more, control: 'more', sign: 'icon', hooks: { 'M12 4a2 2 0 100 4': 'M1 1' } },
    { ...places.more, control: 'more', sign: 'label', hooks: { 'More actions': 'Altre azioni' } },
    { ...places.target, control: 'panel-item', sign: 'mark', hooks: { 'id="target"': 'id="goal"' } },
    {
      ...places.target,
      control: 'panel-item',
      sign: 'place',
      hooks: { 'yt-share-target-renderer': 'yt-goal' },
    },
    { ...places.target, control: 'panel-item', sign: 'label', hooks: { 'title="WhatsApp"': 'title="Chat"' } },
    { ...places.copy, control: 'panel-item', sign: 'mark', hooks: { 'id="copy-button"': 'id="take"' } },
    { ...places.copy, control: 'panel-item', sign: 'place', hooks: { 'yt-copy-link-renderer': 'yt-take' } },
  ],
  saved: [
    {
      file: 'youtube-watch-2026-01.html',
      at: 'https://www.youtube.com/watch?v=0J2_YGuNrDo&t=33s',
      held: {
        'yt-player-quick-action-buttons [aria-label="Share"]': [video('0J2_YGuNrDo')],
        'ytd-watch-metadata #top-level-buttons-computed [aria-label="Share"]': [video('0J2_YGuNrDo')],
      },
      passes: [
        'ytd-macro-markers-list-item-renderer [aria-label="Share"]',
        'ytd-watch-metadata like-button-view-model button',
        '[aria-label="Save to playlist"]',
        '[aria-label="Comments"]',
        '[aria-label="More actions"]',
      ],
      most: 10,
      unfold: '.ytp-fullscreen-quick-actions, ytd-engagement-panel-section-list-renderer, [hidden]',
    },
  ],
};
