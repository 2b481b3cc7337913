/**
 * Makes a signed update of the directory, for an organisation to publish at an HTTPS address.
 *
 *     npm run directory:sign -- --new-key organisation.key
 *     npm run directory:sign -- --key organisation.key --release 7 --out directory.json FOLDER
 *
 * FOLDER holds country files (`pk.json`, as in src/directory/data), `world.json` or `platforms.json`. The release is a
 * whole number, larger each time: browsers refuse an older one. Before the command ends, it opens the file again in the
 * way a browser does.
 */
import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openUpdate } from '../../src/directory/updates';

/** A mistake in what the caller typed: it is told in one line, without a stack trace. */
export class SigningError extends Error {
  override readonly name = 'SigningError';
}

/** The public half of a key as it is written in the policy: 32 bytes in base64url. */
export function publicKeyOf(key: KeyObject): string {
  const { x } = key.export({ format: 'jwk' });
  if (key.asymmetricKeyType !== 'ed25519' || !x) throw new SigningError('The key is not an Ed25519 key.');
  return x;
}

/** @throws SigningError when there is a file already: a key that is overwritten is lost */
export function newKey(file: string): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  try {
    writeFileSync(file, pem, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new SigningError(`${file} is there already. It was left as it is.`);
  }
  return publicKeyOf(privateKey);
}

/**
 * The signed file's text.
 * @param files by name: `pk`, `world`
 * @throws SigningError when a browser would refuse it, with the place of the mistake
 */
export async function signedUpdate(
  content: { version: number; issued: string; files: Record<string, unknown> },
  key: KeyObject,
): Promise<string> {
  const payload = JSON.stringify(content);
  const signature = sign(null, Buffer.from(payload), key).toString('base64');
  const text = `${JSON.stringify({ payload, signature })}\n`;
  const { problem, update } = await openUpdate(text, publicKeyOf(key), null);
  if (!update) {
    throw new SigningError(`Browsers would refuse this: ${problem?.reason} ${problem?.path ?? ''}`.trim());
  }
  return text;
}

/** @throws SigningError when a file is not JSON, or there is none */
export function filesIn(folder: string): Record<string, unknown> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  if (names.length === 0) throw new SigningError(`${folder} holds no country files (pk.json…).`);
  return Object.fromEntries(
    names.sort().map((name) => {
      try {
        return [basename(name, '.json'), JSON.parse(readFileSync(join(folder, name), 'utf8'))];
      } catch (error) {
        throw new SigningError(`${join(folder, name)}: ${(error as Error).message}`);
      }
    }),
  );
}

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'new-key': { type: 'string' },
      key: { type: 'string' },
      release: { type: 'string' },
      issued: { type: 'string' },
      out: { type: 'string' },
    },
  });
  if (values['new-key']) {
    const publicKey = newKey(values['new-key']);
    process.stdout.write(`${values['new-key']}: keep it secret, and keep a copy in a safe place.\n`);
    process.stdout.write(`Public key for the policy: ${publicKey}\n`);
    return;
  }
  const [folder] = positionals;
  const { key: keyFile, out, release = '', issued = new Date().toISOString().slice(0, 10) } = values;
  if (!keyFile || !out || !folder) {
    throw new SigningError('Usage: --new-key FILE, or --key FILE --release NUMBER --out FILE FOLDER');
  }
  if (!/^[1-9]\d*$/.test(release)) {
    throw new SigningError('--release wants a whole number, larger than the one before.');
  }
  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(issued) || Number.isNaN(Date.parse(issued)) || issued > tomorrow) {
    throw new SigningError(
      '--issued wants the day it is made, as 2026-11-24, and none to come: browsers refuse it.',
    );
  }
  const key = createPrivateKey(readFileSync(keyFile));
  const files = filesIn(folder);
  const text = await signedUpdate({ version: Number(release), issued, files }, key);
  writeFileSync(out, text);
  const size = (Buffer.byteLength(text) / 1000).toFixed(1);
  process.stdout.write(
    `${out}: release ${release} of ${issued}, ${Object.keys(files).length} files, ${size} kB, signed and verified.\n` +
      `Public key: ${publicKeyOf(key)}\n`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(process.argv.slice(2)).catch((error: unknown) => {
    process.stderr.write(`${error instanceof SigningError ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
