import type { Language } from './parts';

/** The font that rides along for a script; for the others every system has one. */
export const fontOf: Readonly<Partial<Record<Language['script'], string>>> = {
  nastaliq: 'noto-nastaliq-urdu',
  naskh: 'noto-naskh-arabic',
};
