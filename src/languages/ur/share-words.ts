import type { ShareWords } from '../parts';

/** "Share" has several words in live use; "forward" is what people see in WhatsApp, and not confirmed. */
export const shareWords: ShareWords = {
  share: ['اشتراک کریں', 'شیئر کریں', 'بانٹیں'],
  copyLink: ['لنک کاپی کریں', 'ربط نقل کریں'],
  forward: ['فارورڈ'],
};
