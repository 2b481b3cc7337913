import type { Language } from '../parts';

export const about: Language = { tag: 'hi', name: 'हिन्दी', direction: 'ltr', script: 'tall' };
