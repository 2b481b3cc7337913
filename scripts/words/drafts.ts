/**
 * Which languages are drafts. A release must not pass one off as a finished translation: a child or somebody in
 * danger would rely on words that nobody who speaks them has read.
 */
import { languagesWith, parts } from '../../src/languages/index';
import { readKeys, reviewOf } from '../languages/review';
import { textsOf } from '../languages/texts';

/** The texts that count: the child's own page, and what somebody reads who looks for help now. */
const weighty = /^(?:me_|emergency_|guide_danger_|popup_danger_|help_group_in_danger_now)/;

/**
 * @param keys all texts of a language
 * @param read those that a native speaker has read
 * @returns whether none of the child's page and of the emergency texts is among them
 */
export function isDraft(keys: readonly string[], read: ReadonlySet<string>): boolean {
  return !keys.some((key) => weighty.test(key) && read.has(key));
}

/**
 * Tags (BCP 47) of the languages that are drafts today, in order. English is what all others are translated from; an
 * unfinished language is a draft, even where somebody has read what there is.
 */
export function draftLanguages(): string[] {
  return languagesWith('texts')
    .filter((tag) => {
      const texts = textsOf(tag);
      const isUnfinished = parts[tag]?.includes('unfinished');
      return (
        tag !== 'en' && (isUnfinished || isDraft(Object.keys(texts), readKeys(reviewOf(tag), 'texts', texts)))
      );
    })
    .sort();
}

/**
 * The languages that a release marks as drafts.
 * @param args those of the command: `--release --draft LANG…`; without `--release` nothing is asked
 * @param drafts the languages that are drafts
 * @throws Error naming each draft that was not named, and each named language that is none
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
