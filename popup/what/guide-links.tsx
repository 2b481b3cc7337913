import { optionsLink } from '../../src/extension/page-hash';
import { useWords } from '../kit/words';

const guides = ['help', 'saw', 'danger', 'shared', 'police', 'teachers'] as const;

/** What a person may want to know instead of, or beside, a report: one control until they ask. */
export function GuideLinks() {
  const { t } = useWords();
  return (
    <details class="more guide-links">
      <summary>{t('popup_guides')}</summary>
      <ul>
        {guides.map((page) => (
          <li key={page}>
            <a href={optionsLink(page)} target="_blank" rel="noopener">
              {t(page === 'help' ? 'popup_help_near' : `options_title_${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
