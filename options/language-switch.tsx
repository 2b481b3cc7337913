import { languages } from '../src/i18n/languages';
import { useLocked, useMessages } from '../src/ui/app';
import { useSave } from './use-save';

/** One press to the other language, written in that language: whoever cannot read the page finds it. */
export function LanguageSwitch() {
  const { language } = useMessages();
  const save = useSave();
  if (useLocked('language')) return null;
  return (
    <div class="language-switch">
      {languages
        .filter(({ tag }) => tag !== language.tag)
        .map(({ tag, name, direction, script }) => (
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
    </div>
  );
}
