/**
 * Which languages are drafts. A release must not pass one off as a finished translation: a child or somebody in
 * danger would rely on words that nobody who speaks them has read.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const locales = fileURLToPath(new URL('../../src/_locales', import.meta.url));

/** By key, as in `messages.json`. English has no `review`: it is what all others are translated from. */
export type ReviewedTexts = Readonly<Record<string, { review?: string }>>;

/** The texts that count: the child's own page, and what somebody reads who looks for help now. */
const weighty = /^(?:me_|emergency_|guide_danger_|popup_danger_|help_group_in_danger_now)/;

/** @returns whether no native speaker has reviewed any text of the child's page or of the emergency ones */
export function isDraft(texts: ReviewedTexts): boolean {
  const reviews = Object.entries(texts).filter(([key]) => weighty.test(key));
  return reviews.length > 0 && reviews.every(([, { review }]) => review === 'pending');
}

/** Tags (BCP 47) of the languages that are drafts today, in order. */
export function draftLanguages(): string[] {
  return readdirSync(locales)
    .filter((tag) => isDraft(JSON.parse(readFileSync(join(locales, tag, 'messages.json'), 'utf8'))))
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
