import type { Checks } from '../parts';

export const checks: Checks = { letters: /[كیہے]/, punctuation: /[\u0600-\u06ff][,?;](?!\w)/ };
