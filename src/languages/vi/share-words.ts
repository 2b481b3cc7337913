import type { ShareWords } from '../parts';

export const shareWords: ShareWords = { forward: ['Chuyển tiếp'] };
