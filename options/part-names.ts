import type { MessageKey } from '../src/i18n/messages';
import type { SettingsPart } from '../src/settings/schema';

/** What each part of the settings is called where its value stands beside it. */
export const partNames: Readonly<Record<SettingsPart, MessageKey>> = {
  language: 'options_part_language',
  region: 'options_part_region',
  secondRegion: 'options_part_second',
  prompt: 'options_part_prompt',
  sites: 'options_part_sites_off',
  addedSites: 'options_part_added',
  intake: 'options_part_intake',
  privacy: 'options_part_privacy',
  exit: 'options_part_exit',
};
