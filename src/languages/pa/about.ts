import type { LanguageName } from '../parts';

export const about: LanguageName = { tag: 'pa', name: 'ਪੰਜਾਬੀ' };
