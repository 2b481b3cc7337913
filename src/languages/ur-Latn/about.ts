import type { LanguageName } from '../parts';

export const about: LanguageName = { tag: 'ur-Latn', name: 'Roman Urdu' };
