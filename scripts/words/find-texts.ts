/** Finds out which message a text on the screen is. Pure functions. */
import type { LocaleTexts } from '../languages/texts';

const special = /[.*+?^${}()|[\]\\]/g;

/**
 * A text with white space as a screen shows it, and without the invisible marks that only set the direction of writing.
 */
function shown(text: string): string {
  return text
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * @param texts the texts of one language @returns a function that finds the keys of a text on the screen: several if
 * texts are the same, none if it is not a message (a name, a number)
 */
export function textFinder(texts: LocaleTexts): (text: string) => string[] {
  const whole = new Map<string, string[]>();
  const open: { pattern: RegExp; key: string }[] = [];
  for (const [key, { message }] of Object.entries(texts)) {
    if (!/\{\w+\}/.test(message)) {
      const text = shown(message);
      whole.set(text, [...(whole.get(text) ?? []), key]);
    } else if (message.replace(/\{\w+\}/g, '').trim().length > 3) {
      const parts = shown(message)
        .split(/\{\w+\}/)
        .map((part) => part.replace(special, '\\$&'));
      open.push({ pattern: new RegExp(`^${parts.join('.{0,200}?')}$`), key });
    }
  }
  return (text) => {
    const wanted = shown(text);
    if (!wanted) return [];
    return whole.get(wanted) ?? open.filter(({ pattern }) => pattern.test(wanted)).map(({ key }) => key);
  };
}
