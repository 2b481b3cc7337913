import type { Language } from '../parts';

export const about: Language = { tag: 'fa', name: 'فارسی', direction: 'rtl', script: 'naskh' };
