import { expectNothingAsked } from '../play';
import {
  also,
  askingAlways,
  askingNothing,
  asks,
  asksForKey,
  OPENED_ITEM,
  opens,
  passes,
  type SiteProof,
  types,
} from '../proof';
import { tumblr } from './feed';

const HOME = 'https://www.tumblr.com/dashboard';
const BREAD = 'https://www.tumblr.com/hunza-bakers/1850000000000000101';
const POST = '[data-test="post"]';
const unit = (id: string) => `[data-id="1850000000000000${id}"]`;
const control = (id: string, kind: string) => `${unit(id)} [data-test="${kind}"]`;
const act = (what: string, id: string) => `${what} 1850000000000000${id}`;
const lost = { at: HOME, address: BREAD, by: 'Enter' } as const;
const NOW = '[data-item="now"]';
const item = { control: 'reblog-item', first: control('101', 'reblog'), press: NOW };

export const proof: SiteProof = {
  answers: { 'www.tumblr.com': tumblr },
  shares: { [HOME]: { '[data-test="share"]': 3, '[data-test="reblog"]': 3 } },
  cases: [
    {
      it: 'is held by reblog and by share, and goes through on wish',
      at: HOME,
      steps: [
        asks('reblog', control('101', 'reblog'), BREAD, { through: act('reblog menu', '101') }),
        passes('[data-item="now"]', act('reblogged', '101')),
        asks('share', control('104', 'share'), 'https://www.tumblr.com/city-notice/1850000000000000104', {
          through: act('share menu', '104'),
          by: 'Enter',
        }),
      ],
    },
    {
      it: 'has the address of the reblog, not of what it reblogs',
      at: HOME,
      steps: [
        asks('reblog', control('102', 'reblog'), 'https://www.tumblr.com/lahore-reads/1850000000000000102'),
      ],
    },
    {
      it: 'is held for Shift+R on the post in focus',
      at: HOME,
      steps: [
        also(async (page) => {
          await page.focus(unit('101'));
          await page.keyboard.press('r');
          await expectNothingAsked(page);
        }),
        asksForKey('R', unit('101'), BREAD, act('reblogged by key', '101')),
      ],
    },
    {
      it: 'is held on the page that a reblog is written on',
      at: 'https://www.tumblr.com/reblog/hunza-bakers/1850000000000000101/kEy',
      steps: [
        passes('[data-test="close"]', 'pressed close'),
        asks('post', POST, BREAD, { through: 'pressed post' }),
      ],
    },
    {
      it: 'is held on the share-intent page, with the link it carries',
      at: 'https://www.tumblr.com/widgets/share/tool?canonicalUrl=https%3A%2F%2Fx.com%2Fhunza_bakers%2Fstatus%2F1850000000000000101%3Fs%3D20',
      steps: [
        asks('post', POST, 'https://x.com/hunza_bakers/status/1850000000000000101', {
          through: 'pressed post',
        }),
      ],
    },
    {
      it: 'is held in the reblog menu where the first press was not asked about',
      at: HOME,
      steps: [
        askingNothing,
        opens(control('101', 'reblog'), NOW),
        askingAlways,
        asks('reblog-item', NOW, BREAD, { through: act('reblogged', '101') }),
      ],
    },
    {
      it: 'is held in the share menu where the first press was not asked about',
      at: HOME,
      steps: [
        askingNothing,
        opens(control('101', 'share'), '[data-item="copy"]'),
        askingAlways,
        asks('share-item', '[data-item="copy"]', BREAD, { through: act('copied', '101') }),
      ],
    },
    {
      it: 'lets through: notes, reply, like, the site’s Report, and typing an R',
      at: HOME,
      steps: [
        passes(control('101', 'notes'), 'pressed notes'),
        passes(control('101', 'reply'), 'pressed reply'),
        passes(control('101', 'like'), 'pressed like'),
        opens(control('104', 'more'), '[data-item="report"]'),
        passes('[data-item="report"]', act('reporting', '104')),
        types('input', 'Rr'),
      ],
    },
  ],
  without: [
    { ...lost, control: 'reblog', sign: 'icon', press: control('101', 'reblog') },
    { ...lost, control: 'reblog', sign: 'label', press: control('101', 'reblog') },
    { ...lost, control: 'share', sign: 'icon', press: control('101', 'share') },
    { ...lost, control: 'share', sign: 'label', press: control('101', 'share') },
    { ...lost, ...item, sign: 'icon' },
    { ...lost, ...item, sign: 'label' },
  ],
  // Only older pages have links to the page for writing a reblog.
  untried: ['reblog mark', 'reblog-item mark'],
  oneSign: { 'share-item': OPENED_ITEM, post: 'the one button of a share page with that name' },
};
