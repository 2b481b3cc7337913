import { optionsPage } from '../links';
import { useWords } from '../words';

const guides = ['saw', 'danger', 'shared', 'police', 'teachers'] as const;

/** One step to what a person may want to know instead of, or beside, a report. */
export function GuideLinks() {
  const { t } = useWords();
  return (
    <nav class="guide-links" aria-labelledby="guide-links-title">
      <h2 id="guide-links-title" class="label">
        {t('popup_guides')}
      </h2>
      <ul>
        {guides.map((page) => (
          <li key={page}>
            <a href={optionsPage(page)} target="_blank" rel="noopener">
              {t(`options_title_${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
