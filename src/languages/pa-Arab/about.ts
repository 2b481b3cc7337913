import type { Language } from '../parts';

export const about: Language = {
  tag: 'pa-Arab',
  name: 'پنجابی',
  direction: 'rtl',
  script: 'nastaliq',
  second: 'ur',
  largestIn: ['PK-PB'],
};
