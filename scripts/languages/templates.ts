/** What the folder of a new language holds at first: questions, and explanations of what each word is for. */
import { directoryData } from '../directory/files';
import { englishDirectory } from './directory-locale';
import { answersIn, englishTexts, englishWebTexts, type TextFile } from './texts';

/** What the tag alone tells about a language. */
export interface Told {
  name: string;
  direction: 'ltr' | 'rtl';
  script: 'latin' | 'nastaliq' | 'naskh' | 'tall';
}

const rightToLeft = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];
const flat = ['Latn', 'Cyrl', 'Grek', 'Armn', 'Geor'];

/** @param tag BCP 47, of a language that is known */
export function toldBy(tag: string): Told {
  const { script = 'Latn' } = new Intl.Locale(tag).maximize();
  return {
    name: new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag,
    direction: rightToLeft.includes(script) ? 'rtl' : 'ltr',
    script: script === 'Arab' ? 'naskh' : flat.includes(script) ? 'latin' : 'tall',
  };
}

/** `about.ts`. */
export function aboutFile(tag: string): string {
  const { name, direction, script } = toldBy(tag);
  return `import type { Language } from '../parts';

export const about: Language = {
  tag: '${tag}',
  // The language's name in the language itself, by which its readers find it in a list.
  name: '${name.replaceAll("'", "\\'")}',
  direction: '${direction}',
  // Decides the font and the height of lines: see \`Language\` in ../parts.ts.
  script: '${script}',
  // second: 'ur', if its readers read another of our languages better than English.
  // largestIn: ['PK-SD'], provinces where most people speak it, if that is not so in the whole country.
};
`;
}

/** The other files with words, still empty, with explanations. */
export const wordFiles: Readonly<Record<string, string>> = {
  'checks.ts': `import type { Checks } from '../parts';

/** What the gate looks for in texts of this language. All of this can be left out. */
export const checks: Checks = {
  // letters: /[كي]/, letters of another language's keyboard: they look right, but a search does not find them.
  // punctuation: /[\\u0600-\\u06ff][,?;]/, punctuation marks of another script.
  // hurtful: /…/, words that hurt or blame: no text of any language may have them.
  // controlNames: { 'channels/…/steps/2': { 'Child safety': '…' } }, a site's own name for a button in this language.
  // sameAsEnglish: ['Menu'], words that are the same in English, so that they do not count as not translated.
};
`,
  'share-words.ts': `import type { ShareWords } from '../parts';

/** Names of share buttons on pages in this language, as Android, Chromium or Firefox translate them. */
export const shareWords: ShareWords = {
  share: [],
  copyLink: [],
  // The button that forwards a message in a chat.
  forward: [],
};
`,
  'cues.ts': `import type { Cues } from '../parts';

/** Words of captions about harm to a child; ../parts.ts says what each kind is for. Never graphic. */
export const cues: Cues = {
  // About twenty very common small words: and, in, is, not.
  common: '',
  // Child, boy, girl, "# years old".
  child: '',
  // Words that mean harm in any sentence.
  harm: '',
  // Words that mean harm only right beside a word for a child.
  close: '',
  // "Help us find", "share until it reaches the police".
  plea: '',
  // "Please share".
  ask: '',
};
`,
  'field-words.ts': `import type { FieldWords } from '../parts';

/** Names of fields in official forms in this language; ../parts.ts says what each kind is for. */
export const fieldWords: FieldWords = {
  // "Link", "web address".
  link: '',
  // "Page", "post": a place on the web.
  place: '',
  // "E-mail", "telephone", "search": never the field for a link.
  never: '',
  // "Describe what happened".
  ownWords: '',
};
`,
  'search-words.ts': `import type { SearchWords } from '../parts';

/** What a worried person writes into the search, by topic; at least three words for each topic, separated by commas. */
export const searchWords: SearchWords = {
  physical: '',
  psychological: '',
  sexual: '',
  family: '',
  missing: '',
  online: '',
  school: '',
  work: '',
  marriage: '',
  police: '',
};
`,
};

/**
 * A file of questions. Earlier answers are kept; texts that English no longer has are removed. If the English has
 * changed since an answer, it is asked again, with the old answer beside it.
 */
export function questions(
  english: Readonly<Record<string, { message: string; description?: string }>>,
  before: Readonly<TextFile>,
): TextFile {
  const answers = answersIn(before);
  const next = Object.entries(english).map(([key, { message, description = '' }]) => {
    const asked = before[key];
    const isStale = typeof asked === 'object' && asked.english !== message;
    const answer = answers[key] ?? (typeof asked === 'object' ? asked.before : undefined);
    if (answer !== undefined && !isStale && key in answers) return [key, answer];
    return [
      key,
      { english: message, description, ...(answer !== undefined && { before: answer }), message: '' },
    ];
  });
  return Object.fromEntries(next);
}

/** `texts.json`: every English text, with what translators have to know about it. */
export function textQuestions(before: TextFile = {}): TextFile {
  return questions(englishTexts(), before);
}

/** `web.json`: the same for the texts that only the edition for phones has, or that differ there. */
export function webQuestions(before: TextFile = {}): TextFile {
  return questions(englishWebTexts(), before);
}

/** `directory.json`: the same for the directory's names, notes and steps. */
export function directoryQuestions(before: TextFile = {}): TextFile {
  return questions(englishDirectory(directoryData()), before);
}
