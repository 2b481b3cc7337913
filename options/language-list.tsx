import type { ComponentChildren } from 'preact';
import { languages } from '../src/i18n/languages';
import { Choice } from './choice';

interface LanguageListProps {
  legend: string;
  /** The tag of the chosen language; null where none is. */
  chosen: string | null;
  onChoose(tag: string): void;
  /** More answers, below the languages. */
  children?: ComponentChildren;
}

/** All languages, each by its own name, in its own writing. */
export function LanguageList({ legend, chosen, onChoose, children }: LanguageListProps) {
  return (
    <fieldset class="panel">
      <legend>{legend}</legend>
      <div class="language-list">
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
            onChoose={() => onChoose(tag)}
          />
        ))}
      </div>
      {children}
    </fieldset>
  );
}
