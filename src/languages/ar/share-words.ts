import type { ShareWords } from '../parts';

/** Several words are in use for "share". */
export const shareWords: ShareWords = {
  share: ['مشاركة', 'شارك'],
  copyLink: ['نسخ الرابط', 'انسخ الرابط'],
  forward: ['إعادة توجيه'],
};
