import type { Language } from './parts';

/** The packaged font for a script. For the other scripts every system has one. */
export const fontOf: Readonly<Partial<Record<Language['script'], string>>> = {
  nastaliq: 'noto-nastaliq-urdu',
  naskh: 'noto-naskh-arabic',
};
