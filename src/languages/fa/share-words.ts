import type { ShareWords } from '../parts';

/** Several words are in use for "share". */
export const shareWords: ShareWords = {
  share: ['هم‌رسانی', 'اشتراک‌گذاری'],
  copyLink: ['کپی کردن پیوند', 'کپی پیوند'],
  forward: ['هدایت'],
};
