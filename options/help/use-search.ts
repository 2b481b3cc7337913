/** What a search among the numbers finds: numbers, topics, and other countries. */
import { useEffect, useState } from 'preact/hooks';
import { helplinesFor, searchCountries, searchHelplines, topicsOf } from '../../src/directory/search';
import { type HelplineTopic, helplineTopics } from '../../src/directory/topics';
import { formatLocales } from '../../src/i18n/dates';
import { languages } from '../../src/i18n/languages';
import type { Messages } from '../../src/i18n/messages';
import { useMessages } from '../../src/ui/app';
import type { Line, NumbersGroup } from '../numbers/numbers';

/** Only those who search need the words, so they are fetched when the field is entered. */
export async function searchWordsByLanguage() {
  const { searchWords } = await import('../../src/languages/by-part/search-words');
  return searchWords;
}

/** What a search finds: by name and number first, then what helps with what the words say has happened. */
export function useSearch(
  text: string,
  groups: readonly NumbersGroup[],
): { found: Line[]; topics: HelplineTopic[] } {
  const messages = useMessages();
  const [words, setWords] = useState<Awaited<ReturnType<typeof searchWordsByLanguage>> | null>(null);
  const searching = text !== '';
  useEffect(() => {
    // Without them, names and numbers are still found.
    if (searching && !words) searchWordsByLanguage().then(setWords, () => undefined);
  }, [searching, words]);
  if (!searching) return { found: [], topics: [] };
  const lines = groups.flatMap((group) => group.lines);
  const named = searchHelplines(text, lines, topicLabels(messages));
  const topics = words ? topicsOf(text, words) : [];
  return { found: [...new Set([...named, ...helplinesFor(topics, lines)])], topics };
}

/** Words of at least two letters may be a country; digits are a number. */
export function countriesFor(text: string, { language }: Messages, shown: string) {
  if (!/\p{L}.*\p{L}/u.test(text)) return [];
  const tags = [...formatLocales(language.tag), ...languages.map(({ tag }) => tag)];
  return searchCountries(text, tags)
    .filter(({ country }) => country !== shown)
    .slice(0, 6);
}

function topicLabels({ t }: Messages) {
  return Object.fromEntries(helplineTopics.map((topic) => [topic, [t(`help_topic_${topic}`)]]));
}
