/**
 * What the organisation that hosts this page has set: `/organisation.json`, in the shape of the policy that
 * the extension gets from a managed browser. It is passed on as such a policy, so everything that reads a
 * policy reads this too, key by key.
 *
 * If the file cannot be read, the page works as if there were none. The page that explains policies then says that this
 * file is what is wrong.
 */

import { isFileName } from './logo-file';

/** The folder of the file, and of the logo that it may name. */
const folder = '/';
const fileName = 'organisation.json';

/** Far more than fifty helplines and fifty channels need. */
const largest = 200_000;

/** What only the extension does. An organisation may write one policy for both. */
const withoutEffect: readonly string[] = ['prompt', 'sitesOff', 'directory'];

type PolicyFile = Record<string, unknown>;

let reading: Promise<PolicyFile> | null = null;

/**
 * The policy; empty if there is none. It is read once for each page, so that nothing changes in the middle of
 * a report.
 */
export function organisationPolicy(): Promise<PolicyFile> {
  reading ??= readPolicyFile();
  return reading;
}

/** A policy with one key that nobody can read: its name is shown. */
const faulty = (what: string): PolicyFile => ({ [what]: null });

async function readPolicyFile(): Promise<PolicyFile> {
  const text = await fileText();
  if (text === null) return {};
  if (text.length > largest) return faulty(fileName);
  try {
    const policy: unknown = JSON.parse(text);
    if (typeof policy !== 'object' || policy === null || Array.isArray(policy)) return faulty(fileName);
    return await withLogo(withEffect(policy as PolicyFile));
  } catch {
    const { readJson } = await import('../settings/json-places');
    const read = readJson(text);
    return faulty('reason' in read ? `${fileName}, line ${read.line}` : fileName);
  }
}

async function fileText(): Promise<string | null> {
  try {
    const answer = await fetch(folder + fileName);
    // Some hosts answer with a page of their own for what they do not have.
    const isPage = answer.headers.get('content-type')?.startsWith('text/html');
    return answer.ok && !isPage ? await answer.text() : null;
  } catch {
    return null;
  }
}

/** Without what only the extension does. Nobody can change on this page where reports go. */
function withEffect(policy: PolicyFile): PolicyFile {
  const kept = Object.fromEntries(Object.entries(policy).filter(([key]) => !withoutEffect.includes(key)));
  const { locked = [] } = kept;
  if (!Array.isArray(locked)) return kept;
  const parts = locked.filter((key) => !withoutEffect.includes(key));
  const all = 'intake' in kept ? [...parts, 'intake'] : parts;
  return all.length > 0 ? { ...kept, locked: all } : kept;
}

/**
 * A logo is a file beside this one, or is written in it. In both cases it is passed on as it is in a policy.
 */
async function withLogo(policy: PolicyFile): Promise<PolicyFile> {
  const { organisation } = policy;
  if (typeof organisation !== 'object' || organisation === null) return policy;
  const { logo } = organisation as { logo?: unknown };
  if (typeof logo !== 'string' || !isFileName(logo)) return policy;
  const read = await dataOf(logo).catch(() => logo);
  return { ...policy, organisation: { ...organisation, logo: read } };
}

/** @throws when it is missing, or far larger than any logo that is shown: a photograph would delay each start by seconds */
async function dataOf(name: string): Promise<string> {
  const answer = await fetch(folder + name);
  if (!answer.ok) throw new Error(`${name} is not there`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (bytes.length > largest) throw new Error(`${name} is too large`);
  return logoAddress(name, btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')));
}

/** A picture as it is in a policy. The file's name says which kind it is; settings/organisation.ts checks that. */
export function logoAddress(name: string, base64: string): string {
  const kind = /\.png$/i.test(name) ? 'png' : /\.webp$/i.test(name) ? 'webp' : 'jpeg';
  return `data:image/${kind};base64,${base64}`;
}
