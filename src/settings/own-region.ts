import { suggestRegion } from '../directory/countries';
import type { RegionCodes } from './schema';

/** The region that was set, else a guess from time zone and languages for the person to confirm. */
export function ownRegion(set: RegionCodes | null): RegionCodes | null {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return set ?? suggestRegion({ timeZone, languages: navigator.languages });
}
