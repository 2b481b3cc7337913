import { sites } from '../../src/sites/index';

/** The site's name, as people know it. */
export function siteName(id: string | null): string | null {
  return sites.find((site) => site.id === id)?.name ?? null;
}
