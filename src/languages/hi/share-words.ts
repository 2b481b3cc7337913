import type { ShareWords } from '../parts';

/** "Share" has several words in live use; "forward" is what people see in WhatsApp, and not confirmed. */
export const shareWords: ShareWords = {
  share: ['शेयर करें', 'साझा करें', 'बाँटें'],
  copyLink: ['लिंक कॉपी करें'],
  forward: ['फ़ॉरवर्ड करें'],
};
