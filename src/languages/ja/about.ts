import type { LanguageName } from '../parts';

export const about: LanguageName = { tag: 'ja', name: '日本語' };
