import type { Checks } from '../parts';

export const checks: Checks = { letters: /[كىہے]/, punctuation: /[\u0600-\u06ff][,?;](?!\w)/ };
