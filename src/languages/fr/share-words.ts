import type { ShareWords } from '../parts';

export const shareWords: ShareWords = {
  share: ['Partager'],
  copyLink: ['Copier le lien', 'Copier lien'],
  forward: ['Faire suivre'],
};
