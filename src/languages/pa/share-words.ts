import type { ShareWords } from '../parts';

export const shareWords: ShareWords = { share: ['ਸਾਂਝਾ ਕਰੋ'] };
