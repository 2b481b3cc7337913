import { useEffect, useId, useRef } from 'preact/hooks';
import type { Messages } from '../../src/i18n/messages';
import { useMessages } from '../../src/ui/app';
import { listText } from '../../src/ui/helpline-words';
import { searchWordsByLanguage } from './use-search';

interface SearchProps {
  query: string;
  onQuery(query: string): void;
  /** How many numbers it finds. */
  found: number;
  /** Names of the countries that it finds. */
  countries: readonly string[];
}

/** The field to search in; what it finds is counted for those who do not see it. */
export function Search({ query, onQuery, found, countries }: SearchProps) {
  const messages = useMessages();
  const { t } = messages;
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const text = query.trim();
  const searching = text !== '';
  useEffect(() => {
    // The part above has disappeared or come back. The field and its results must stay in sight while somebody types.
    if (!place.current?.contains(document.activeElement)) return;
    place.current.scrollIntoView({ block: searching ? 'start' : 'nearest' });
  }, [searching]);
  return (
    <div class="search" ref={place}>
      <label for={id}>{t('help_search')}</label>
      <input
        id={id}
        type="search"
        value={query}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={`${id}-hint`}
        onFocus={() => void searchWordsByLanguage()}
        onInput={({ currentTarget }) => onQuery(currentTarget.value)}
      />
      <p class={searching ? 'hidden-text' : 'hint'} id={`${id}-hint`}>
        {t('help_search_hint')}
      </p>
      <output class="hidden-text">{searching && foundText(found, countries, text, messages)}</output>
    </div>
  );
}

function foundText(
  count: number,
  countries: readonly string[],
  text: string,
  { t, language }: Messages,
): string {
  if (count > 0) return count === 1 ? t('help_search_one') : t('help_search_many', { count });
  if (countries.length === 0) return t('help_search_none', { text });
  return `${t('help_search_countries')} ${listText(countries, language.tag)}`;
}
