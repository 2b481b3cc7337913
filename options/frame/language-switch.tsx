import { useLocked, useMessages } from '../../src/ui/app';
import { LanguageButtons } from '../../src/ui/language-buttons';
import { LineIcon } from '../../src/ui/line-icon';
import { useRegion } from '../../src/ui/use-region';
import { useSave } from '../kit/use-save';

/**
 * One press to the language that a person who cannot read the page most likely wants, written in that language, and a
 * globe that leads to all of them.
 */
export function LanguageSwitch() {
  const { t } = useMessages();
  const region = useRegion();
  const save = useSave();
  if (useLocked('language')) return null;
  return (
    <div class="language-switch">
      <LanguageButtons
        region={region}
        most={2}
        look="button button-quiet"
        onChoose={(tag) => save({ language: tag })}
      />
      <a class="button button-quiet" href="#language" title={t('options_title_language')}>
        <LineIcon name="globe" />
        <span class="hidden-text">{t('options_title_language')}</span>
      </a>
    </div>
  );
}
