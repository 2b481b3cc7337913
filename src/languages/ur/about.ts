import type { Language } from '../parts';

export const about: Language = { tag: 'ur', name: 'اردو', direction: 'rtl', script: 'nastaliq' };
