import type { LanguageName } from '../parts';

export const about: LanguageName = { tag: 'nl', name: 'Nederlands' };
