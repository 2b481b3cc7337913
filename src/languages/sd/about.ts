import type { Language } from '../parts';

export const about: Language = {
  tag: 'sd',
  name: 'سنڌي',
  direction: 'rtl',
  script: 'naskh',
  second: 'ur',
  largestIn: ['PK-SD'],
};
