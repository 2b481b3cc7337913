import type { Language } from '../parts';

export const about: Language = { tag: 'en', name: 'English', direction: 'ltr', script: 'latin' };
