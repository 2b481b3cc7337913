import {
  also,
  asks,
  hovers,
  NO_LINK,
  opens,
  passes,
  rightClicks,
  type SiteProof,
  type Without,
} from '../proof';
import { tiktok } from './feed';

const HOME = 'https://www.tiktok.com/foryou';
const VIDEO = 'https://www.tiktok.com/@city_notice/video/1850000000000000104';
const item = (id: string) => `article:has([data-id="1850000000000000${id}"])`;
const share = (id: string) => `${item(id)} button:has([data-e2e="share-icon"])`;
const more = (id: string) => `${item(id)} [data-e2e="more-menu-icon"]`;
const address = (by: string, id: string) => `https://www.tiktok.com/@${by}/video/1850000000000000${id}`;
const act = (what: string, id: string) => `${what} 1850000000000000${id}`;
const REPOST = '[data-e2e="video-share-repost"]';
const COPY = '[data-e2e="share-copy"]';
const WHATSAPP = '.TUXPopover-popover [data-e2e="video-share-whatsapp"]';
const MENU_COPY = '[data-e2e="more-menu-popover_copy-link"]';
const RIGHT_COPY = '[data-e2e="right-click-menu-popover_copy-link"]';
const REPORT = '[data-e2e="video-share-report"]';

const lostItem = (press: string): Omit<Without, 'sign'> => ({
  control: 'share-item',
  at: HOME,
  first: share('101'),
  press,
  address: address('hunza_bakers', '101'),
  by: 'Enter',
});
const lostOpener: Omit<Without, 'sign'> = {
  control: 'share',
  at: HOME,
  press: share('102'),
  opens: COPY,
  address: address('lahore_reads', '102'),
  upTo: 'article',
  knownBy: { class: 'share' },
};
const dots: Omit<Without, 'sign'> = {
  control: 'more',
  at: HOME,
  press: `${item('101')} button.action-item`,
  opens: MENU_COPY,
  address: address('hunza_bakers', '101'),
  upTo: 'article',
};

export const proof: SiteProof = {
  answers: { 'www.tiktok.com': tiktok },
  shares: {
    // The site's own report is behind this opener, so it is never held.
    [HOME]: {},
    [VIDEO]: { '[data-e2e="video-share-whatsapp"]': 1 },
  },
  cases: [
    {
      it: 'is not the opening of the panel, since Report is in it, but what sends, reposts or copies',
      at: HOME,
      steps: [
        passes(share('101'), act('panel', '101'), { control: 'share' }),
        asks('share-item', REPOST, address('hunza_bakers', '101'), { through: act('reposted', '101') }),
        passes(share('102'), act('panel', '102')),
        asks('share-item', COPY, address('lahore_reads', '102'), { through: act('copied', '102') }),
        passes(share('103'), act('panel', '103')),
        asks('share-item', WHATSAPP, address('karachi_trains', '103'), { through: act('sent', '103') }),
      ],
    },
    {
      it: 'is held in a panel that opened as the pointer passed over its button',
      at: HOME,
      steps: [hovers(share('103'), COPY), asks('share-item', COPY, address('karachi_trains', '103'))],
    },
    {
      it: 'has the address of the panel that is open now, not of the one that was opened before',
      at: HOME,
      steps: [
        passes(share('101'), act('panel', '101')),
        hovers(share('102'), `${share('102')}[aria-expanded="true"]`),
        asks('share-item', COPY, address('lahore_reads', '102')),
      ],
    },
    {
      it: 'is held for the keyboard',
      at: HOME,
      steps: [
        passes(share('104'), act('panel', '104'), { by: 'Enter' }),
        asks('share-item', REPOST, address('city_notice', '104'), {
          through: act('reposted', '104'),
          by: 'Enter',
        }),
      ],
    },
    {
      it: 'has the address of the video that a node shows now',
      at: HOME,
      steps: [
        passes('#next', 'next'),
        opens('article button:has([data-e2e="share-icon"])', COPY),
        asks('share-item', COPY, address('garden_club', '105')),
      ],
    },
    {
      it: 'is held in the menu of three dots and in that of a right click',
      at: HOME,
      steps: [
        opens(more('101'), MENU_COPY, { control: 'more' }),
        asks('share-item', MENU_COPY, address('hunza_bakers', '101')),
        rightClicks(`${item('102')} .video`),
        asks('share-item', RIGHT_COPY, address('lahore_reads', '102')),
      ],
    },
    {
      it: 'is held on a video’s own page, by its words too',
      at: `${VIDEO}?is_from_webapp=1`,
      steps: [
        asks('share-item', '[data-e2e="video-share-whatsapp"]', VIDEO, { through: act('sent', '104') }),
      ],
    },
    {
      it: 'says so when the page has no link to the video',
      at: HOME,
      steps: [
        also((page) =>
          page.$eval(`${item('101')} [id^="xgwrapper"]`, (player) => player.removeAttribute('id')),
        ),
        opens(share('101'), COPY),
        asks('share-item', COPY, NO_LINK),
      ],
    },
    {
      it: 'lets through: Report in the panel and in the menu, and taking a repost back',
      at: HOME,
      steps: [
        opens(share('101'), REPORT),
        passes(REPORT, act('reporting', '101')),
        opens(more('102'), '[data-e2e="more-menu-popover_report"]'),
        passes('[data-e2e="more-menu-popover_report"]', act('reporting', '102')),
        opens(more('103'), '[data-e2e="more-menu-popover_not-interested"]'),
        passes('[data-e2e="more-menu-popover_not-interested"]', act('hidden', '103')),
        opens(share('105'), REPOST),
        passes(REPOST, act('took back', '105'), { control: 'unrepost-item' }),
      ],
    },
    {
      it: 'lets through: like, comment, favourite, download',
      at: HOME,
      steps: [
        ...['like', 'comment', 'favorite'].map((kind) =>
          passes(`${item('101')} button:has([data-e2e="${kind}-icon"])`, `pressed ${kind}-icon`),
        ),
        rightClicks(`${item('102')} .video`),
        passes('[data-e2e="right-click-menu-popover_download-video"]', act('saved', '102')),
      ],
    },
    {
      it: 'lets through: a profile’s share panel, and the tab of reposts',
      at: 'https://www.tiktok.com/@hunza_bakers',
      steps: [
        passes('[data-e2e="repost-tab"]', 'pressed repost-tab'),
        passes('.share', 'panel profile'),
        passes(COPY, 'copied profile'),
      ],
    },
  ],
  without: [
    { ...lostItem(REPOST), sign: 'mark' },
    { ...lostItem(REPOST), sign: 'label' },
    { ...lostItem(COPY), sign: 'mark' },
    { ...lostItem(COPY), sign: 'label' },
    { ...lostItem(WHATSAPP), sign: 'mark' },
    { ...lostItem(WHATSAPP), sign: 'label' },
    { ...lostItem(WHATSAPP), sign: 'place', attributes: ['href'] },
    { ...lostOpener, sign: 'mark' },
    { ...lostOpener, sign: 'label' },
    { ...lostOpener, sign: 'place' },
    { ...dots, sign: 'mark', hooks: { 'more-menu-icon': 'dots-icon' } },
    { ...dots, sign: 'label' },
  ],
  // This control is never held, so no prompt can be tested.
  untried: ['unrepost-item icon', 'unrepost-item label'],
};
