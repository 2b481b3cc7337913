/** The rules for translated texts of the directory. Pure functions. */
import { checks } from '../../src/languages/by-part/checks';
import { faultsOf } from './rules';

/** What stands in quotation marks, of any language. */
function quotedIn(text: string): string[] {
  return [...text.matchAll(/[“”«]\s*([^“”«»]+?)\s*[“”»]/g)].map(([, name]) => name as string).sort();
}

const numbersIn = (text: string) => [...text.matchAll(/\d+/g)].map(([number]) => number).sort();

/** How long a text may be: it is shown in the place of the English one. */
export function longestOf(english: string): number {
  return Math.floor(1.6 * english.length + 20);
}

/**
 * What is wrong with a text of the directory.
 * @param tag the language it is in (BCP 47)
 * @param key the text's key
 * @param text the text
 * @param english the English text that it translates
 * @returns a sentence for each fault; empty when all is well
 */
export function directoryFaults(tag: string, key: string, text: string, english: string): string[] {
  const faults = faultsOf(tag, text, english);
  const list = (found: readonly string[]) => found.join(', ') || 'none';
  const wanted = quotedIn(english)
    .map((name) => checks[tag]?.controlNames?.[key]?.[name] ?? name)
    .sort();
  const quoted = quotedIn(text);
  // Names of controls must stay: people find a site's button by the letters on it.
  if (`${quoted}` !== `${wanted}`) faults.push(`names the controls ${list(quoted)}, not ${list(wanted)}`);
  const numbers = numbersIn(text);
  if (`${numbers}` !== `${numbersIn(english)}`)
    faults.push(`has the numbers ${list(numbers)}, not ${list(numbersIn(english))}`);
  if (text.length > longestOf(english))
    faults.push(`is ${text.length} characters long, of at most ${longestOf(english)}`);
  return faults;
}
