import type { LanguageName } from '../parts';

export const about: LanguageName = { tag: 'de', name: 'Deutsch' };
