import { useMemo } from 'preact/hooks';
import type { Category } from '../../src/directory/categories';
import { type Route, route } from '../../src/report/route';
import { useSettings } from '../../src/ui/app';
import { useCountry, usePlatforms, useWorld } from '../../src/ui/use-directory';
import { useRegion } from '../../src/ui/use-region';

/**
 * Places that take a link in writing: for many links nobody calls, and the links may be of many sites.
 * @returns null while the directory is read, `failed` where it cannot be
 */
export function usePlacesFor(category: Category | null): readonly Route[] | null | 'failed' {
  const { intake } = useSettings();
  const region = useRegion();
  const country = useCountry(region?.country ?? null);
  const world = useWorld();
  const platforms = usePlatforms();
  return useMemo(() => {
    if (category === null) return [];
    if ([country, world, platforms].some(({ state }) => state === 'failed')) return 'failed';
    if (country.state === 'loading' || !world.file || !platforms.file) return null;
    const { channels } = route({
      region,
      category,
      danger: false,
      site: null,
      country: country.file,
      world: world.file,
      platforms: platforms.file,
      intake,
    });
    return channels.filter(({ delivery }) => takesLinks(delivery));
  }, [category, region, country, world, platforms, intake]);
}

function takesLinks(way: Route['delivery']): boolean {
  return way.type === 'intake' || way.type === 'email' || (way.type === 'form' && !way.guide);
}
