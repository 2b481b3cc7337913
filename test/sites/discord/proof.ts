import { asks, asksForKey, CHAT, CHOOSE, passes, rightClicks, type SiteProof, types } from '../proof';
import { discord } from './feed';

const SERVER = 'https://discord.com/channels/42000111/555000111';
const TEST_SERVER = 'https://ptb.discord.com/channels/42000111/555000111';
const row = (id: string) => `#chat-messages-555000111-90000${id}`;
// A message on a server has an address of its own, and the link in its words belongs to somebody else. So the person
// has to choose.
const heldItem = asks('forward-item', '[id$="-forward"]', CHOOSE, { through: 'people 90000102' });
const lost = {
  control: 'forward-item',
  at: SERVER,
  first: `${row('102')} .more`,
  press: '#message-actions > :nth-child(2)',
  address: CHOOSE,
};

export const proof: SiteProof = {
  answers: { 'discord.com': discord, 'ptb.discord.com': discord },
  shares: { [SERVER]: { '[aria-label="Forward"]': 5 } },
  cases: [
    {
      it: 'is held in the bar over a message; it has an address of its own beside the link in it',
      at: SERVER,
      steps: [asks('forward', `${row('102')} .forward`, CHOOSE, { through: 'people 90000102' })],
    },
    {
      it: 'never takes the address of a file for the message',
      at: SERVER,
      steps: [asks('forward', `${row('105')} .forward`, `${SERVER}/90000105`)],
    },
    {
      it: 'has no address for a private message',
      at: 'https://discord.com/channels/@me/555000111',
      steps: [asks('forward', `${row('104')} .forward`, CHAT)],
    },
    {
      it: 'is held in the menu behind the dots',
      at: TEST_SERVER,
      steps: [passes(`${row('102')} .more`, 'menu 90000102'), heldItem],
    },
    {
      it: 'is held in the menu of a right click',
      at: TEST_SERVER,
      steps: [rightClicks(`${row('102')} .username`), heldItem],
    },
    {
      it: 'is held for the f key on a message, and never while somebody types',
      at: SERVER,
      steps: [
        asksForKey('f', `${row('103')} [role="article"]`, `${SERVER}/90000103`),
        types('.editor', 'ff'),
      ],
    },
    {
      it: 'leaves replying, reacting, the message’s link and Discord’s own report alone',
      at: SERVER,
      steps: [
        passes(`${row('101')} .react`, 'Add Reaction'),
        ...(
          [
            ['reply', 'replying 90000101'],
            ['copy-link', 'copied 90000101'],
            ['report', 'reporting 90000101'],
          ] as const
        ).flatMap(([item, act]) => [
          passes(`${row('101')} .more`, 'menu 90000101'),
          passes(`#message-actions-${item}`, act),
        ]),
      ],
    },
  ],
  without: [
    { ...lost, sign: 'mark', attributes: ['id'] },
    { ...lost, sign: 'label' },
  ],
  oneSign: {
    forward:
      'classes are hashed and the bar is only there under the pointer; the same act in the menu has an id',
  },
};
