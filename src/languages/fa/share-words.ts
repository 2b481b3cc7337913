import type { ShareWords } from '../parts';

/** "Share" has several words in live use. */
export const shareWords: ShareWords = {
  share: ['هم‌رسانی', 'اشتراک‌گذاری'],
  copyLink: ['کپی کردن پیوند', 'کپی پیوند'],
  forward: ['هدایت'],
};
