import { asks, goesTo, loses, NO_LINK, OPENED_ITEM, opens, passes, type SiteProof } from '../proof';
import { instagram } from './feed';

const HOME = 'https://www.instagram.com/';
const control = (id: string, kind: string) => `[data-id="1850000000000000${id}"] [data-test="${kind}"]`;
const act = (what: string, id: string) => `${what} 1850000000000000${id}`;
const post = (id: string) => `${HOME}p/C${id}abcdef/`;
const REEL = `${HOME}reel/C102abcdef/`;
const VIEWER = 'section [data-test="share"]';
const onPage = (path: string, address: string) => ({
  it: `is held on the page ${path}`,
  at: `${HOME}${path}`,
  steps: [
    passes('nav [data-test="messages"]', 'pressed messages'),
    asks('share', VIEWER, `${HOME}${address}`, { through: 'sheet viewer' }),
  ],
});
const lost = (kind: 'share' | 'repost') =>
  ({
    control: kind,
    at: HOME,
    press: control('102', kind),
    address: REEL,
    upTo: 'article',
    by: 'Enter',
  }) as const;
const dots = {
  control: 'more',
  at: HOME,
  press: control('101', 'more'),
  opens: '[data-item="Copy link"]',
  address: post('101'),
  upTo: 'article',
};

export const proof: SiteProof = {
  answers: { 'www.instagram.com': instagram },
  shares: {
    [HOME]: {
      'article [data-test="repost"]:not(:has([aria-label^="Rem"], [aria-label^="Un"], [aria-label="Reposted"]))': 4,
      'article [data-test="share"]': 5,
    },
  },
  cases: [
    {
      it: 'is held by the share button and by repost, and goes through on wish',
      at: HOME,
      steps: [
        asks('share', control('101', 'share'), post('101'), { through: act('sheet', '101') }),
        asks('repost', control('102', 'repost'), REEL, { through: act('reposted', '102') }),
        asks('share', control('104', 'share'), post('104'), { through: act('sheet', '104'), by: 'Enter' }),
      ],
    },
    {
      it: 'is held in another language',
      at: HOME,
      steps: [asks('share', control('103', 'share'), post('103'))],
    },
    {
      it: 'is held in a language whose words are not known: share',
      at: `${HOME}?lang=ur`,
      steps: [asks('share', control('101', 'share'), post('101'))],
    },
    {
      it: 'is held in a language whose words are not known: repost',
      at: `${HOME}?lang=ur`,
      steps: [asks('repost', control('101', 'repost'), post('101'))],
    },
    {
      it: 'is held behind the three dots, where Report is not',
      at: HOME,
      steps: [
        opens(control('101', 'more'), '[data-item="Copy link"]', { control: 'more' }),
        asks('share-item', '[data-item="Copy link"]', post('101'), { through: act('copied', '101') }),
        opens(control('102', 'more'), '[data-item="Report"]'),
        passes('[data-item="Report"]', act('reporting', '102')),
      ],
    },
    onPage('reels/C777abcdef/', 'reel/C777abcdef/'),
    onPage('hunza_bakers/p/C777abcdef/?igsh=abc', 'p/C777abcdef/'),
    onPage('stories/hunza_bakers/3300000000000000001/', 'stories/hunza_bakers/3300000000000000001/'),
    {
      it: 'knows the words of a reel that stands in no post',
      at: HOME,
      smart: true,
      steps: [
        asks('share', control('101', 'share'), post('101')),
        passes(control('102', 'share'), act('sheet', '102')),
        goesTo(`${HOME}reels/C777abcdef/`),
        asks('share', VIEWER, `${HOME}reel/C777abcdef/`),
      ],
    },
    {
      it: 'says so when a post has no link',
      at: HOME,
      steps: [
        loses('[data-id="1850000000000000101"] .when'),
        asks('share', control('101', 'share'), NO_LINK),
      ],
    },
    {
      it: 'lets through: like, comment, save, messages, an avatar’s badge, taking a repost back',
      at: HOME,
      steps: [
        passes(control('101', 'like'), 'pressed like'),
        passes(control('101', 'comment'), 'pressed comment'),
        passes(control('101', 'save'), 'pressed save'),
        passes('nav [data-test="messages"]', 'pressed messages'),
        passes('[data-id="1850000000000000103"] .avatar', 'pressed avatar'),
        passes(control('105', 'repost'), act('reposted', '105'), { control: 'unrepost' }),
      ],
    },
    {
      it: 'lets through: sharing a profile, and publishing a post of one’s own',
      at: `${HOME}hunza_bakers/`,
      steps: [
        passes('[data-test="publish"]', 'pressed publish'),
        loses('[role="dialog"]'),
        passes('main [data-test="share"]', 'sheet viewer'),
      ],
    },
  ],
  without: [
    { ...lost('share'), sign: 'icon' },
    { ...lost('share'), sign: 'label' },
    { ...lost('share'), sign: 'place' },
    { ...lost('repost'), sign: 'icon' },
    { ...lost('repost'), sign: 'label' },
    { ...dots, sign: 'icon' },
    { ...dots, sign: 'label' },
  ],
  oneSign: { 'share-item': OPENED_ITEM },
};
