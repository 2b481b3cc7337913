import type { ShareWords } from '../parts';

/** Several words are in use for "share"; "forward" is what people see in WhatsApp, not confirmed. */
export const shareWords: ShareWords = {
  share: ['शेयर करें', 'साझा करें', 'बाँटें'],
  copyLink: ['लिंक कॉपी करें'],
  forward: ['फ़ॉरवर्ड करें'],
};
