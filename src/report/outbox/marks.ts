/**
 * Marks of finished hand-overs, so that "you opened this one on …" works without keeping the address: the
 * first 16 bits of HMAC-SHA-256 of channel and address, with a random key of this installation. One address
 * in 65,536 has the same mark, so millions of posts share it: whoever finds a mark cannot tell which post was
 * meant.
 */

import type { Rows, Store } from '../../storage/rows';
import { MARK_KEY, MARKS } from '../row-keys';

export interface MarkEnvironment {
  store: Store;
  subtle: SubtleCrypto;
  /** Cryptographically random bytes. */
  randomBytes(length: number): Uint8Array<ArrayBuffer>;
}

/**
 * The mark of a channel and an address: 4 hex digits. The key is read each time and never kept in memory:
 * "clear everything" in another page also changes it.
 * @throws StoreError
 */
export async function reportMark(
  environment: MarkEnvironment,
  channel: string,
  url: string,
): Promise<string> {
  const [mark = ''] = await reportMarks(environment, channel, [url]);
  return mark;
}

/** The same for many addresses, reading the key only once. */
export async function reportMarks(
  environment: MarkEnvironment,
  channel: string,
  urls: readonly string[],
): Promise<string[]> {
  const { store, subtle } = environment;
  const secret = await subtle.importKey('raw', await secretOf(environment), hmac, false, ['sign']);
  const encoder = new TextEncoder();
  const sign = (url: string) => subtle.sign('HMAC', secret, encoder.encode(`${channel}\n${url}`));
  const marks = await Promise.all(urls.map(sign));
  return marks.map((mark) => hex(new Uint8Array(mark, 0, MARK_BYTES)));

  async function secretOf({ randomBytes }: MarkEnvironment): Promise<Uint8Array<ArrayBuffer>> {
    const known = bytesOf((await store.read([MARK_KEY])).get(MARK_KEY));
    if (known) return known;
    const fresh = randomBytes(32);
    return store.change([MARK_KEY], (rows) => {
      // Another page may have been faster.
      const theirs = bytesOf(rows.get(MARK_KEY));
      if (theirs) return theirs;
      rows.put(MARK_KEY, hex(fresh));
      return fresh;
    });
  }
}

/** The key of a mark's row; empty where there is no address. */
export function markKey(mark: string | null): string[] {
  return mark === null ? [] : [MARKS + mark];
}

/** When a mark was made; null where there is none. */
export function markTime(rows: Rows, mark: string | null): number | null {
  return mark === null ? null : timeIn(rows.get(MARKS + mark));
}

/** The time that a mark was made, or null where it is damaged. */
export function timeIn(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

const MARK_BYTES = 2;

const hmac = { name: 'HMAC', hash: 'SHA-256' };

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bytesOf(stored: unknown): Uint8Array<ArrayBuffer> | null {
  if (typeof stored !== 'string' || !/^[0-9a-f]{64}$/.test(stored)) return null;
  return Uint8Array.from(stored.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
