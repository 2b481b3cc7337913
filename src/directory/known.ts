/**
 * A directory file as the extension has it: with the confidence that its sources give (evidence.ts).
 *
 * One line has one confidence: entries of the same country and region that have the same first number or
 * address share their sources, even if one is a helpline and the other a channel.
 */
import { evidenceOf } from './evidence';
import type { CountryFile, Evidence, SourcedChannel, SourcedCountryFile, SourcedHelpline } from './schema';

type SourcedEntry = SourcedHelpline | SourcedChannel;

/**
 * @param file as it is in the data or in an update
 * @param on the day its confidence is computed for, `2026-11-24`
 */
export function knownFile(file: SourcedCountryFile, on: string): CountryFile {
  const { unsettled: _, ...rest } = file;
  const entries: SourcedEntry[] = [...file.helplines, ...file.channels];
  const sharing = new Map<string, SourcedEntry[]>();
  for (const entry of entries) sharing.set(lineKey(entry), [...(sharing.get(lineKey(entry)) ?? []), entry]);
  const known = <Entry extends SourcedEntry>(entry: Entry): Omit<Entry, 'unsettled'> & Evidence => {
    const { unsettled: _, ...shown } = entry;
    return { ...shown, ...evidenceOfAll(sharing.get(lineKey(entry)) ?? [entry], on) };
  };
  return { ...rest, helplines: file.helplines.map(known), channels: file.channels.map(known) };
}

/**
 * The day of the newest check in the files. Confidence is computed for this day, so every build gives the
 * same result.
 */
export function newestCheck(files: readonly SourcedCountryFile[]): string {
  const entries = files.flatMap(({ helplines, channels }): SourcedEntry[] => [...helplines, ...channels]);
  return (
    entries
      .map(({ verified }) => verified.on)
      .sort()
      .at(-1) ?? ''
  );
}

/** Which line an entry is about: its region, and the first number, or else the first address. */
export function lineKey(entry: SourcedEntry): string {
  return `${entry.region ?? ''} ${numberOf(entry) ?? webAddress(entry) ?? entry.id}`;
}

function evidenceOfAll(entries: readonly SourcedEntry[], on: string): Evidence {
  const sources = entries.flatMap((entry) => {
    const number = firstNumber(entry);
    return entry.sources.filter((source) => source.number === undefined || source.number === number);
  });
  const unsettled = entries.find((entry) => entry.unsettled)?.unsettled;
  return evidenceOf({ sources, unsettled }, on);
}

function firstNumber(entry: SourcedEntry): string | undefined {
  if ('contacts' in entry) return entry.contacts.find(({ type }) => type === 'phone')?.value;
  const [first] = entry.delivery;
  return first?.type === 'phone' ? first.number : undefined;
}

function numberOf(entry: SourcedEntry): string | undefined {
  return firstNumber(entry)?.replace(/[^\d+]/g, '');
}

function webAddress(entry: SourcedEntry): string | undefined {
  const address =
    'contacts' in entry
      ? entry.contacts.find(({ type }) => type === 'web' || type === 'chat')?.value
      : entry.delivery.flatMap((way) => (way.type === 'form' ? [way.url] : []))[0];
  return address?.replace(/\/$/, '');
}
