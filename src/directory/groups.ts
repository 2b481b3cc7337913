/**
 * Which helplines a person of a region sees, in which groups and in which order.
 */
import { inOrderOfNeed } from './danger';
import type { Channel, CountryFile, Helpline } from './schema';

const groupIds = ['in_danger_now', 'talk', 'police_cyber', 'more'] as const;
export type GroupId = (typeof groupIds)[number];

export interface RegionEntries {
  helplines: Helpline[];
  channels: Channel[];
}

const groupOfKind: Record<Helpline['kind'], GroupId> = {
  emergency: 'in_danger_now',
  'child-helpline': 'talk',
  'women-family': 'talk',
  'mental-health': 'talk',
  police: 'police_cyber',
  cyber: 'police_cyber',
  hotline: 'police_cyber',
  ngo: 'more',
};

/** Within a group, lines made for children come before lines for everybody. */
const kindOrder: readonly Helpline['kind'][] = [
  'emergency',
  'child-helpline',
  'women-family',
  'mental-health',
  'police',
  'cyber',
  'hotline',
  'ngo',
];

/**
 * What serves one region: its own entries, and nationwide ones. Where a province has its own desk behind a
 * nationwide number (Pakistan's 1121), the province's entry replaces the nationwide one.
 * @param file the country's directory file
 * @param subdivision ISO 3166-2 code, or null when the person named no province: nationwide entries only
 * @returns entries in the order they are shown: emergency numbers first, of these the ones that bring police
 *   and an ambulance; a province's own before nationwide ones; not confirmed ones last
 */
export function forRegion(file: CountryFile, subdivision: string | null): RegionEntries {
  const serves = ({ region }: { region: string | null }) => region === null || region === subdivision;
  const serving = file.helplines.filter(serves);
  const own = serving.filter(({ region }) => region !== null);
  const replaced = (entry: Helpline) =>
    entry.region === null && own.some((other) => other.kind === entry.kind && sameLine(other, entry));
  return {
    helplines: inPageOrder(serving.filter((entry) => !replaced(entry))),
    channels: file.channels.filter(serves).sort((a, b) => unconfirmedLast(a, b) || ownRegionFirst(a, b)),
  };
}

/** The group a helpline is shown in. */
export function groupOf(helpline: Helpline): GroupId {
  return groupOfKind[helpline.kind];
}

/** The first phone number is the line itself; the ones after it are an office or a mobile. */
function sameLine(a: Helpline, b: Helpline): boolean {
  const number = mainNumber(a);
  return number !== undefined && number === mainNumber(b);
}

function mainNumber({ contacts }: Helpline): string | undefined {
  return contacts.find(({ type }) => type === 'phone')?.value;
}

function inPageOrder(helplines: readonly Helpline[]): Helpline[] {
  const ordered = sorted(helplines);
  const emergency = ordered.filter((line) => groupOf(line) === 'in_danger_now');
  return [...inOrderOfNeed(emergency), ...ordered.filter((line) => !emergency.includes(line))];
}

function sorted(helplines: readonly Helpline[]): Helpline[] {
  return [...helplines].sort(
    (a, b) =>
      groupIds.indexOf(groupOf(a)) - groupIds.indexOf(groupOf(b)) ||
      unconfirmedLast(a, b) ||
      // A country's file lists its emergency numbers in the order to try them: one city's ambulance must not
      // push the police number down.
      (groupOf(a) === 'in_danger_now' ? 0 : ownRegionFirst(a, b) || byKind(a, b)),
  );
}

function unconfirmedLast(a: { confidence: string }, b: { confidence: string }): number {
  return Number(a.confidence === 'low') - Number(b.confidence === 'low');
}

function ownRegionFirst(a: { region: string | null }, b: { region: string | null }): number {
  return Number(a.region === null) - Number(b.region === null);
}

function byKind(a: Helpline, b: Helpline): number {
  return kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind);
}
