import type { Language } from '../parts';

export const about: Language = {
  tag: 'ps',
  name: 'پښتو',
  direction: 'rtl',
  script: 'naskh',
  second: 'ur',
  largestIn: ['PK-KP', 'PK-BA'],
};
