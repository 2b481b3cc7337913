import type { ShareWords } from '../parts';

export const shareWords: ShareWords = {
  share: ['Paylaş'],
  copyLink: ['Bağlantıyı kopyala'],
  forward: ['İlet'],
};
