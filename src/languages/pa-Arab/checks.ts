import type { Checks } from '../parts';

export const checks: Checks = { letters: /[كيىه\u0647]/, punctuation: /[\u0600-\u06ff][,?;.](?!\w)/ };
