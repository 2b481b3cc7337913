import type { Checks } from '../parts';

export const checks: Checks = {
  letters: /[كيىہے]/,
  punctuation: /[\u0600-\u06ff][,?;](?!\w)/,
  hurtful: /پورنو|هرزه/,
};
