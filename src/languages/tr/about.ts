import type { LanguageName } from '../parts';

export const about: LanguageName = { tag: 'tr', name: 'Türkçe' };
