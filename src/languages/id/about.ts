import type { LanguageName } from '../parts';

export const about: LanguageName = { tag: 'id', name: 'Bahasa Indonesia' };
