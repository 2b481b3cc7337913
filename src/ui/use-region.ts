import { useMemo } from 'preact/hooks';
import { ownRegion } from '../settings/own-region';
import type { RegionCodes } from '../settings/schema';
import { useSettings } from './app';

export interface Region extends RegionCodes {
  /** Not chosen: guessed from the clock and the languages of the browser. */
  suggested: boolean;
}

/** The person's region: chosen, else suggested, else null. */
export function useRegion(): Region | null {
  const { region } = useSettings();
  return useMemo(() => {
    const own = ownRegion(region);
    return own && { ...own, suggested: region === null };
  }, [region]);
}
