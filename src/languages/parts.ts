/**
 * What a language's folder can hold. A part is a file of that name; only `index.ts` says which language has
 * which part. Only `about.ts` is in every folder.
 *
 * | part | file | what it is for | |---|---|---|
 * | `texts` | `texts.json` | everything the product says; with `review.json`, which says who has read what |
 * | `receiver` | `receiver.json` | what the page of the receiver says (`scripts/intake`); it is in no package |
 * | `directory` | `directory.json` | names, notes and steps of the directory, where its data is not in the language |
 * | `checks` | `checks.ts` | what the gate looks for in texts of this language, and what it accepts |
 * | `share-words` | `share-words.ts` | the names of share buttons on pages in this language |
 * | `cues` | `cues.ts` | words of captions about harm to a child |
 * | `field-words` | `field-words.ts` | how official forms call the field for a link |
 * | `search-words` | `search-words.ts` | how people ask for help in the search of "Help near me" |
 */
import type { TopicWords } from '../directory/search';

export type LanguagePart =
  | 'texts'
  | 'receiver'
  | 'directory'
  | 'checks'
  | 'share-words'
  | 'cues'
  | 'field-words'
  | 'search-words';

/**
 * `unfinished`: texts may be missing. English is used for them, and the product says that the language is a
 * draft, even if somebody has reviewed the other texts.
 */
export type Said = LanguagePart | 'unfinished';

/** `about.ts` of a language that has only lists of words. */
export interface LanguageName {
  /** BCP 47; the name of the folder. */
  tag: string;
  /** Its own name for itself. */
  name: string;
}

/** `about.ts` of a language that the product speaks. */
export interface Language extends LanguageName {
  direction: 'ltr' | 'rtl';
  /**
   * Style of the script: decides font and line height. Readers of Urdu and of Punjabi in Pakistan expect Nastaliq;
   * `tall` scripts have signs above and below their letters.
   */
  script: 'latin' | 'nastaliq' | 'naskh' | 'tall';
  /** The language that its readers read best after their own; English if left out. */
  second?: string;
  /** Provinces (ISO 3166-2) where most people speak it, although most people of the country do not. */
  largestIn?: readonly string[];
}

/** What the gate checks in texts of this language, besides what it checks in every text. */
export interface Checks {
  /** Letters that look right to a computer and wrong to a reader: another language's keyboard. */
  letters?: RegExp;
  /** Signs that end or divide a sentence in another script. */
  punctuation?: RegExp;
  /** Words that hurt or blame. They are refused in the texts of every language. */
  hurtful?: RegExp;
  /** Words that it shares with English: they only look as if nobody had translated them. */
  sameAsEnglish?: readonly string[];
  /** How sites call their own controls in this language, where known: by key of the text, then by English name. */
  controlNames?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Names of buttons, as the large systems translate them. Where several are in use, all of them. */
export interface ShareWords {
  share?: readonly string[];
  copyLink?: readonly string[];
  /** For a message in a chat. */
  forward?: readonly string[];
}

/**
 * Words of captions, by what they say. An entry is one word or a few in a row. `*` at a word's end stands for
 * any ending, `#` for a young age, and `/` between words for "one of these". Entries are separated by `|` or
 * by line breaks, and written as people write them; the build folds them.
 */
export interface Cues {
  /** Words that show which language this is. `letters`: those that no other language of its script has. */
  common: string;
  letters?: string;
  /** Tags of languages whose words people mix into this one. */
  also?: string;
  /** What can be joined to the front of a word. */
  prefixes?: string;
  /** Young ages as words. */
  ages?: string;
  /** Spelled as people hear it: doubled letters, `ai` or `ay`, `ee` or `i` count as the same. */
  loose?: boolean;
  child: string;
  harm: string;
  /** Means harm only close to a word for a child: these words have other uses. */
  close?: string;
  /** Asks for someone to be caught or found, or for a post to reach those who can act. */
  plea?: string;
  /** Only asks to share. It does not count next to a word of `invite`. */
  ask?: string;
  invite?: string;
  /** What such words are usually about: sport, films. */
  ordinary?: string;
  /** Contains one of the words and means something else. */
  idiom?: string;
}

/**
 * Phrases separated by commas. A star stands for any ending; accents, capitals and punctuation do not count.
 */
export interface FieldWords {
  /** Says that this is the place for a link. Enough by itself, in a field's label. */
  link?: string;
  /** Names a place on the web, but does not say that it wants the address. */
  place?: string;
  /** What is reported: tells "link of the post or profile" from "link of your profile". */
  reported?: string;
  /** Asks for more links: the first field is the right one. */
  further?: string;
  /** Wants a different link, not the one that is reported. */
  otherLink?: string;
  /** The reporter's own page, or an organisation's. */
  ownSite?: string;
  /** A label with only these words wants the reporter's own site, as in the comment form of a blog. */
  bareSite?: string;
  /** Words beside a label: "optional". */
  optional?: string;
  /** Another kind of field, whatever else is said about it. */
  never?: string;
  /** Wants the reporter's own words. They may contain a link, but are more than a link. */
  ownWords?: string;
  /** In a field's name or id, which programs read and people do not. */
  linkName?: string;
  /** The same, for fields that hold no link. */
  neverName?: string;
  /** A textarea says that it takes one address a line. */
  onePerLine?: string;
}

/**
 * By topic, what a worried person types into the search: what has happened, and what kind of help that needs.
 * Separated by commas; a star stands for any ending. Never graphic.
 */
export type SearchWords = TopicWords;
