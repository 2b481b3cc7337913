import { useLocked, useMessages } from '../../src/ui/app';
import { later } from '../../src/ui/later';
import { usePopup } from '../context';
import { optionsPage } from '../links';

/** Not among the first things to be painted: whoever can read the page needs it not. */
const LanguageButtons = later(() => import('./language-buttons').then((module) => module.LanguageButtons));

/**
 * The product's name, the languages that the person may want instead, and help on every step (the first one has it in
 * its text).
 */
export function Header() {
  const { t } = useMessages();
  const { step } = usePopup().state;
  const fixed = useLocked('language');
  return (
    <header class="header">
      <span class="brand" lang="en" dir="ltr">
        <svg class="brand-mark" viewBox="0 0 128 128" aria-hidden="true">
          <rect class="brand-ground" x="4" y="4" width="120" height="120" rx="30" />
          <path class="brand-flag" d="M36 22h8v84h-8zM44 29h46c5 0 7 5 4 9l-11 15 11 15c3 4 1 9-4 9H44z" />
        </svg>
        Report Instead
      </span>
      <span class="header-links">
        {!fixed && <LanguageButtons />}
        {step !== 'what' && (
          <a href={optionsPage('help')} target="_blank" rel="noopener">
            {t('popup_find_help')}
          </a>
        )}
        <a href={optionsPage('region')} target="_blank" rel="noopener" title={t('popup_settings')}>
          <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M4 7h9M17 7h3M4 17h3M11 17h9M15 4v6M9 14v6" />
          </svg>
          <span class="hidden-text">{t('popup_settings')}</span>
        </a>
      </span>
    </header>
  );
}
