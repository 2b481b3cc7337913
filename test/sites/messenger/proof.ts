import {
  askingAlways,
  askingNothing,
  asks,
  type Case,
  CHAT,
  NAME_ONLY,
  passes,
  type SiteProof,
} from '../proof';
import { messenger } from './feed';

const ROSES = 'https://www.youtube.com/watch?v=Rose5Garden';
const row = (id: string) => `[role="grid"] [data-of="${id}"]`;

/** What pressing each control of a chat must do, on Messenger's own site and inside Facebook. */
export const chatCases = (at: string): Case[] => [
  {
    it: 'is held beside a picture in a chat, where no link will do',
    at,
    steps: [asks('forward', `${row('105')} .forward`, CHAT)],
  },
  {
    it: 'is held in the menu of a message, which always opens, with the first link in it',
    at,
    steps: [
      passes(`${row('102')} .more`, 'menu 102'),
      asks('forward-item', '.forward-item', ROSES, { through: 'people 102' }),
      passes('[role="dialog"] [aria-label="Send"]', 'sent 102'),
    ],
  },
  {
    it: 'is held in a chat for the keyboard',
    at,
    steps: [
      passes(`${row('101')} .more`, 'menu 101', { by: 'Enter' }),
      asks('forward-item', '.forward-item', CHAT, { by: 'Enter' }),
    ],
  },
  {
    it: 'is held in the list of people where the first press was not asked about',
    at,
    steps: [
      askingNothing,
      passes(`${row('102')} .more`, 'menu 102'),
      passes('.forward-item', 'people 102'),
      askingAlways,
      asks('forward-send', '[role="dialog"] [aria-label="Send"]', ROSES, { through: 'sent 102' }),
    ],
  },
  {
    it: 'leaves reactions, removing and Messenger’s own report alone',
    at,
    steps: [
      passes(`${row('101')} .react`, 'React'),
      passes(`${row('101')} .more`, 'menu 101'),
      passes('[role="menuitem"]:first-child', 'removed 101'),
      passes(`${row('101')} .more`, 'menu 101'),
      passes('.report', 'reporting 101'),
      passes(`${row('105')} .picture`, 'Open picture'),
    ],
  },
];

const CHAT_PAGE = 'https://www.messenger.com/t/1000200030';

export const proof: SiteProof = {
  answers: { 'www.messenger.com': messenger },
  shares: { [CHAT_PAGE]: { '[aria-label="Forward"]': 2 } },
  cases: [
    ...chatCases(CHAT_PAGE),
    {
      it: 'is held where the page speaks Urdu',
      at: `${CHAT_PAGE}?lang=ur`,
      steps: [asks('forward', `${row('105')} .forward`, CHAT)],
    },
  ],
  without: [],
  oneSign: { forward: NAME_ONLY, 'forward-item': NAME_ONLY, 'forward-send': NAME_ONLY },
};
