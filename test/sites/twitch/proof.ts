import { asks, ONLY_PAGE, passes, type SiteProof } from '../proof';
import { twitch } from './feed';

const RECORDING = 'https://www.twitch.tv/videos/1234567890';
const SHARED = `${RECORDING}?t=01h02m&tt_medium=share`;
const CLIP = 'https://clips.twitch.tv/OvenOpens-x7';
const SHARE = '[data-control="share"]';
const act = 'share /videos/1234567890';
const noMark = { 'data-a-target="share-button"': 'data-b="1"' };
const lost = { control: 'share', at: SHARED, press: SHARE, address: RECORDING };

export const proof: SiteProof = {
  answers: { 'www.twitch.tv': twitch, 'm.twitch.tv': twitch, 'clips.twitch.tv': twitch },
  shares: { [RECORDING]: { [SHARE]: 1 } },
  cases: [
    {
      it: 'is held on a recording, by pointer',
      at: SHARED,
      steps: [asks('share', SHARE, RECORDING, { through: act })],
    },
    {
      it: 'is held on a recording, by Enter',
      at: SHARED,
      steps: [asks('share', SHARE, RECORDING, { through: act, by: 'Enter' })],
    },
    {
      it: 'is held on a recording, by the space bar',
      at: SHARED,
      steps: [asks('share', SHARE, RECORDING, { through: act, by: 'Space' })],
    },
    {
      it: 'is held on a clip of a channel',
      at: 'https://www.twitch.tv/hunza_bakers/clip/OvenOpens-x7',
      steps: [asks('share', SHARE, CLIP)],
    },
    {
      it: 'is held on a clip for phones',
      at: 'https://m.twitch.tv/hunza_bakers/clip/OvenOpens-x7',
      steps: [asks('share', SHARE, CLIP)],
    },
    { it: 'is held on a clip’s own page', at: CLIP, steps: [asks('share', SHARE, CLIP)] },
    {
      it: 'is held on a channel, whose address is not that of one broadcast',
      at: 'https://www.twitch.tv/hunza_bakers',
      steps: [asks('share', SHARE, 'https://www.twitch.tv/hunza_bakers', { says: ONLY_PAGE })],
    },
    {
      it: 'lets following and the chat’s own share through',
      at: SHARED,
      steps: [
        passes('[data-control="follow"]', 'follow /videos/1234567890'),
        passes('[data-control="resub"]', 'resub /videos/1234567890'),
      ],
    },
    {
      it: 'lets the list of channels through',
      at: 'https://www.twitch.tv/directory',
      steps: [passes(SHARE, 'share /directory')],
    },
  ],
  without: [
    { ...lost, sign: 'mark', hooks: noMark },
    { ...lost, sign: 'label', hooks: { 'aria-label="Share"': 'aria-label="Condividi"' } },
    { ...lost, at: `${SHARED}&lang=de`, sign: 'mark', hooks: noMark },
  ],
};
