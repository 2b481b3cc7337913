import type { Checks } from '../parts';

export const checks: Checks = {
  hurtful: /honra/i,
  sameAsEnglish: ['Chat', 'Wikipedia', 'App:', 'Menu', 'Sites', 'sites', 'Link'],
};
