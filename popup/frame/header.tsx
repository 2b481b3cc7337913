import { optionsLink } from '../../src/extension/page-hash';
import { useLocked, useMessages, usePolicy } from '../../src/ui/app';
import { later } from '../../src/ui/later';
import { usePopup } from '../state/context';
import { firstStep } from '../what/later-code';
import { Brand } from './brand';

/** Painted after the rest: people who can read the page do not need it. */
const PopupLanguages = later(() => import('./language-buttons').then((module) => module.PopupLanguages));

/** Few browsers belong to an organisation. Its line has its place from the start, so that nothing moves later. */
const OrganisationBand = later(() => firstStep().then((module) => module.OrganisationBand));

/**
 * The product's name, the languages that the person may want instead, and help on every step (the first one has it in
 * its text).
 */
export function Header() {
  const { t } = useMessages();
  const { step } = usePopup().state;
  const fixed = useLocked('language');
  return (
    <>
      <header class="header">
        <Brand />
        <span class="header-links">
          {!fixed && <PopupLanguages />}
          {step !== 'what' && (
            <a href={optionsLink('help')} target="_blank" rel="noopener">
              {t('popup_find_help')}
            </a>
          )}
          <a href={optionsLink('region')} target="_blank" rel="noopener" title={t('popup_settings')}>
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
              <path d="M4 7h9M17 7h3M4 17h3M11 17h9M15 4v6M9 14v6" />
            </svg>
            <span class="hidden-text">{t('popup_settings')}</span>
          </a>
        </span>
      </header>
      {usePolicy()?.look && (
        <div class="organisation-place">
          <OrganisationBand />
        </div>
      )}
    </>
  );
}
