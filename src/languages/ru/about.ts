import type { LanguageName } from '../parts';

export const about: LanguageName = { tag: 'ru', name: 'Русский' };
