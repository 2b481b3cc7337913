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
};
