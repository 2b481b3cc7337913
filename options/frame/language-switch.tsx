import { likelyLanguages } from '../../src/i18n/likely';
import { useLocked, useMessages } from '../../src/ui/app';
import { LineIcon } from '../../src/ui/line-icon';
import { useSave } from '../kit/use-save';
import { useRegion } from '../region/region';

/**
 * One press to the language that a person who cannot read the page most likely wants, written in that language, and a
 * globe that leads to all of them.
 */
export function LanguageSwitch() {
  const { t, language } = useMessages();
  const region = useRegion();
  const save = useSave();
  if (useLocked('language')) return null;
  return (
    <div class="language-switch">
      {likelyLanguages(language.tag, region, navigator.languages).map(({ tag, name, direction, script }) => (
        <button
          key={tag}
          type="button"
          class="button button-quiet"
          lang={tag}
          dir={direction}
          data-script={script}
          onClick={() => save({ language: tag })}
        >
          {name}
        </button>
      ))}
      <a class="button button-quiet" href="#language" title={t('options_title_language')}>
        <LineIcon name="globe" />
        <span class="hidden-text">{t('options_title_language')}</span>
      </a>
    </div>
  );
}
