/**
 * Which languages are drafts. A release must not present a draft as a finished translation: a child or somebody in
 * danger would rely on words that no native speaker has read.
 */
import { languagesWith, parts } from '../../src/languages/index';
import { readKeys, reviewOf } from './review';
import { textsOf } from './texts';

/** The texts that decide: the child's own page, and what people read who need help now. */
const weighty = /^(?:me_|emergency_|guide_danger_|popup_danger_|help_group_in_danger_now)/;

/**
 * @param keys all texts of a language
 * @param read those that a native speaker has read
 * @returns whether no text of the child's page and no emergency text was read
 */
export function isDraftLanguage(keys: readonly string[], read: ReadonlySet<string>): boolean {
  return !keys.some((key) => weighty.test(key) && read.has(key));
}

/**
 * Tags (BCP 47) of the languages that are drafts today, in order. English is never one, because all others are
 * translated from it. An unfinished language always is one, even if somebody has read the texts that it has.
 */
export function draftLanguages(): string[] {
  return languagesWith('texts')
    .filter((tag) => {
      const texts = textsOf(tag);
      const isUnfinished = parts[tag]?.includes('unfinished');
      return (
        tag !== 'en' &&
        (isUnfinished || isDraftLanguage(Object.keys(texts), readKeys(reviewOf(tag), 'texts', texts)))
      );
    })
    .sort();
}

/**
 * The languages that a release marks as drafts.
 * @param args the words of the command: `--release --draft LANG…`; without `--release` all drafts are returned
 * @param drafts the languages that are drafts
 * @throws Error naming each draft that was not named, and each named language that is not a draft
 */
export function namedDrafts(args: readonly string[], drafts: readonly string[]): string[] {
  if (!args.includes('--release')) return [...drafts];
  const at = args.indexOf('--draft');
  const named = at < 0 ? [] : args.slice(at + 1).filter((arg) => !arg.startsWith('--'));
  const unknown = named.filter((tag) => !drafts.includes(tag));
  if (unknown.length) throw new Error(`not a draft, or no language of ours: ${unknown.join(', ')}`);
  const unnamed = drafts.filter((tag) => !named.includes(tag));
  if (unnamed.length) {
    throw new Error(
      [
        `No native speaker has reviewed the child’s page and the emergency texts in: ${unnamed.join(', ')}.`,
        'Have them reviewed, or release them as drafts, marked so in the list of languages:',
        `  npm run package -- --release --draft ${drafts.join(' ')}`,
      ].join('\n'),
    );
  }
  return named;
}
