import type { ShareWords } from '../parts';

/** Several words are in use for "share"; "forward" is what people see in WhatsApp, not confirmed. */
export const shareWords: ShareWords = {
  share: ['اشتراک کریں', 'شیئر کریں', 'بانٹیں'],
  copyLink: ['لنک کاپی کریں', 'ربط نقل کریں'],
  forward: ['فارورڈ'],
};
