import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserKind } from './session';

const made = new Map<string, string>();

/**
 * A copy of the built extension whose manifest allows further hosts: a person's answer to the browser's question
 * for a permission, which a headless Chromium has no way to show.
 * @param built the unpacked build to copy
 * @returns its directory; the same for the same hosts
 */
export function builtWithHosts(
  kind: BrowserKind,
  hosts: readonly string[],
  built = fileURLToPath(new URL(`../../dist/${kind}`, import.meta.url)),
): string {
  const key = [built, ...hosts].join();
  const known = made.get(key);
  if (known) return known;
  const directory = mkdtempSync(join(tmpdir(), `report-instead-${kind}-hosts-`));
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  cpSync(built, directory, { recursive: true });
  const file = join(directory, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.host_permissions.push(...hosts.map((host) => `https://${host}/*`));
  writeFileSync(file, JSON.stringify(manifest));
  made.set(key, directory);
  return directory;
}
