import type { ShareWords } from '../parts';

/** "Share" has several words in live use. */
export const shareWords: ShareWords = {
  share: ['শেয়ার করুন', 'শেয়ার'],
  copyLink: ['লিঙ্ক কপি করুন', 'লিংক কপি করুন'],
};
