/** A language that the product ships. */
export interface Language {
  /** BCP 47. */
  tag: string;
  /** Its own name for itself. */
  name: string;
  direction: 'ltr' | 'rtl';
  /**
   * Style of the script: decides font and line height. Readers of Urdu and of Punjabi in Pakistan expect Nastaliq;
   * `tall` scripts have signs above and below their letters.
   */
  script: 'latin' | 'nastaliq' | 'naskh' | 'tall';
  /** What its readers read best where something is not there in their own language; English unless told. */
  second?: string;
}

/** The languages the product ships, each complete. The order is the order of the menu. */
export const languages: readonly Language[] = [
  { tag: 'en', name: 'English', direction: 'ltr', script: 'latin' },
  { tag: 'ur', name: 'اردو', direction: 'rtl', script: 'nastaliq' },
  { tag: 'sd', name: 'سنڌي', direction: 'rtl', script: 'naskh', second: 'ur' },
  { tag: 'ps', name: 'پښتو', direction: 'rtl', script: 'naskh', second: 'ur' },
  { tag: 'pa-Arab', name: 'پنجابی', direction: 'rtl', script: 'nastaliq', second: 'ur' },
  { tag: 'ar', name: 'العربية', direction: 'rtl', script: 'naskh' },
  { tag: 'hi', name: 'हिन्दी', direction: 'ltr', script: 'tall' },
  { tag: 'bn', name: 'বাংলা', direction: 'ltr', script: 'tall' },
  { tag: 'fa', name: 'فارسی', direction: 'rtl', script: 'naskh' },
  { tag: 'fr', name: 'Français', direction: 'ltr', script: 'latin' },
  { tag: 'es', name: 'Español', direction: 'ltr', script: 'latin' },
  { tag: 'pt-BR', name: 'Português (Brasil)', direction: 'ltr', script: 'latin' },
];

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
  const language = inOrder(tag).find((one) => text[one] !== undefined) ?? 'en';
  return { text: text[language] ?? text.en, language };
}

/** The language, then what its readers read best where something is not there in it. */
export function inOrder(tag: string): string[] {
  const { second = 'en' } = languages.find((language) => language.tag === tag) ?? english;
  return [tag, second];
}
