import type { ShareWords } from '../parts';

export const shareWords: ShareWords = {
  share: ['Compartir'],
  copyLink: ['Copiar enlace'],
  forward: ['Reenviar'],
};
