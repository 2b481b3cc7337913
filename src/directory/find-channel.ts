/** A channel by its id, which says nothing about the file it is in. */
import { loadCountry, loadPlatforms, loadWorld, type ReadFile } from './load';
import type { Channel } from './schema';

/**
 * Looks in the countries given, then in what serves every country, then among the sites' own routes.
 * @param countries ISO 3166-1 alpha-2, the likeliest first
 * @param read how a file is read
 * @returns null where none of these files has it, or it cannot be read
 */
export async function findChannel(
  id: string,
  countries: readonly string[],
  read: ReadFile,
): Promise<Channel | null> {
  const files = [
    ...countries.map((code) => () => loadCountry(code, read)),
    () => loadWorld(read),
    () => loadPlatforms(read),
  ];
  for (const load of files) {
    const file = await load().catch(() => null);
    const channel = file?.channels.find((one) => one.id === id);
    if (channel) return channel;
  }
  return null;
}
