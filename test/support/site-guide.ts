/** The worked example of .github/guides/adding-a-site.md. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, guide } from './guides';

/** The files of the guide's worked example, by path. */
export function workedExample(): Map<string, string> {
  return filesOf(guide('adding-a-site'));
}

/** Fills in a site as the guide does, in a copy of the repository. */
export function fillIn(copy: string): void {
  for (const [path, content] of workedExample()) writeFileSync(join(copy, path), content);
}
