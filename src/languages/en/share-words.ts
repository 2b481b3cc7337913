import type { ShareWords } from '../parts';

export const shareWords: ShareWords = { share: ['Share'], copyLink: ['Copy link'], forward: ['Forward'] };
