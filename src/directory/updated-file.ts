/**
 * Puts an organisation's update over a directory file, and says what is remembered of the updates. State and
 * text of an update are stored where no content script can read them (directory-reader/stored-update.ts).
 */
import { publisherOf } from './evidence';
import type { CountryFile, Helpline } from './schema';

/** What the extension remembers of a publisher's updates. */
export interface UpdateState {
  /** Whose updates: another key means another publisher. */
  publicKey: string;
  url: string;
  /** The update in force; null before the first. */
  applied: { version: number; issued: string; expires?: string; files: readonly string[] } | null;
  /** The highest version that was seen, by public key: older ones are refused. */
  newest: Readonly<Record<string, number>>;
  /** Since when no policy asks for it, ms since 1970; null where one does. */
  goneSince: number | null;
  /** When it was last asked for, ms since 1970. */
  askedAt: number;
  /** When to ask again. */
  nextAt: number;
  /** Why the last try brought nothing new, or null. */
  problem: { reason: UpdateReason; path?: string } | null;
}

/**
 * `network`: no answer came. `too_large`: the answer is larger than an update may be. `format`: it is not a
 * signed file. `signature`: the publisher did not sign it. `unsupported`: the browser has no Ed25519.
 * `older`: a newer version was seen before. `early`: its date is in the future. `expired`: it is too old.
 * `content`: it breaks the directory's schema, at a path. `storage`: there was no room to keep it.
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
 * The update replaces the packaged file, except for emergency numbers: the packaged ones stay first, whatever
 * the update says about them. It may add others after them. It may put a new number before an old one if two
 * publishers who do not copy from each other confirm the new one; the old one then stays second until the
 * next release. An update from before the newest check of the package knows no newer number.
 */
export function withUpdate(packaged: CountryFile, update: CountryFile): CountryFile {
  const newest = (file: CountryFile) => file.checked ?? '';
  const isBefore = newest(update) < newest(packaged);
  const newer = (id: string) => (isBefore ? undefined : update.helplines.find((one) => one.id === id));
  const emergency = packaged.helplines.filter(isEmergency).map((old) => replaced(old, newer(old.id)));
  const ids = new Set(emergency.map(({ id }) => id));
  const numbers = new Set(emergency.flatMap(numbersOf));
  // A second entry for the same number could be shown instead of the packaged one, as "not confirmed".
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
    ...(isBefore ? { checked: newest(packaged) } : {}),
    ...(subdivisions.length > 0 ? { subdivisions } : {}),
    helplines: [
      ...emergency,
      ...update.helplines.filter((helpline) => !repeats(helpline)).map(notAheadUnvouched),
    ],
  };
}

/**
 * An emergency number that the package does not have. If the packaged ones are not confirmed, a confirmed one
 * would be shown before them. For that it must be proven as well as a number that replaces a packaged one.
 */
function notAheadUnvouched(helpline: Helpline): Helpline {
  const number = helpline.contacts.find(({ type }) => type === 'phone')?.value ?? '';
  if (!isEmergency(helpline) || isVouchedFor(helpline, number)) return helpline;
  const { until: _, ...rest } = helpline;
  return { ...rest, confidence: 'low' };
}

/**
 * The packaged entry; if the update has a new number that is proven well enough, with that number in front.
 */
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
      // Nobody can say who stands behind a source without an address.
      source.url !== null &&
      source.type !== 'mirror' &&
      !source.differs &&
      (source.number === undefined || digitsOf(source.number) === digitsOf(number)),
  );
  return confidence !== 'low' && new Set(vouching.map(publisherOf)).size > 1;
}
