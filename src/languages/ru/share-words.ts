import type { ShareWords } from '../parts';

export const shareWords: ShareWords = {
  share: ['Поделиться'],
  copyLink: ['Скопировать ссылку', 'Копировать ссылку'],
  forward: ['Переслать'],
};
