import type { Language } from '../parts';

export const about: Language = { tag: 'es', name: 'Español', direction: 'ltr', script: 'latin' };
