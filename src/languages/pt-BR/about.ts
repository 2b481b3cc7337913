import type { Language } from '../parts';

export const about: Language = {
  tag: 'pt-BR',
  name: 'Português (Brasil)',
  direction: 'ltr',
  script: 'latin',
};
