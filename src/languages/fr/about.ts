import type { Language } from '../parts';

export const about: Language = { tag: 'fr', name: 'Français', direction: 'ltr', script: 'latin' };
