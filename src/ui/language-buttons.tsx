import { likelyLanguages } from '../i18n/likely';
import type { RegionCodes } from '../settings/schema';
import { useMessages } from './app';

interface LanguageButtonsProps {
  region: RegionCodes | null;
  /** How many buttons there is room for. */
  most: number;
  /** The buttons' classes. */
  look: string;
  onChoose(tag: string): void;
}

/** A button for each language that the person may want instead, with the language's own name in its own writing. */
export function LanguageButtons({ region, most, look, onChoose }: LanguageButtonsProps) {
  const { language } = useMessages();
  return (
    <>
      {likelyLanguages(language.tag, region, navigator.languages)
        .slice(0, most)
        .map(({ tag, name, direction, script }) => (
          <button
            key={tag}
            type="button"
            class={look}
            lang={tag}
            dir={direction}
            data-script={script}
            onClick={() => onChoose(tag)}
          >
            {name}
          </button>
        ))}
    </>
  );
}
