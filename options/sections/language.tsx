import { languages } from '../../src/i18n/languages';
import { useMessages, useSettings } from '../../src/ui/app';
import { Choice } from '../choice';
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
        <fieldset class="panel">
          <legend>{t('options_language_choose')}</legend>
          {languages.map(({ tag, name, direction, script }) => (
            <Choice
              key={tag}
              group="language"
              label={
                <span lang={tag} dir={direction} data-script={script}>
                  {name}
                </span>
              }
              chosen={chosen === tag}
              onChoose={() => save({ language: tag })}
            />
          ))}
          <Choice
            group="language"
            label={t('options_language_follow')}
            chosen={chosen === null}
            onChoose={() => save({ language: null })}
          />
        </fieldset>
      </Lockable>
      <p class="notice">{t('options_language_review')}</p>
    </>
  );
}
