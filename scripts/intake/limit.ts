/**
 * The limit on requests: a flood from one side is told to wait, and others do not suffer from it. A side is a network
 * address; for IPv6, the part of the address that one household or one server has. Only a keyed hash of it is held, in
 * memory. The key is random, and is thrown away with the hashes when the time window ends. So afterwards nothing says
 * who sent what, and nothing is ever written down.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

export const WINDOW_MS = 10 * 60_000;
/** Further sides in the same window share one count, so that a botnet cannot fill the memory. */
const MOST_SIDES = 100_000;

export interface Limit {
  /** @returns 0 when the request may go on, else the seconds to wait */
  wait(address: string): number;
}

/** The part of an address that counts as one side: for IPv6, the first 64 bits. A port that a proxy adds is cut. */
export function sideOf(address: string): string {
  const plain = address
    .replace(/^\[(.*)\](?::\d+)?$|^(\d+(?:\.\d+){3}):\d+$/, '$1$2')
    .replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('%')[0]!.toLowerCase().split('::');
  const front = head ? head.split(':') : [];
  const back = tail ? tail.split(':') : [];
  const gap = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  return [...front, ...Array<string>(gap).fill('0'), ...back]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':');
}

/**
 * @param most how many requests a side may send in one window
 * @param now milliseconds of a clock that nobody can set back. With the clock of the day, a window could last for years
 * @param sides how many sides are told apart
 */
export function createLimit(most: number, now = () => performance.now(), sides = MOST_SIDES): Limit {
  let salt = randomBytes(32);
  let counts = new Map<string, number>();
  let ends = 0;
  return {
    wait(address) {
      if (now() >= ends) {
        ends = now() + WINDOW_MS;
        salt = randomBytes(32);
        counts = new Map();
      }
      const hashed = createHmac('sha256', salt).update(sideOf(address)).digest('base64');
      const side = counts.has(hashed) || counts.size < sides ? hashed : 'others';
      const count = (counts.get(side) ?? 0) + 1;
      counts.set(side, count);
      return count <= most ? 0 : Math.max(1, Math.ceil((ends - now()) / 1000));
    },
  };
}
