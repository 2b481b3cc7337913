import { provinces } from '../languages/by-part/provinces';
import { type Language, shipped } from './languages';

/**
 * The two languages that a person who cannot read the page most likely wants instead: English, those of their region,
 * those of their browser, Urdu.
 * @param shown the tag of the language on the page
 * @param region ISO 3166 codes; null where none is chosen
 * @param wanted the browser's languages, most wanted first
 */
export function likelyLanguages(
  shown: string,
  region: { country: string; subdivision: string | null } | null,
  wanted: readonly string[],
): Language[] {
  const ofRegion = region ? [`und-${region.country}`, provinces[region.subdivision ?? ''] ?? ''] : [];
  const found = ['en', ...ofRegion, ...wanted, 'ur'].flatMap((tag) => shipped(tag) ?? []);
  return [...new Set(found)].filter(({ tag }) => tag !== shown).slice(0, 2);
}
