/** The worked example of docs/adding-a-site.md, done on a copy of the repository. */
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
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

/** The files of the guide's worked example, by path. */
export function workedExample(): Map<string, string> {
  const guide = readFileSync(join(root, 'docs/adding-a-site.md'), 'utf8');
  return new Map(
    [...guide.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, path, content]) => [path!, content!]),
  );
}

/** Fills in a site as the guide does. */
export function fillIn(copy: string): void {
  for (const [path, content] of workedExample()) writeFileSync(join(copy, path), content);
}
