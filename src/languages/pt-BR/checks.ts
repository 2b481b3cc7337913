import type { Checks } from '../parts';

export const checks: Checks = {
  hurtful: /honra/i,
  sameAsEnglish: ['Chat', 'Wikipedia', 'App:', 'Menu', 'Sites', 'sites', 'Link'],
  controlNames: {
    'channels/platform-bluesky/steps/2': { 'Child safety': 'Segurança infantil' },
    'channels/platform-mastodon/steps/2': {
      'It’s illegal': 'É ilegal',
      'It violates server rules': 'Viola as regras do servidor',
    },
  },
};
