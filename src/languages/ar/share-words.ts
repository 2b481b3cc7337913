import type { ShareWords } from '../parts';

/** "Share" has several words in live use. */
export const shareWords: ShareWords = {
  share: ['مشاركة', 'شارك'],
  copyLink: ['نسخ الرابط', 'انسخ الرابط'],
  forward: ['إعادة توجيه'],
};
