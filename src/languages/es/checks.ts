import type { Checks } from '../parts';

export const checks: Checks = {
  hurtful: /honra/i,
  sameAsEnglish: ['Chat', 'Wikipedia', 'App:'],
  controlNames: {
    'channels/platform-mastodon/steps/2': {
      'It’s illegal': 'Es ilegal',
      'It violates server rules': 'Viola las reglas del servidor',
    },
  },
};
