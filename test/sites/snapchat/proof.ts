import { asks, NAME_ONLY, NO_LINK, passes, type SiteProof } from '../proof';
import { snapchat } from './feed';

const VIDEO = 'https://www.snapchat.com/spotlight/W7_abcDEF-123';
const PERSON = 'https://www.snapchat.com/@hunza.bakers';
const SHARED = `${VIDEO}?share_id=abc&locale=en-US`;

export const proof: SiteProof = {
  answers: { 'www.snapchat.com': snapchat },
  shares: { [VIDEO]: { '[aria-label="Share"]': 1, '.send': 1 } },
  cases: [
    {
      it: 'is held on a Spotlight page: share',
      at: SHARED,
      steps: [asks('share', '.share', VIDEO, { through: 'pressed Share', by: 'Enter' })],
    },
    {
      it: 'is held on a Spotlight page: send',
      at: SHARED,
      steps: [asks('share', '.send', VIDEO, { through: 'pressed Send', by: 'Enter' })],
    },
    {
      it: 'is held under an account’s name, and in Urdu',
      at: `${PERSON}/spotlight/W7_abcDEF-123?locale=ur`,
      steps: [asks('share', '.share', VIDEO)],
    },
    {
      it: 'has no address on the page of all Spotlights',
      at: 'https://www.snapchat.com/spotlight',
      steps: [asks('share', '.share', NO_LINK)],
    },
    {
      it: 'lets through: like, the menu that Report is in',
      at: VIDEO,
      steps: [
        passes('[aria-label="Like"]', 'pressed Like'),
        passes('[aria-label="More options"]', 'pressed More options'),
      ],
    },
    { it: 'lets sharing a profile through', at: PERSON, steps: [passes('.share', 'pressed Share')] },
  ],
  without: [],
  oneSign: { share: NAME_ONLY },
};
