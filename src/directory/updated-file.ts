/**
 * A directory file with an organisation's update over it. What was verified is kept in `storage.local` under these
 * keys, a version at a time: the state names the version that counts, so that an update is there whole or not at all.
 */
import type { CountryFile, Helpline } from './schema';

/** Key of the state, see `UpdateState`. */
export const updateKey = 'directoryUpdate';

/** How keys of files begin. */
export const updatedFilePrefix = 'directoryFile:';

/** Key of one file of a version. @param name `pk`, `world` or `platforms` */
export function updatedFileKey(version: number, name: string): string {
  return `${updatedFilePrefix}${version}:${name}`;
}

/** What the extension remembers of a publisher's updates. */
export interface UpdateState {
  /** Whose updates: another key is another publisher, who starts anew. */
  publicKey: string;
  url: string;
  /** The update that counts; null before the first. */
  applied: { version: number; issued: string; files: readonly string[] } | null;
  /** When it was last asked for, ms since 1970. */
  askedAt: number;
  /** When to ask again. */
  nextAt: number;
  /** Why the last try brought nothing new, or null. */
  problem: { reason: UpdateReason; path?: string } | null;
}

/**
 * `network`: nothing came. `format`: no envelope. `signature`: not the publisher's. `unsupported`: a browser without
 * Ed25519. `older`: a version before the one that counts. `content`: breaks the directory's schema, at a path.
 */
export type UpdateReason =
  | 'network'
  | 'too_large'
  | 'format'
  | 'signature'
  | 'unsupported'
  | 'older'
  | 'content'
  | 'storage';

const isEmergency = ({ kind }: Helpline) => kind === 'emergency';

function numbersOf({ contacts }: Helpline): string[] {
  return contacts.filter(({ type }) => type === 'phone').map(({ value }) => value.replace(/\D/g, ''));
}

/**
 * The update stands in for the packaged file, but for emergency numbers: the packaged ones stay, first and
 * unchanged, whatever the update says of them; it may add others behind them.
 */
export function withUpdate(packaged: CountryFile, update: CountryFile): CountryFile {
  const emergency = packaged.helplines.filter(isEmergency);
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
    helplines: [...emergency, ...update.helplines.filter((helpline) => !repeats(helpline))],
  };
}
