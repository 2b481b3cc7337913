/** How entries of history are shown: names for ids, from the directory. */
import type { Directory } from '../../src/directory/load';
import type { Past } from '../../src/report/past';
import { textForReader } from '../../src/ui/helpline-words';

/** Channels' names by id, in one language. */
export type ChannelNames = ReadonlyMap<string, string>;

/**
 * Reads the names of the channels in some entries; only the directory files these ids come from.
 * @returns the names found; a file that cannot be read only leaves its names out
 */
export async function channelNames(
  entries: readonly Past[],
  language: string,
  directory: Directory,
): Promise<ChannelNames> {
  const channels = await directory.channels(entries.map(({ channel }) => channel));
  return new Map(channels.map(({ id, name }) => [id, textForReader(name, language).text]));
}

/** What an entry's channel is called: an intake's own name, the directory's, else its id. */
export function channelName({ channel, name }: Past, names: ChannelNames): string {
  return name ?? names.get(channel) ?? channel;
}
