/** The directory as the popup needs it: where a report can go. */
import type { Channel, CountryFile } from '../../src/directory/schema';
import { INTAKE } from '../../src/report/route';
import { useCountry, usePlatforms, useWorld } from '../../src/ui/use-directory';

/** What the directory has for a region. */
export interface RegionFiles {
  /** Null if there is none for the country, or no country is chosen. */
  country: CountryFile | null;
  world: CountryFile;
  platforms: CountryFile;
}

/** What the directory has for a country: null while it is read, `failed` when it cannot be. */
export function useRegionFiles(code: string | null): RegionFiles | null | 'failed' {
  const country = useCountry(code);
  const world = useWorld();
  const platforms = usePlatforms();
  if ([country, world, platforms].some(({ state }) => state === 'failed')) return 'failed';
  if (country.state === 'loading' || !world.file || !platforms.file) return null;
  return { country: country.file, world: world.file, platforms: platforms.file };
}

/** The channel of a hand-over; null for an intake, and for one of another country. */
export function channelById({ country, world, platforms }: RegionFiles, id: string): Channel | null {
  if (id === INTAKE) return null;
  const files = country ? [country, world, platforms] : [world, platforms];
  return files.flatMap(({ channels }) => channels).find((channel) => channel.id === id) ?? null;
}
