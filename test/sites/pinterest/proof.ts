import { askingAlways, askingNothing, asks, OPENED_ITEM, opens, passes, type SiteProof } from '../proof';
import { pinterest } from './feed';

const HOME = 'https://www.pinterest.com/';
const PIN = 'https://www.pinterest.com/pin/123456789012345/';
const SENT = 'https://in.pinterest.com/pin/fresh-bread--123456789012345/sent/?invite_code=abc&sender=1';
const control = (id: string, kind: string) => `[data-id="1850000000000000${id}"] .${kind}`;
const act = (what: string, id: string) => `${what} 1850000000000000${id}`;
const body = (kind: string) => `[data-test-id="closeup-body"] .${kind}`;
const below = 'https://www.pinterest.com/pin/000000101/';
const BOARD = '[data-test-id="board-row-Bread"]';
const lost = { at: PIN, address: PIN, by: 'Enter' } as const;

export const proof: SiteProof = {
  answers: { 'www.pinterest.com': pinterest, 'in.pinterest.com': pinterest },
  shares: {
    [HOME]: { '[aria-label="Share"]': 3, '.save': 3 },
    [PIN]: { '[aria-label="Share"]': 2, '.save': 2 },
  },
  cases: [
    {
      it: 'is held on a card, with the address of its pin',
      at: HOME,
      steps: [
        asks('share', control('101', 'share'), below, { through: act('sheet', '101') }),
        asks('save', control('102', 'save'), 'https://www.pinterest.com/pin/000000102/', {
          through: act('saved', '102'),
          by: 'Enter',
        }),
      ],
    },
    {
      it: 'is held on a pin’s own page: share; below it, other pins keep their own addresses',
      at: SENT,
      steps: [
        asks('share', body('share'), PIN, { through: 'sheet pin' }),
        asks('share', control('101', 'share'), below),
      ],
    },
    {
      it: 'is held on a pin’s own page: save',
      at: SENT,
      steps: [
        asks('save', body('save'), PIN, { through: 'saved pin' }),
        asks('save', control('101', 'save'), below),
      ],
    },
    {
      it: 'is held on the share-intent page, with the link it carries and not the picture',
      at: `${HOME}pin/create/button/?media=https%3A%2F%2Fexample.org%2Fa.png&url=https%3A%2F%2Fexample.org%2Fbread%3Futm_source%3Dp`,
      steps: [
        passes('.cancel', 'pressed cancel'),
        asks('save', '.save', 'https://example.org/bread', { through: 'saved pin' }),
      ],
    },
    {
      it: 'is held in the sheet where the first press was not asked about',
      at: HOME,
      steps: [
        askingNothing,
        opens(control('101', 'share'), '[data-item="Copy link"]'),
        askingAlways,
        asks('share-item', '[data-item="Copy link"]', below, { through: act('copied', '101') }),
      ],
    },
    {
      it: 'is held in the sheet of a pin below another one’s own page, with the address of that pin',
      at: PIN,
      steps: [
        askingNothing,
        opens(control('101', 'share'), '[data-item="Send"]'),
        askingAlways,
        asks('share-item', '[data-item="Send"]', below, { through: act('sent', '101') }),
      ],
    },
    {
      it: 'is held in the list of boards of a pin below another one’s own page, with the address of that pin',
      at: PIN,
      steps: [
        opens(control('101', 'boards'), `${BOARD} button`, { control: 'boards' }),
        asks('board-item', `${BOARD} button`, below, { through: act('saved on board', '101') }),
        opens(control('101', 'boards'), `${BOARD} span`),
        passes(`${BOARD} span`, act('saved by row', '101')),
      ],
    },
    {
      it: 'is held in the list of boards where its name is pressed',
      at: HOME,
      steps: [
        opens(control('102', 'boards'), `${BOARD} span`),
        asks('board-item', `${BOARD} span`, 'https://www.pinterest.com/pin/000000102/', {
          through: act('saved by row', '102'),
        }),
      ],
    },
    {
      it: 'lets through: reacting, the site’s Report',
      at: PIN,
      steps: [
        passes('.react', 'pressed react'),
        opens(body('more'), '[data-item="Report Pin"]'),
        passes('[data-item="Report Pin"]', 'reporting pin'),
      ],
    },
    {
      it: 'lets sharing a board through',
      at: `${HOME}hunza_bakers/bread/`,
      steps: [passes('[data-test-id="board-header"] .share', 'sheet pin')],
    },
  ],
  without: [
    { ...lost, control: 'share', sign: 'mark', press: body('share') },
    { ...lost, control: 'share', sign: 'label', press: body('share') },
    { ...lost, control: 'save', sign: 'mark', press: body('save') },
    { ...lost, control: 'save', sign: 'label', press: body('save') },
  ],
  oneSign: { 'share-item': OPENED_ITEM, 'board-item': OPENED_ITEM },
};
