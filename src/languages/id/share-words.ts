import type { ShareWords } from '../parts';

export const shareWords: ShareWords = {
  share: ['Bagikan'],
  copyLink: ['Salin link', 'Salin Tautan'],
  forward: ['Teruskan'],
};
