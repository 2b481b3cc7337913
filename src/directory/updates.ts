/**
 * Signed updates of the directory: one file that an organisation publishes at an HTTPS address which its policy
 * names. Pure, except for WebCrypto.
 *
 *     { "payload": "<JSON text>", "signature": "<base64>" }
 *
 * The signature is Ed25519 over the UTF-8 bytes of the payload's text, exactly as it is in the file; the payload is
 *
 *     { "version": 7, "issued": "2026-11-24", "files": { "pk": { …a country file… }, "world": { … } } }
 *
 * Nothing of the payload is read before its signature is known to be right. It is only data, in the directory's own
 * schema: what the schema does not know is left out, and one mistake is enough to refuse the whole file.
 */

import * as z from 'zod/mini';
import { isEmail } from '../contact';
import httpHosts from './http-hosts.json';
import { knownFile } from './known';
import { worldCode } from './load';
import { dialsWhatItShows, isForWhatsApp, isNumber } from './numbers';
import { isSafeAddress, leadsWhereItSeems } from './safe-address';
import {
  type Contact,
  type CountryFile,
  countryFile,
  type Delivery,
  type SourcedChannel,
  type SourcedCountryFile,
  type SourcedHelpline,
} from './schema';
import type { UpdateReason } from './updated-file';

/** Bytes. The whole directory with its sources takes about two thirds of this. */
export const largestUpdate = 1_000_000;

/**
 * An update is in force for at most this many days, or less if it says so (`expires`). Numbers change, and
 * somebody who keeps newer updates from a browser must not keep old ones in force for ever.
 */
export const longestLife = 180;

export interface DirectoryUpdate {
  version: number;
  /** The day it was made. */
  issued: string;
  /** The last day on which it is in force, if it says so itself. */
  expires?: string;
  /** By name: `pk`, `world`, `platforms`. */
  files: Record<string, CountryFile>;
}

export type OpenedUpdate =
  | { update: DirectoryUpdate; problem: null }
  /** `problem` null: this version is already in force. */
  | { update: null; problem: { reason: UpdateReason; path?: string } | null };

const envelope = z.object({ payload: z.string(), signature: z.string() });

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

const payloadHead = z.object({
  version: z.int().check(z.gte(1), z.lte(Number.MAX_SAFE_INTEGER)),
  issued: day,
  /** The last day on which it is in force. */
  expires: z.optional(day),
  files: z.record(z.string(), z.unknown()),
});

const refused = (reason: UpdateReason, path?: string): OpenedUpdate => ({
  update: null,
  problem: { reason, ...(path ? { path } : {}) },
});

/**
 * Opens what was fetched.
 * @param text the file as it came
 * @param publicKey of the policy, base64
 * @param applied the version in force, or null
 * @param seen.newest the highest version of this publisher that was ever seen, or null
 * @param seen.now ms since 1970; without it no date is refused (for whoever signs an update)
 */
