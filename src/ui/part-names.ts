import type { MessageKey } from '../i18n/messages';
import type { SettingsPart } from '../settings/schema';

/** The name of each part of the settings where its value is shown beside it. */
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

/** The same in a list of parts that are set aside: `settings` means all of them, and no value is shown. */
export const setAsideNames: Readonly<Record<string, MessageKey>> = {
  ...partNames,
  settings: 'options_part_settings',
  sites: 'options_part_sites',
};
