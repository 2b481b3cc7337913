/**
 * Signed updates of the directory: one file that an organisation publishes at an HTTPS address which its policy
 * names. Pure, but for WebCrypto.
 *
 *     { "payload": "<JSON text>", "signature": "<base64>" }
 *
 * The signature is Ed25519 over the UTF-8 bytes of the payload's text, exactly as it stands there; the payload is
 *
 *     { "version": 7, "issued": "2026-11-24", "files": { "pk": { …a country file… }, "world": { … } } }
 *
 * Nothing of the payload is read before the signature has been found good. It is data only, of the directory's own
 * schema: what the schema does not know is left out, and one fault refuses the whole.
 */
import * as z from 'zod/mini';
import httpHosts from './http-hosts.json';
import { knownFile } from './known';
import { worldCode } from './load';
import { isSafeAddress } from './safe-address';
import { type CountryFile, countryFile, type Delivery, type SourcedCountryFile } from './schema';
import type { UpdateReason } from './updated-file';

/** Bytes. The whole directory with its sources has about two thirds of it. */
export const largestUpdate = 1_000_000;

/**
 * Days after which an update counts no more, unless it says itself that it ends sooner (`expires`): numbers change, and
 * whoever keeps newer ones from a browser must not keep old ones alive for ever.
 */
export const longestLife = 180;

export interface DirectoryUpdate {
  version: number;
  /** The day it was made. */
  issued: string;
  /** By name: `pk`, `world`, `platforms`. */
  files: Record<string, CountryFile>;
}

export type OpenedUpdate =
  | { update: DirectoryUpdate; problem: null }
  /** `reason` null: the version that counts already. */
  | { update: null; problem: { reason: UpdateReason; path?: string } | null };

const envelope = z.object({ payload: z.string(), signature: z.string() });

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

const payloadHead = z.object({
  version: z.int().check(z.gte(1), z.lte(Number.MAX_SAFE_INTEGER)),
  issued: day,
  /** The last day on which it counts. */
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
 * @param applied the version that counts now, or null
 * @param seen.newest the highest version of this publisher's that was ever seen, or null
 * @param seen.now ms since 1970; without it nothing is too old (when it is signed)
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
  if (version < Math.max(newest ?? 0, applied ?? 0)) return refused('older');
  if (now !== null && isOver(issued, expires, now)) return refused('expired');
  if (version === applied) return { update: null, problem: null };

  const files: Record<string, CountryFile> = {};
  for (const [name, content] of Object.entries(head.data.files)) {
    const file = readFile(name, content);
    if ('path' in file) return refused('content', file.path);
    files[name] = knownFile(file.content, issued);
  }
  return { update: { version, issued, files }, problem: null };
}

const DAY_MS = 24 * 60 * 60 * 1000;

function isOver(issued: string, expires: string | undefined, now: number): boolean {
  const longest = Date.parse(issued) + longestLife * DAY_MS;
  // To the end of its last day, wherever on earth that is.
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

/** The country that a file of this name must be of, or null for no name of ours. */
function countryOf(name: string): string | null {
  if (name === 'world' || name === 'platforms') return worldCode;
  return /^[a-z]{2}$/.test(name) ? name.toUpperCase() : null;
}

function readFile(name: string, content: unknown): { content: SourcedCountryFile } | { path: string } {
  const parsed = z.safeParse(countryFile, content);
  if (!parsed.success) return { path: pathOf(['files', name], parsed.error.issues) };
  const { country, helplines, channels } = parsed.data;
  if (country !== countryOf(name)) return { path: `files.${name}.country` };
  for (const list of [helplines, channels]) {
    const ids = list.map(({ id }) => id);
    if (new Set(ids).size < ids.length) return { path: `files.${name}: one id twice` };
  }
  for (const [place, { contacts }] of helplines.entries()) {
    const bad = contacts.findIndex((one) => !canBeOpened(one.type, one.value) || !dialsWhatItShows(one));
    if (bad >= 0) return { path: `files.${name}.helplines[${place}].contacts[${bad}].value` };
  }
  for (const [place, { delivery }] of channels.entries()) {
    const bad = delivery.findIndex((way) => !leadsWhereItSays(way));
    if (bad >= 0) return { path: `files.${name}.channels[${place}].delivery[${bad}]` };
  }
  return { content: parsed.data };
}

const reviewedHttp = httpHosts.flatMap(({ hosts }) => hosts);

function leadsWhereItSays(way: Delivery): boolean {
  if (way.type === 'email') return canBeOpened('email', way.address);
  if (way.type === 'phone') {
    return canBeOpened('phone', way.number) && dialsWhatItShows({ value: way.number, e164: way.e164 });
  }
  return [way.url, ...Object.values(way.byLanguage ?? {})].every((url) => isSafeAddress(url, reviewedHttp));
}

/** What is opened by a press must be what it says: an address on the web, a mailbox, a number. */
function canBeOpened(
  type: CountryFile['helplines'][number]['contacts'][number]['type'],
  value: string,
): boolean {
  switch (type) {
    case 'web':
    case 'chat':
      return isSafeAddress(value, reviewedHttp);
    case 'email':
      return /^[^\s@<>"?&]+@[^\s@<>"?&]+$/.test(value);
    case 'phone':
    case 'sms':
    case 'whatsapp':
      return /\d/.test(value) && value.length <= 40;
    case 'app':
      return true;
  }
}

/**
 * What is dialled must be what is shown: the international form is the number itself, with a country code before it
 * and without the zero that is dialled inside the country.
 */
function dialsWhatItShows({ value, e164 }: { value: string; e164?: string | undefined }): boolean {
  if (e164 === undefined) return true;
  const dialled = e164.replace(/\D/g, '');
  const shown = value.replace(/\D/g, '').replace(/^00/, '');
  if (dialled === shown) return true;
  const national = shown.replace(/^0/, '');
  return national !== '' && dialled.endsWith(national) && dialled.length - national.length <= 4;
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
