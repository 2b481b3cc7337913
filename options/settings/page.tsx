import { isPage } from '../../src/edition';
import type { MessageKey } from '../../src/i18n/messages';
import { useMessages, usePolicy } from '../../src/ui/app';
import { settingsPages } from '../frame/pages';

/** What each page is for, in the words that stand at its top. */
const notes: Readonly<Record<(typeof settingsPages)[number], MessageKey>> = {
  region: 'options_region_intro',
  language: 'options_language_intro',
  prompt: 'options_prompt_intro',
  sites: 'options_sites_intro',
  forms: 'fill_intro',
  privacy: 'options_privacy_intro',
  transfer: 'own_file',
  organisation: 'options_organisation_intro',
  several: 'several_lead',
  practice: 'practice_lead',
  phone: 'web_phone_lead',
  about: 'options_about_intro',
};

/** All that can be set, each with what it is for. */
export function SettingsList() {
  const { t } = useMessages();
  const policy = usePolicy();
  // The edition for phones only shows here what the organisation that hosts it has set. Without one there is nothing.
  const pages = settingsPages.filter((page) => page !== 'organisation' || !isPage || policy);
  return (
    <ul class="card-list settings-list">
      {pages.map((page) => (
        <li key={page}>
          <a href={`#${page}`} aria-describedby={`about-${page}`}>
            {t(`options_title_${page}`)}
          </a>
          <p class="hint" id={`about-${page}`}>
            {t(isPage && page === 'organisation' ? 'policy_intro' : notes[page])}
          </p>
        </li>
      ))}
    </ul>
  );
}
