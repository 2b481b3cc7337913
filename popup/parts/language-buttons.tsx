import { likelyLanguages } from '../../src/i18n/likely';
import { changeSettings } from '../../src/settings/store';
import { useMessages, useSettings } from '../../src/ui/app';
import { usePopup } from '../context';

/** One press to each of the languages that the person may want instead. Later steps have less room. */
export function LanguageButtons() {
  const { language } = useMessages();
  const { step } = usePopup().state;
  const { region } = useSettings();
  return (
    <>
      {likelyLanguages(language.tag, region, navigator.languages)
        .slice(0, step === 'what' ? 2 : 1)
        .map(({ tag, name, script }) => (
          <button
            key={tag}
            type="button"
            class="link-button"
            lang={tag}
            data-script={script}
            onClick={() => changeSettings({ language: tag })}
          >
            {name}
          </button>
        ))}
    </>
  );
}
