/** Where the quick exit can lead. Pure. */
import { isWebAddress, withScheme } from '../../src/contact';
import { weatherPage } from '../../src/settings/schema';

/** Pages that anybody might have open. Words: `exit_where_<name>`. */
export const exitPages = {
  weather: weatherPage,
  cricket: 'https://www.espncricinfo.com/live-cricket-score',
  wikipedia: 'https://www.wikipedia.org/',
} as const;

export type ExitPage = keyof typeof exitPages;

export const exitPageNames = Object.keys(exitPages) as ExitPage[];

/** The page of the list that an address is, or null for one of the person's own. */
export function exitPageOf(url: string): ExitPage | null {
  return exitPageNames.find((name) => exitPages[name] === url) ?? null;
}

/** In characters, as the settings take it. */
const longestAddress = 2048;

/**
 * A typed address as it is kept. Without a scheme it is taken for `https://`.
 * @returns null for what is no safe web address
 */
export function ownExitPage(text: string): string | null {
  const address = withScheme(text.trim());
  if (!isWebAddress(address, longestAddress)) return null;
  const { href } = new URL(address);
  return href.length <= longestAddress ? href : null;
}
