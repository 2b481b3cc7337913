/** What the directory covers, counted: the end of what `npm run check:directory` prints. */
import { clockRunsOut } from '../../src/directory/clock';
import { knownFile } from '../../src/directory/known';
import { worldCode } from '../../src/directory/load';
import type { Confidence, SourcedCountryFile, SourcedHelpline } from '../../src/directory/schema';

/** Coverage below this is a problem. */
export const leastCovered = { emergency: 240, childHelpline: 150 };

/** What the directory covers, for people to read. */
export interface Coverage {
  countries: number;
  withEmergency: number;
  withChildHelpline: number;
  withChannel: number;
  /** `helpline child-helpline`, `channel hotline`… with how many there are of each confidence. */
  kinds: Map<string, Record<Confidence, number>>;
  /** Entries whose check is too old, the oldest first. */
  overdue: { id: string; on: string }[];
  low: number;
}

/**
 * @param files directory files that passed the checks
 * @param today `2026-11-24`
 */
export function coverage(files: readonly SourcedCountryFile[], today: string): Coverage {
  const countries = files.filter(({ country }) => country !== worldCode);
  const countWhere = (test: (file: SourcedCountryFile) => boolean) => countries.filter(test).length;
  const hasPhone = (helpline: SourcedHelpline) => helpline.contacts.some(({ type }) => type === 'phone');
  const known = files.map((file) => knownFile(file, today));
  const entries = known.flatMap(({ country, helplines, channels }) => [
    ...helplines.map((entry) => ({ kind: 'helpline', country, entry })),
    ...channels.map((entry) => ({ kind: 'channel', country, entry })),
  ]);
  const kinds: Coverage['kinds'] = new Map();
  for (const { kind, entry } of entries) {
    const key = `${kind} ${entry.kind}`;
    const counts = kinds.get(key) ?? { high: 0, medium: 0, low: 0 };
    counts[entry.confidence]++;
    kinds.set(key, counts);
  }
  return {
    countries: countries.length,
    withEmergency: countWhere((file) =>
      file.helplines.some((each) => each.kind === 'emergency' && hasPhone(each)),
    ),
    withChildHelpline: countWhere((file) => file.helplines.some(({ kind }) => kind === 'child-helpline')),
    withChannel: countWhere((file) => file.channels.length > 0),
    kinds,
    overdue: entries
      .flatMap(({ country, entry: { id, kind, verified } }) =>
        verified && clockRunsOut(country, kind, verified) < today ? [{ id, on: verified.on }] : [],
      )
      .sort((a, b) => a.on.localeCompare(b.on)),
    low: entries.filter(({ entry }) => entry.confidence === 'low').length,
  };
}

/** The counts as text for the terminal. */
export function countsText(covered: Coverage): string {
  const { countries, withEmergency, withChildHelpline, withChannel, kinds, overdue, low } = covered;
  const rows = [...kinds]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(
      ([kind, { high, medium, low }]) => `  ${kind.padEnd(26)}${[high, medium, low].map(column).join('')}`,
    );
  const oldest = overdue.slice(0, 20).map(({ id, on }) => `  ${on} ${id}`);
  return [
    `countries and territories   ${countries}`,
    `  with an emergency number  ${withEmergency} (at least ${leastCovered.emergency})`,
    `  with a child helpline     ${withChildHelpline} (at least ${leastCovered.childHelpline})`,
    `  with a channel of its own ${withChannel}`,
    `entries${' '.repeat(21)}${['high', 'medium', 'low'].map(column).join('')}`,
    ...rows,
    `to confirm (low confidence) ${low}`,
    `too long without a check    ${overdue.length}`,
    ...oldest,
  ].join('\n');
}

function column(value: number | string): string {
  return String(value).padStart(8);
}
