/** Organisation policies: a copy of the extension that a policy can name, and files where the browsers look for them. */
import { createHash, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { builtExtension, changedCopy } from './built';
import type { BrowserKind } from './engine';

const places: Record<BrowserKind, string> = {
  chromium: '/etc/chromium/policies/managed/report-instead-test.json',
  firefox: '/etc/firefox/policies/policies.json',
};

/** An id of its own, so that a policy for the tested copy is for no other extension. */
const GECKO_ID = 'policy-test@report-instead.example';

export interface PolicedExtension {
  /** The copy of the built extension. */
  directory: string;
  /** Writes the policy file; null takes it away. */
  setPolicy(policy: object | null): void;
  /** Puts everything back as it was before, whatever has happened. */
  restore(): void;
}

/** Whether this process may write policy files: only an administrator may. */
export function canWritePolicies(kind: BrowserKind): boolean {
  // We must not touch the real policy of a Firefox that somebody uses; but what a killed run left behind may be
  // replaced.
  if (kind === 'firefox' && existsSync(places.firefox)) {
    if (!readFileSync(places.firefox, 'utf8').includes(GECKO_ID)) return false;
  }
  try {
    mkdirSync(dirname(places[kind]), { recursive: true });
    writeFileSync(places[kind], '{}');
    rmSync(places[kind]);
    return true;
  } catch {
    return false;
  }
}

/** A copy of the built extension under an id that policies can name, and the place for its policy. */
export function policedExtension(kind: BrowserKind): PolicedExtension {
  const { key, id } = chromiumKey();
  const directory = changedCopy(builtExtension(kind), {
    'manifest.json': (text) => {
      const manifest = JSON.parse(text);
      if (kind === 'chromium') manifest.key = key;
      else manifest.browser_specific_settings.gecko.id = GECKO_ID;
      return JSON.stringify(manifest);
    },
  });

  const content = (policy: object) =>
    kind === 'chromium'
      ? { '3rdparty': { extensions: { [id]: policy } } }
      : { policies: { '3rdparty': { Extensions: { [GECKO_ID]: policy } } } };
  const setPolicy = (policy: object | null) => {
    if (policy) writeFileSync(places[kind], JSON.stringify(content(policy)));
    else rmSync(places[kind], { force: true });
  };
  const restore = () => {
    setPolicy(null);
    rmSync(directory, { recursive: true, force: true });
  };
  // Also when the run is stopped early.
  process.once('exit', restore);
  return { directory, setPolicy, restore };
}

/**
 * A `key` for the manifest, and the id that Chromium makes from it: the first half of its hash, in letters from a to p.
 */
function chromiumKey(): { key: string; id: string } {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const der = publicKey.export({ type: 'spki', format: 'der' });
  const hash = createHash('sha256').update(der).digest('hex').slice(0, 32);
  const id = [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
  return { key: der.toString('base64'), id };
}
