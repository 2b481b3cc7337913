import { createHash } from 'node:crypto';

/** The SHA-256 of a link or of a secret, in hex. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