export async function openUpdate(
  text: string,
  publicKey: string,
  applied: number | null,
  { newest = applied, now = null }: { newest?: number | null; now?: number | null } = {},
): Promise<OpenedUpdate> {
  if (new TextEncoder().encode(text).length > largestUpdate) return refused('too_large');
  const outer = z.safeParse(envelope, parsedJson(text));
  if (!outer.success) return refused('format');
  const { payload, signature } = outer.data;
  const verdict = await isSignedBy(publicKey, payload, signature);
  if (verdict !== 'good') return refused(verdict);

  const head = z.safeParse(payloadHead, parsedJson(payload));
  if (!head.success) return refused('content', pathOf([], head.error.issues));
  const { version, issued, expires } = head.data;
  if (now !== null && Date.parse(issued) > now + DAY_MS) return refused('early');
  if (now !== null && isOver({ issued, expires }, now)) return refused('expired');
  if (version < Math.max(newest ?? 0, applied ?? 0)) return refused('older');
  if (version === applied) return { update: null, problem: null };

  const files: Record<string, CountryFile> = {};
  for (const [name, content] of Object.entries(head.data.files)) {
    const file = readFile(name, content, issued);
    if ('path' in file) return refused('content', file.path);
    files[name] = { ...knownFile(file.content, issued), checked: issued };
  }
  return { update: { version, issued, ...(expires ? { expires } : {}), files }, problem: null };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether an update is no longer in force. */
export function isOver(
  { issued, expires }: { issued: string; expires?: string | undefined },
  now: number,
): boolean {
  const longest = Date.parse(issued) + longestLife * DAY_MS;
  // Until the end of its last day in every time zone.
  const own = expires === undefined ? longest : Date.parse(expires) + 2 * DAY_MS;
  return !(now < Math.min(longest, own));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The country that a file of this name must be for; null for a name that is not ours. */
function countryOf(name: string): string | null {
  if (name === 'world' || name === 'platforms') return worldCode;
  return /^[a-z]{2}$/.test(name) ? name.toUpperCase() : null;
}

/** Reads a file of an update by the same rules as the packaged ones; one mistake refuses the file. */
function readFile(
  name: string,
  content: unknown,
  issued: string,
): { content: SourcedCountryFile } | { path: string } {
  const parsed = z.safeParse(countryFile, content);
  if (!parsed.success) return { path: pathOf(['files', name], parsed.error.issues) };
  const { country, helplines, channels, subdivisions = [] } = parsed.data;
  if (country !== countryOf(name)) return { path: `files.${name}.country` };
  const foreign = subdivisions.findIndex(({ code }) => !code.startsWith(`${country}-`));
  if (foreign >= 0) return { path: `files.${name}.subdivisions[${foreign}].code` };
  for (const [list, entries] of Object.entries({ helplines, channels })) {
    const ids = entries.map(({ id }) => id);
    if (new Set(ids).size < ids.length) return { path: `files.${name}: one id twice` };
    for (const [place, entry] of entries.entries()) {
      const fault = faultOf(entry, country, issued);
      if (fault) return { path: `files.${name}.${list}[${place}].${fault}` };
    }
  }
  return { content: parsed.data };
}

/** What is wrong with an entry, as the path to it; null if nothing is. */
function faultOf(entry: SourcedHelpline | SourcedChannel, country: string, issued: string): string | null {
  const { id, region, verified, sources } = entry;
  // An id says which file its entry is in: with another country's id it could replace an entry of that country.
  if (country !== worldCode && !id.startsWith(`${country.toLowerCase()}-`)) return 'id';
  if (country === worldCode && !/^(world|platform)-/.test(id)) return 'id';
  if (region !== null && !region.startsWith(`${country}-`)) return 'region';
  // A source with a date in the future would make an entry certain for years.
  if (verified.on > issued) return 'verified.on';
  for (const [place, { url, date }] of sources.entries()) {
    if (date !== null && date > issued.slice(0, date.length)) return `sources[${place}].date`;
    if (url !== null && !leadsWhereItSeems(url)) return `sources[${place}].url`;
  }
  if ('contacts' in entry) {
    const bad = entry.contacts.findIndex((one) => !canBeOpened(one.type, one.value, one, country));
    return bad < 0 ? null : `contacts[${bad}].value`;
  }
  const bad = entry.delivery.findIndex((way) => !leadsWhereItSays(way, country));
  return bad < 0 ? null : `delivery[${bad}]`;
}

const reviewedHttp = httpHosts.flatMap(({ hosts }) => hosts);

function leadsWhereItSays(way: Delivery, country: string): boolean {
  if (way.type === 'email') return canBeOpened('email', way.address);
  if (way.type === 'phone') return canBeOpened('phone', way.number, way, country);
  return [way.url, ...Object.values(way.byLanguage ?? {})].every((url) => isSafeAddress(url, reviewedHttp));
}

/** What is opened by a press must be what it says: an address on the web, a mailbox, the number that is shown. */
function canBeOpened(
  type: Contact['type'],
  value: string,
  shown: Pick<Contact, 'e164' | 'display'> = {},
  country = worldCode,
): boolean {
  switch (type) {
    case 'web':
    case 'chat':
      return isSafeAddress(value, reviewedHttp);
    case 'email':
      return isEmail(value);
    case 'phone':
    case 'sms':
    case 'whatsapp':
      return (
        value.length <= 40 &&
        isNumber(value) &&
        (type !== 'whatsapp' || isForWhatsApp({ value, e164: shown.e164 })) &&
        dialsWhatItShows({ value, e164: shown.e164, display: shown.display }, country)
      );
    case 'app':
      return true;
  }
}

function pathOf(start: readonly string[], issues: readonly z.core.$ZodIssue[]): string {
  const path = [...start, ...(issues[0]?.path ?? [])];
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .slice(1);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
      sign.charCodeAt(0),
    );
  } catch {
    return null;
  }
}

async function isSignedBy(
  publicKey: string,
  payload: string,
  signature: string,
): Promise<'good' | 'signature' | 'unsupported'> {
  const [key, sign] = [bytesOf(publicKey), bytesOf(signature)];
  if (!key || !sign) return 'signature';
  try {
    const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    const good = await crypto.subtle.verify('Ed25519', imported, sign, new TextEncoder().encode(payload));
    return good ? 'good' : 'signature';
  } catch (error) {
    // Chromium knows Ed25519 from 137 on, Firefox from 129: https://caniuse.com/mdn-api_subtlecrypto_verify_ed25519
    return error instanceof Error && error.name === 'NotSupportedError' ? 'unsupported' : 'signature';
  }
}
