/** How entries of history are shown: names for ids, from the directory. */
import { countryCodes } from '../../src/directory/countries';
import { loadCountry, loadPlatforms, loadWorld, type ReadFile } from '../../src/directory/load';
import type { CountryFile } from '../../src/directory/schema';
import type { Past } from '../../src/report/outbox-rows';
import { localText } from '../../src/ui/helpline-words';

/** Channels' names by id, in one language. */
export type ChannelNames = ReadonlyMap<string, string>;

/**
 * Reads the names of the channels in some entries; only the directory files these ids come from.
 * @returns the names found; a file that cannot be read only leaves its names out
 */
export async function channelNames(
  entries: readonly Past[],
  language: string,
  read: ReadFile,
): Promise<ChannelNames> {
  const files = await Promise.all(filesOf(entries).map((load) => load(read).catch(() => null)));
  const channels = files.flatMap((file) => file?.channels ?? []);
  return new Map(channels.map(({ id, name }) => [id, localText(name, language).text]));
}

/** A country's channel ids begin with its code; the others are in `world.json` and `platforms.json`. */
function filesOf(entries: readonly Past[]): ((read: ReadFile) => Promise<CountryFile | null>)[] {
  const prefixes = new Set(entries.map(({ channel }) => channel.split('-')[0]?.toUpperCase() ?? ''));
  const countries = [...prefixes].filter((prefix) => countryCodes.includes(prefix));
  return entries.length === 0
    ? []
    : [loadWorld, loadPlatforms, ...countries.map((code) => (read: ReadFile) => loadCountry(code, read))];
}

/** What an entry's channel is called: an intake's own name, the directory's, else its id. */
export function channelName({ channel, name }: Past, names: ChannelNames): string {
  return name ?? names.get(channel) ?? channel;
}
