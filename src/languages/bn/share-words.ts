import type { ShareWords } from '../parts';

/** Several words are in use for "share". */
export const shareWords: ShareWords = {
  share: ['শেয়ার করুন', 'শেয়ার'],
  copyLink: ['লিঙ্ক কপি করুন', 'লিংক কপি করুন'],
};
