import type { Language } from '../parts';

export const about: Language = { tag: 'ar', name: 'العربية', direction: 'rtl', script: 'naskh' };
