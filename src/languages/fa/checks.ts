import type { Checks } from '../parts';

export const checks: Checks = {
  letters: /[كيىہے]/,
  punctuation: /[\u0600-\u06ff][,?;](?!\w)/,
  hurtful: /پورنو|هرزه/,
  controlNames: {
    'channels/platform-mastodon/steps/2': {
      'It’s illegal': 'غیرقانونیست',
      'It violates server rules': 'قوانین کارساز را نقض می‌کند',
    },
  },
};
