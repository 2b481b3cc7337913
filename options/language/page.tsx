import { useMessages, useSettings } from '../../src/ui/app';
import { Choice } from '../kit/choice';
import { Lockable } from '../kit/lockable';
import { useSave } from '../kit/use-save';
import { LanguageList } from './language-list';

/** Language of the whole product. */
export function LanguageChoice() {
  const { t } = useMessages();
  const { language: chosen } = useSettings();
  const save = useSave();
  return (
    <>
      <p class="lead">{t('options_language_intro')}</p>
      <Lockable part="language">
        <LanguageList
          legend={t('options_language_choose')}
          chosen={chosen}
          onChoose={(tag) => save({ language: tag })}
        >
          <Choice
            group="language"
            label={t('options_language_follow')}
            chosen={chosen === null}
            onChoose={() => save({ language: null })}
          />
        </LanguageList>
      </Lockable>
      <p class="notice">{t('options_language_review')}</p>
    </>
  );
}
