import type { Checks } from '../parts';

export const checks: Checks = {
  letters: /[کیہے]/,
  punctuation: /[\u0600-\u06ff][,?;](?!\w)/,
  hurtful: /إباح|اباح/,
};
