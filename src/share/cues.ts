/**
 * Words of ordinary news captions about harm to a child, and of pleas such as "share until it reaches the
 * police". Each language has its own in `src/languages`. The build puts them into `words.js`, which is
 * brought into a page once a person has begun to use it: so what is always in a page stays small, whatever
 * the number of languages.
 *
 * There they are written as usual. Here they are folded in the same way as the text will be.
 */
import { cues as written } from '../languages/by-part/cues';
import { type CuePatterns, type LanguageCues, loosely, normalWords, packWords } from './hints';

/** @param known words of a stronger kind: these are left out */
function folded(entries: string, loose: boolean, known = ''): string {
  const foldOne = (word: string) => {
    const plain = normalWords(word).trim();
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
  // A stem already finds its forms.
  return packWords(
    entriesOf.filter(
      (entry) => !stems.some((stem) => entry.startsWith(stem) && entry !== `${stem}*` && !/[ /]/.test(entry)),
    ),
  );
}

/** @returns the words of all languages for `hintsAtHarm`, in the form that `words.js` has */
export function cuePatterns(): CuePatterns {
  const all = Object.entries(written).map(([tag, { loose = false, also = '', ...cues }]) => {
    const of = (entries = '') => folded(entries, loose);
    const language: LanguageCues = {
      // Compared with the exact words, so never folded loosely.
      common: folded(cues.common.replace(/ /g, '|'), false),
      letters: packWords([...(cues.letters ?? '')]),
      also: packWords([also]),
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
