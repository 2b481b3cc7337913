import { shortVideosProof } from '../short-videos';

export const proof = shortVideosProof(
  'https://sharechat.com/video/Ab12Cd',
  'referer=whatsapp',
  'https://sharechat.com/profile/hunza_bakers',
);
