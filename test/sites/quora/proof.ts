import { asks, loses, NO_LINK, opens, passes, type SiteProof } from '../proof';
import { quora } from './feed';

const QUESTION = 'https://www.quora.com/How-is-apricot-bread-made';
const BAKERS = `${QUESTION}/answer/Hunza-Bakers`;
const unit = (id: string) => `[data-id="1850000000000000${id}"]`;
const BUTTON = '.puppeteer_test_answer_quora_share_button';
const share = (id: string) => `${unit(id)} ${BUTTON}`;
const act = (what: string, id: string) => `${what} 1850000000000000${id}`;
const lost = { control: 'share', at: QUESTION, press: share('101'), address: BAKERS, upTo: '.unit' } as const;

export const proof: SiteProof = {
  answers: { 'www.quora.com': quora },
  shares: { [QUESTION]: { [BUTTON]: 2 } },
  cases: [
    {
      it: 'is held under a question, with the address of its answer',
      at: QUESTION,
      steps: [
        asks('share', share('101'), BAKERS, { through: act('share menu', '101') }),
        asks('share', share('102'), `${QUESTION}/answer/Lahore-Reads`, {
          through: act('share menu', '102'),
          by: 'Enter',
        }),
      ],
    },
    {
      it: 'is held in the feed, and never given the address of an answer that is spoken of',
      at: 'https://www.quora.com/',
      steps: [
        loses(`${unit('104')} .when`),
        asks('share', share('101'), BAKERS),
        asks('share', share('104'), NO_LINK),
      ],
    },
    {
      it: 'is held on an answer’s own page',
      at: `${BAKERS}?share=1`,
      steps: [asks('share', BUTTON, BAKERS)],
    },
    {
      it: 'lets through: voting, comments, the site’s Report, sharing a question',
      at: QUESTION,
      steps: [
        passes(`${unit('101')} .up`, 'pressed Upvote'),
        passes(`${unit('101')} .comment`, 'pressed 3 comments'),
        opens(`${unit('102')} [aria-label="More"]`, '[data-item="report"]'),
        passes('[data-item="report"]', act('reporting', '102')),
        passes('.puppeteer_test_question_component_base [aria-label="Share"]', 'share menu question'),
      ],
    },
  ],
  without: [
    { ...lost, sign: 'mark' },
    { ...lost, sign: 'label' },
  ],
};
