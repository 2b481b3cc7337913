import type { Checks } from '../parts';

export const checks: Checks = {
  letters: /[کیہے]/,
  punctuation: /[\u0600-\u06ff][,?;](?!\w)/,
  hurtful: /إباح|اباح/,
  controlNames: {
    'channels/platform-mastodon/steps/2': {
      'It’s illegal': 'إنه مخالف للقانون',
      'It violates server rules': 'ينتهك قواعد الخادم',
    },
  },
};
