import { languages } from '../languages/by-part/about';
import type { Language } from '../languages/parts';

export type { Language };
/** The languages the product ships. The order is the order of the menu. */
export { languages };

export const english = languages[0] as Language;

/** The shipped language in the same language and script: `pt-PT` finds `pt-BR`, `pa-IN` (Gurmukhi) finds none. */
export function shipped(tag: string): Language | undefined {
  const wanted = languageAndScript(tag);
  return languages.find((language) => languageAndScript(language.tag) === wanted);
}

function languageAndScript(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return tag;
  }
}

/**
 * The language of a page.
 * @param chosen the language set in the product, or null to follow the browser
 * @param wanted the browser's languages, most wanted first (BCP 47)
 * @returns the first shipped language that fits, else English
 */
export function pickLanguage(chosen: string | null, wanted: readonly string[]): Language {
  for (const tag of chosen ? [chosen, ...wanted] : wanted) {
    const found = shipped(tag);
    if (found) return found;
  }
  return english;
}

/** A text in the language, else in the one that its readers read best. */
export function textIn<Text extends { en: string } & Partial<Record<string, string>>>(
  text: Text,
  tag: string,
): { text: string; language: string } {
  const language = languageOrder(tag).find((one) => text[one] !== undefined) ?? 'en';
  return { text: text[language] ?? text.en, language };
}

/** The language, then the one that its readers read best, for what is missing in the first. */
export function languageOrder(tag: string): string[] {
  const { second = 'en' } = languages.find((language) => language.tag === tag) ?? english;
  return [tag, second];
}
