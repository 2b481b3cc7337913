/** The built extension, and copies of it with changes that a browser or a person would make. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserKind } from './engine';

/** @returns where the unpacked build for a browser is. @throws when it is not built */
export function builtExtension(kind: BrowserKind): string {
  const directory = fileURLToPath(new URL(`../../dist/${kind}`, import.meta.url));
  if (!existsSync(directory)) throw new Error(`${directory} is missing: npm run build makes it.`);
  return directory;
}

/**
 * A copy of a build. It is removed when the process ends.
 * @param changes for each file, a function that makes the new content from the old one
 * @returns its directory
 */
export function changedCopy(
  built: string,
  changes: Readonly<Record<string, (content: string) => string>>,
): string {
  const directory = mkdtempSync(join(tmpdir(), 'report-instead-copy-'));
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  cpSync(built, directory, { recursive: true });
  for (const [name, change] of Object.entries(changes)) {
    const file = join(directory, name);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }
  return directory;
}

const withHosts = new Map<string, string>();

/**
 * A copy of the built extension whose manifest allows more hosts. In real life a person allows them when the browser
 * asks, but headless Chromium cannot ask.
 * @param built the unpacked build to copy
 * @returns its directory; for the same hosts it is always the same one
 */
export function builtWithHosts(
  kind: BrowserKind,
  hosts: readonly string[],
  built = builtExtension(kind),
): string {
  const key = [built, ...hosts].join();
  const known = withHosts.get(key);
  if (known) return known;
  const directory = changedCopy(built, {
    'manifest.json': (text) => {
      const manifest = JSON.parse(text);
      manifest.host_permissions.push(...hosts.map((host) => `https://${host}/*`));
      return JSON.stringify(manifest);
    },
  });
  withHosts.set(key, directory);
  return directory;
}
