/**
 * Do a post's own words hint at harm to a child? The answer only decides whether to ask. Nothing is kept or sent, and
 * the prompt never says what was found.
 */
import { fold, runsWithout } from './fold';

/** Sources of regular expressions over folded text, made by `cues.ts`. */
export interface CuePatterns {
  child: string;
  harm: string;
  plea: string;
  /** What the same words are ordinarily about: sport, films, adverts, family. */
  ordinary: string;
  /** Phrases that contain such words and mean something else. */
  idiom: string;
}

const NOT_OF_A_TEXT = runsWithout('\\p{L}\\p{M}\\p{N}');
const SHORTEST_TEXT = 12;
/** Words between a child and a plea that still belong together, whatever else the post is about. */
const NEAR = 12;
const WINDOW = 40;

/** Arabic and Urdu digits end in their value; Devanagari's begin at 0x966, Bengali's at 0x9e6. */
function digitOf(digit: string): string {
  const code = digit.charCodeAt(0);
  return String((code & 15) - (code > 0x900 ? 6 : 0));
}

/**
 * Folded, without hashtags and the accents of Latin letters; digits of every script as Latin ones; one form for the
 * many spellings of Roman Urdu.
 */
export function normal(text: string): string {
  return fold(text)
    .normalize('NFD')
    .replace(/#\S+|[\u0300-\u036f]/g, '')
    .replace(/ı/g, 'i')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g, digitOf)
    .replace(/([a-z])\1+/g, '$1')
    .replace(/ai|ay/g, 'e')
    .replace(NOT_OF_A_TEXT, ' ');
}

/** Word positions at which a kind of word begins. */
function positions(text: string, source: string): number[] {
  return [...text.matchAll(new RegExp(source, 'gu'))].map(
    (match) => text.slice(0, match.index).split(' ').length,
  );
}

function near(some: readonly number[], others: readonly number[], distance: number): boolean {
  return some.some((one) => others.some((other) => Math.abs(one - other) <= distance));
}

/**
 * @param text the post's own words (not its comments, not the poster's name)
 * @returns true when a child and harm, or a child and a plea to pass it on, stand near each other
 */
export function hintsAtHarm(patterns: CuePatterns, text: string): boolean {
  if (text.length < SHORTEST_TEXT) return false;
  const words = normal(text).replace(new RegExp(patterns.idiom, 'gu'), '_');
  const child = positions(words, patterns.child);
  // Most posts end here: the other patterns need not even be compiled.
  if (!child.length) return false;
  const plea = positions(words, patterns.plea);
  if (near(child, plea, NEAR)) return true;
  const hints =
    Number(near(child, positions(words, patterns.harm), WINDOW)) + Number(near(child, plea, WINDOW));
  return hints > positions(words, patterns.ordinary).length;
}
