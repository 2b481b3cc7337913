import type { LanguageName } from '../parts';

export const about: LanguageName = { tag: 'vi', name: 'Tiếng Việt' };
