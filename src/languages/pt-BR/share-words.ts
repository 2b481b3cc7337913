import type { ShareWords } from '../parts';

export const shareWords: ShareWords = {
  share: ['Compartilhar'],
  copyLink: ['Copiar link'],
  forward: ['Encaminhar'],
};
