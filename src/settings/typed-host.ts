/** The host of a site that a person names by typing or pasting. Pure. */
import * as z from 'zod/mini';
import { host } from './schema';

const LONGEST = 2048;

/**
 * @param typed an address, or only a host: `stories.example`, `https://stories.example/feed?page=2`
 * @returns the host, as content scripts and permissions have it; null where it cannot be a public site's
 */
export function typedHost(typed: string): string | null {
  const text = typed.trim();
  if (text.length > LONGEST || /\s/.test(text)) return null;
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, username, password } = new URL(address);
  if (!/^https?:$/.test(protocol) || username || password) return null;
  const name = hostname.replace(/\.$/, '');
  // A name in a local network, or a bare number, is no site that people share on.
  if (!/\.[a-z][a-z0-9-]*$/.test(name) || name.includes('..')) return null;
  return z.safeParse(host, name).success ? name : null;
}
