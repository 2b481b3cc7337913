import type { Checks } from '../parts';

export const checks: Checks = {
  hurtful: /honneur/i,
  sameAsEnglish: [
    'Police',
    'Ambulance',
    'Sources',
    'Menu',
    'Sites',
    'sites',
    'organisation',
    'Version',
    'Version {version}',
    'Province',
    'Note',
  ],
  controlNames: {
    'channels/platform-bluesky/steps/2': { 'Child safety': 'Protection de l’enfance' },
    'channels/platform-mastodon/steps/2': {
      'It’s illegal': 'C’est illégal',
      'It violates server rules': 'Infraction des règles du serveur',
    },
  },
};
