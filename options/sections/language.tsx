import { useMessages, useSettings } from '../../src/ui/app';
import { Choice } from '../choice';
import { LanguageList } from '../language-list';
import { Lockable } from '../lockable';
import { useSave } from '../use-save';

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
