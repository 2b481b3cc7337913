import { expectNothingAsked } from '../play';
import { also, asks, ONLY_PAGE, passes, type SiteProof } from '../proof';
import { general } from './feed';

const STORIES = 'stories.example';
const FEED = `https://${STORIES}/feed`;
const STORY = `https://${STORIES}/stories/1`;
const story = (id: string) => `article[data-of="1850000000000000${id}"]`;
const share = (id: string) => `${story(id)} [data-does]`;
const address = (id: string) => `https://${STORIES}/stories/1850000000000000${id}`;
const heldBy = (what: string, control: string, id: string) => ({
  it: `has a press held by ${what}, with the address behind the time`,
  at: FEED,
  steps: [asks(control, share(id), address(id), { saysNot: ONLY_PAGE })],
});

export const proof: SiteProof = {
  answers: { [STORIES]: general },
  added: { host: STORIES, as: 'general' },
  shares: { [FEED]: { '[data-does]': 4 }, [STORY]: { 'main button': 1 } },
  cases: [
    heldBy('a picture of a known name', 'action', '101'),
    heldBy('a word in the button', 'share', '102'),
    heldBy('a word in Urdu as its name', 'share', '103'),
    heldBy('a telling class', 'action', '104'),
    {
      it: 'has the page’s own address where the button stands alone, and says so',
      at: `${STORY}?fbclid=abc`,
      steps: [asks('share', 'main button', STORY, { says: ONLY_PAGE, through: 'shared page' })],
    },
    {
      it: 'has likes, comments and a page called "Share" let through',
      at: FEED,
      steps: [
        passes(`${story('101')} .btn-like`, 'pressed btn btn-like'),
        passes(`${story('101')} .btn-comment`, 'pressed btn btn-comment'),
        passes('.nav-share', 'pressed nav-share'),
      ],
    },
    {
      it: 'has counters let through',
      at: STORY,
      steps: [
        also(async (page) => {
          await page.click('.count');
          await expectNothingAsked(page);
        }),
      ],
    },
    {
      it: 'is asked about by its host: a first share, and then not for every post',
      at: FEED,
      smart: true,
      steps: [
        asks('action', share('101'), address('101')),
        passes(share('102'), 'shared 1850000000000000102'),
        asks('action', share('104'), address('104')),
      ],
    },
  ],
  without: [],
  // The site can be any page: nobody knows which of these signs a button has. This one has no menu.
  untried: ['action mark', 'action icon', 'copy-item'],
  oneSign: {
    share: 'any page: there is nothing else to know',
    'copy-item': 'any page: there is nothing else to know',
  },
};
