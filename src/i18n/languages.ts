/** The languages the product ships, each complete. The order is the order of the menu. */
export interface Language {
  /** BCP 47. */
  tag: string;
  /** Its own name for itself. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** Style of the script: decides font and line height (Urdu readers expect Nastaliq). */
  script: 'latin' | 'nastaliq';
}

export const languages: readonly Language[] = [
  { tag: 'en', name: 'English', direction: 'ltr', script: 'latin' },
  { tag: 'ur', name: 'اردو', direction: 'rtl', script: 'nastaliq' },
];

const english = languages[0] as Language;

/**
 * @param chosen the language set in the product, or null to follow the browser
 * @param wanted the browser's languages, most wanted first (BCP 47)
 * @returns the first shipped language that fits, else English
 */
export function pickLanguage(chosen: string | null, wanted: readonly string[]): Language {
  for (const tag of chosen ? [chosen, ...wanted] : wanted) {
    const base = tag.toLowerCase().split('-')[0];
    const found = languages.find((language) => language.tag === base);
    if (found) return found;
  }
  return english;
}
