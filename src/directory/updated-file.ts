/**
 * A directory file with an organisation's update over it, and what is remembered of the updates. Both state and text of
 * an update are kept where no content script reaches (storage/index.ts).
 */
import { publisherOf } from './evidence';
import type { CountryFile, Helpline } from './schema';

/** What the extension remembers of a publisher's updates. */
export interface UpdateState {
  /** Whose updates: another key is another publisher, who starts anew. */
  publicKey: string;
  url: string;
  /** The update that counts; null before the first. */
  applied: { version: number; issued: string; expires?: string; files: readonly string[] } | null;
  /** The highest version that was seen, by public key: none before it ever counts again. */
  newest: Readonly<Record<string, number>>;
  /** Since when no policy wants it, ms since 1970; null where one does. */
  goneSince: number | null;
  /** When it was last asked for, ms since 1970. */
  askedAt: number;
  /** When to ask again. */
  nextAt: number;
  /** Why the last try brought nothing new, or null. */
  problem: { reason: UpdateReason; path?: string } | null;
}

/**
 * `network`: nothing came. `format`: no envelope. `signature`: not the publisher's. `unsupported`: a browser without
 * Ed25519. `older`: a version before one that was seen. `early`: made on a day
 * to come. `expired`: made too long ago. `content`: breaks the directory's schema, at a path.
 */
export type UpdateReason =
  | 'network'
  | 'too_large'
  | 'format'
  | 'signature'
  | 'unsupported'
  | 'older'
  | 'early'
  | 'expired'
  | 'content'
  | 'storage';

const isEmergency = ({ kind }: Helpline) => kind === 'emergency';

const digitsOf = (number: string) => number.replace(/\D/g, '');

function numbersOf({ contacts }: Helpline): string[] {
  return contacts.filter(({ type }) => type === 'phone').map(({ value }) => digitsOf(value));
}

/**
 * The update stands in for the packaged file, except for emergency numbers: the packaged ones stay first, whatever the
 * update says of them. It may add others behind them, and put a new number before an old one where two publishers who
 * do not copy from each other vouch for the new one; the old one then stays second, until the next release.
 */
export function withUpdate(packaged: CountryFile, update: CountryFile): CountryFile {
  const emergency = packaged.helplines.filter(isEmergency).map((old) =>
    replaced(
      old,
      update.helplines.find(({ id }) => id === old.id),
    ),
  );
  const ids = new Set(emergency.map(({ id }) => id));
  const numbers = new Set(emergency.flatMap(numbersOf));
  // An entry for the same number could stand in for the packaged one, and be "not confirmed".
  const repeats = (helpline: Helpline) =>
    ids.has(helpline.id) ||
    (isEmergency(helpline) && numbersOf(helpline).some((number) => numbers.has(number)));
  const known = new Set(packaged.subdivisions?.map(({ code }) => code));
  const subdivisions = [
    ...(packaged.subdivisions ?? []),
    ...(update.subdivisions ?? []).filter(({ code }) => !known.has(code)),
  ];
  return {
    ...update,
    ...(subdivisions.length > 0 ? { subdivisions } : {}),
    helplines: [
      ...emergency,
      ...update.helplines.filter((helpline) => !repeats(helpline)).map(notAheadUnvouched),
    ],
  };
}

/**
 * An emergency number that the package does not have. Where the packaged ones are not confirmed, a confirmed one would
 * stand before them: for that it needs as much behind it as one that takes their place.
 */
function notAheadUnvouched(helpline: Helpline): Helpline {
  const number = helpline.contacts.find(({ type }) => type === 'phone')?.value ?? '';
  if (!isEmergency(helpline) || isVouchedFor(helpline, number)) return helpline;
  const { until: _, ...rest } = helpline;
  return { ...rest, confidence: 'low' };
}

/** The packaged entry, with the number that a well-founded update has for it in front. */
function replaced(old: Helpline, update: Helpline | undefined): Helpline {
  if (!update || !isEmergency(update) || update.region !== old.region) return old;
  const number = update.contacts.find(({ type }) => type === 'phone');
  if (!number || numbersOf(old).includes(digitsOf(number.value)) || !isVouchedFor(update, number.value))
    return old;
  const brings = update.services ?? [];
  if (!brings.includes('all') && !old.services?.every((service) => brings.includes(service))) return old;
  const before = old.contacts.map((contact) =>
    old.services ? { services: old.services, ...contact } : contact,
  );
  return { ...update, contacts: [number, ...before] };
}

function isVouchedFor({ confidence, sources = [] }: Helpline, number: string): boolean {
  const vouching = sources.filter(
    (source) =>
      // Nobody can say whose a source without an address is.
      source.url !== null &&
      source.type !== 'mirror' &&
      !source.differs &&
      (source.number === undefined || digitsOf(source.number) === digitsOf(number)),
  );
  return confidence !== 'low' && new Set(vouching.map(publisherOf)).size > 1;
}
