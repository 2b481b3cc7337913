/** A copy of the repository to try things on. */
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const copied = [
  'src',
  'popup',
  'options',
  'scripts',
  'test',
  'manifest.json',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
];

/** @returns a copy of the repository, without what is built; the caller removes it */
export function copyOfRepository(): string {
  const copy = mkdtempSync(join(tmpdir(), 'report-instead-guide-'));
  for (const part of copied) cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}
