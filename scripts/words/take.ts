/** Makes a language's texts from a filled sheet: all of it or nothing. Pure functions. */
import * as z from 'zod/mini';
import type { LocaleTexts } from '../languages/texts';
import { directoryFaults } from './directory-rules';
import { faultsOf } from './rules';

const filledSheet = z.object({
  language: z.string(),
  answers: z.record(
    z.string(),
    z.object({
      /** The English and the translation that were on the sheet: both may have changed since. */
      english: z.string(),
      was: z.string(),
      verdict: z.enum(['fine', 'corrected']),
      text: z.string(),
    }),
  ),
});

/** What a sheet asks about: the product's texts, those of the directory, and those of the receiver's page. */
type TextSource = 'texts' | 'directory' | 'receiver';

/** Texts by language. */
type Locales = Readonly<Record<string, LocaleTexts>>;

interface TakenSheet extends Record<TextSource, LocaleTexts> {
  language: string;
  /** Keys of the texts that were read: ticked or corrected. */
  read: Record<TextSource, string[]>;
  fine: number;
  corrected: number;
}

/**
 * @param text the file that the sheet has saved
 * @param locales the product's texts, of today
 * @param directories the directory's texts, of today
 * @param receivers the texts of the receiver's page, of today
 * @returns the language and its new texts, or what is wrong, each with its key
 */
export function takeSheet(
  text: string,
  locales: Locales,
  directories: Locales = {},
  receivers: Locales = {},
): TakenSheet | { problems: string[] } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return { problems: [`This is no filled sheet: ${error instanceof Error ? error.message : error}`] };
  }
  const read = filledSheet.safeParse(parsed);
  if (!read.success) {
    return {
      problems: read.error.issues.map(({ path, message }) => `${path.join(' › ') || 'the file'}: ${message}`),
    };
  }
  const { language, answers } = read.data;
  if (language === 'en' || !locales[language])
    return { problems: [`language: "${language}" is none of ours`] };
  const known: Record<TextSource, Locales> = { texts: locales, directory: directories, receiver: receivers };
  const own: Record<TextSource, LocaleTexts> = {
    texts: { ...locales[language] },
    directory: { ...directories[language] },
    receiver: { ...receivers[language] },
  };
  const problems: string[] = [];
  const keys: TakenSheet['read'] = { texts: [], directory: [], receiver: [] };
  let fine = 0;
  let corrected = 0;
  for (const [key, answer] of Object.entries(answers)) {
    const source = (Object.keys(own) as TextSource[]).find((one) => Object.hasOwn(own[one], key)) ?? 'texts';
    const into = own[source];
    const english = known[source].en ?? {};
    const today = Object.hasOwn(into, key) ? into[key] : undefined;
    const original = Object.hasOwn(english, key) ? english[key]?.message : undefined;
    if (!today || original === undefined) {
      problems.push(`${key}: there is no such text any more`);
      continue;
    }
    if (answer.english !== original)
      problems.push(`${key}: the English text has changed since the sheet was made`);
    if (answer.was !== today.message)
      problems.push(`${key}: the translation has changed since the sheet was made`);
    const message = answer.verdict === 'fine' ? today.message : answer.text.trim().normalize('NFC');
    const faults =
      source === 'directory'
        ? directoryFaults(language, key, message, original)
        : faultsOf(language, message, original);
    for (const fault of faults) problems.push(`${key}: ${fault}`);
    into[key] = { ...today, message, review: 'reviewed' };
    keys[source].push(key);
    if (answer.verdict === 'fine') fine += 1;
    else corrected += 1;
  }
  if (fine + corrected === 0 && problems.length === 0)
    problems.push('Nothing on the sheet was ticked or corrected.');
  return problems.length ? { problems } : { language, ...own, read: keys, fine, corrected };
}
