/**
 * Marks of finished hand-overs, so that "you opened this one on …" works without keeping the address:
 * HMAC-SHA-256 of channel and address under a random key of this installation.
 */
import { MARK_KEY } from './outbox-rows';
import type { Store } from './outbox-store';

export interface MarkEnvironment {
  store: Store;
  subtle: SubtleCrypto;
  /** Cryptographically random bytes. */
  randomBytes(length: number): Uint8Array<ArrayBuffer>;
}

/**
 * The mark of a channel and an address: 64 hex digits.
 * The key is read each time and never held: "clear everything" in another page also changes it.
 * @throws StoreError
 */
export async function markOf(environment: MarkEnvironment, channel: string, url: string): Promise<string> {
  const { store, subtle } = environment;
  const secret = await subtle.importKey('raw', await secretOf(environment), hmac, false, ['sign']);
  const mark = await subtle.sign('HMAC', secret, new TextEncoder().encode(`${channel}\n${url}`));
  return hex(new Uint8Array(mark));

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

const hmac = { name: 'HMAC', hash: 'SHA-256' };

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bytesOf(stored: unknown): Uint8Array<ArrayBuffer> | null {
  if (typeof stored !== 'string' || !/^[0-9a-f]{64}$/.test(stored)) return null;
  return Uint8Array.from(stored.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
