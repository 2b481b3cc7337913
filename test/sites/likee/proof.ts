import { shortVideosProof } from '../short-videos';

export const proof = shortVideosProof(
  'https://likee.video/@hunza_bakers/video/7093444807096327263',
  'share_source=x',
  'https://likee.video/@hunza_bakers',
);
