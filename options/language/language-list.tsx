import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { readPackaged } from '../../src/extension/packaged';
import { languages } from '../../src/i18n/languages';
import { useMessages } from '../../src/ui/app';
import { Choice } from '../kit/choice';

interface LanguageListProps {
  legend: string;
  /** The tag of the chosen language; null where none is. */
  chosen: string | null;
  onChoose(tag: string): void;
  /** More answers, below the languages. */
  children?: ComponentChildren;
}

/** Tags of the languages that no native speaker has reviewed where it matters most; none until they are read. */
function useDrafts(): readonly string[] {
  const [drafts, setDrafts] = useState<readonly string[]>([]);
  useEffect(() => {
    readPackaged('messages/drafts.json').then(
      (tags) => setDrafts(tags as string[]),
      // A mark that cannot be read must not cost the person the list.
      () => {},
    );
  }, []);
  return drafts;
}

/** All languages, each by its own name, in its own writing; drafts say that they are. */
export function LanguageList({ legend, chosen, onChoose, children }: LanguageListProps) {
  const { t } = useMessages();
  const drafts = useDrafts();
  return (
    <fieldset class="panel">
      <legend>{legend}</legend>
      <div class="language-list">
        {languages.map(({ tag, name, direction, script }) => (
          <Choice
            key={tag}
            group="language"
            label={
              <>
                <span lang={tag} dir={direction} data-script={script}>
                  {name}
                </span>
                {drafts.includes(tag) && <span class="note">{t('options_language_draft')}</span>}
              </>
            }
            chosen={chosen === tag}
            onChoose={() => onChoose(tag)}
          />
        ))}
      </div>
      {children}
    </fieldset>
  );
}
