/**
 * Words of ordinary news captions about harm to a child, and of pleas such as "share until it reaches the police".
 * Each language has its own in `src/languages`. The build puts them into `words.js`, which comes into a page once a person has
 * turned to it: so what is always there stays small, whatever the number of languages.
 *
 * They are written as usual there and folded here as the text will be.
 */
import { cues as written } from '../languages/by-part/cues';
import { type CuePatterns, type LanguageCues, loosely, normal, pack } from './hints';

/** @param known what a stronger kind of word says already */
function folded(entries: string, loose: boolean, known = ''): string {
  const foldOne = (word: string) => {
    const plain = normal(word).trim();
    return word === '#' ? word : (loose ? loosely(plain) : plain) + (word.endsWith('*') ? '*' : '');
  };
  const entriesIn = (text: string) =>
    text.split(/[|\n]/).map((entry) =>
      entry
        .trim()
        .split(/ +/)
        .map((words) => words.split('/').map(foldOne).join('/'))
        .join(' '),
    );
  const stronger = new Set(entriesIn(known));
  const entriesOf = entriesIn(entries).filter((entry) => !stronger.has(entry));
  const stems = entriesOf.filter((entry) => /^[^ /]+\*$/.test(entry)).map((entry) => entry.slice(0, -1));
  // A stem finds its forms already.
  return pack(
    entriesOf.filter(
      (entry) => !stems.some((stem) => entry.startsWith(stem) && entry !== `${stem}*` && !/[ /]/.test(entry)),
    ),
  );
}

/** @returns the words of all languages for `hintsAtHarm`, as they lie in `words.js` */
export function cuePatterns(): CuePatterns {
  const all = Object.entries(written).map(([tag, { loose = false, also = '', ...cues }]) => {
    const of = (entries = '') => folded(entries, loose);
    const language: LanguageCues = {
      // Compared with words as they stand, so never loosely.
      common: folded(cues.common.replace(/ /g, '|'), false),
      letters: pack([...(cues.letters ?? '')]),
      also: pack([also]),
      prefixes: of(cues.prefixes),
      ages: of(cues.ages?.replace(/ /g, '|')),
      loose,
      child: of(cues.child),
      harm: of(cues.harm),
      close: folded(cues.close ?? '', loose, cues.harm),
      plea: of(cues.plea),
      ask: folded(cues.ask ?? '', loose, cues.plea),
      invite: of(cues.invite),
      ordinary: of(cues.ordinary),
      idiom: of(cues.idiom),
    };
    return [tag, language] as const;
  });
  return Object.fromEntries(all);
}
