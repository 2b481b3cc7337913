/** The texts of the page, in the languages of the product. Where a language lacks a text, the English one is used. */
import { type Language, languageOrder, languages, pickLanguage } from '../../../src/i18n/languages';
import { answersIn, readPart, type TextFile, textsOf } from '../../languages/texts';

/**
 * Gives a text, with the values put in place of `{name}`. The keys of categories are those of the product:
 * `category_violence`.
 */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export interface Spoken {
  language: Language;
  say: Say;
}

type Texts = Readonly<Record<string, string>>;

/** All texts of the page in a language, as its file has them. */
function ownTexts(tag: string): Texts {
  const categories = Object.entries(textsOf(tag)).filter(([key]) => key.startsWith('category_'));
  return {
    ...Object.fromEntries(categories),
    ...answersIn((readPart(tag, 'receiver.json') ?? {}) as TextFile),
  };
}

const known = new Map<string, Texts>();

function textsIn(tag: string): Texts {
  const before = known.get(tag);
  if (before) return before;
  const texts = Object.assign({}, ...['en', ...languageOrder(tag).reverse()].map(ownTexts)) as Texts;
  known.set(tag, texts);
  return texts;
}

/**
 * The page in a language.
 * @param wanted tags, the preferred one first; tags that are not languages of the product are ignored
 */
export function speaking(wanted: readonly string[]): Spoken {
  const language = pickLanguage(null, wanted);
  const texts = textsIn(language.tag);
  return {
    language,
    say: (key, values = {}) => {
      const text = texts[key];
      if (text === undefined) throw new Error(`The page has no text named ${key}`);
      return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
    },
  };
}

/** The languages that a browser asks for, the preferred one first. */
export function wantedLanguages(header: string | undefined): string[] {
  return (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/\s*;\s*q=/);
      return { tag, quality: Number(quality ?? 1) || 0 };
    })
    .sort((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag);
}

export { languages };
