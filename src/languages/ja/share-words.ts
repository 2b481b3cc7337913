import type { ShareWords } from '../parts';

export const shareWords: ShareWords = {
  share: ['共有'],
  copyLink: ['リンクをコピー', 'リンクのコピー'],
  forward: ['転送'],
};
