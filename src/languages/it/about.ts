import type { LanguageName } from '../parts';

export const about: LanguageName = { tag: 'it', name: 'Italiano' };
