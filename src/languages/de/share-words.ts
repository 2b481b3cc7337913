import type { ShareWords } from '../parts';

export const shareWords: ShareWords = {
  share: ['Teilen'],
  copyLink: ['Link kopieren'],
  forward: ['Weiterleiten'],
};
