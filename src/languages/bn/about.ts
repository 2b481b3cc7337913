import type { Language } from '../parts';

export const about: Language = { tag: 'bn', name: 'বাংলা', direction: 'ltr', script: 'tall' };
