/** The worked example of .github/guides/adding-a-site.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The files of the guide's worked example, by path. */
export function workedExample(): Map<string, string> {
  const guide = readFileSync(join(root, '.github/guides/adding-a-site.md'), 'utf8');
  return new Map(
    [...guide.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, path, content]) => [path!, content!]),
  );
}

/** Fills in a site as the guide does, in a copy of the repository. */
export function fillIn(copy: string): void {
  for (const [path, content] of workedExample()) writeFileSync(join(copy, path), content);
}
