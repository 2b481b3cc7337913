/** Reads what the guides tell people to write, so that tests can write it into a copy of the repository. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param name the file's name without `.md` */
export function guide(name: string): string {
  return readFileSync(join(root, `.github/guides/${name}.md`), 'utf8');
}

/**
 * Whole files of a guide's worked example, by path: these are blocks whose first line has the path after the language.
 */
export function filesOf(text: string): Map<string, string> {
  const blocks = text.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm);
  return new Map([...blocks].map(([, path, content]) => [path!, content!]));
}

/** Lines that a guide inserts beside a line that exists already. */
export interface Insertion {
  path: string;
  place: 'below' | 'in place of';
  /** A line of the file, without its indentation. */
  line: string;
  content: string;
}

/** Insertions of a guide's worked example: "In `path`, below `line`:" and a block. */
export function insertionsOf(text: string): Insertion[] {
  const blocks = text.matchAll(/^In `(\S+)`, (below|in place of) `([^\n]+)`:\n\n```\w+\n([\s\S]*?)^```$/gm);
  return [...blocks].map(([, path, place, line, content]) => ({
    path: path!,
    place: place as Insertion['place'],
    line: line!,
    content: content!,
  }));
}

/**
 * @returns a file's text with the insertion. @throws when the line that the guide names is not in the file exactly once
 */
export function inserted(text: string, { path, place, line, content }: Insertion): string {
  const lines = text.split('\n');
  const at = lines.flatMap((one, index) => (one.trim() === line ? [index] : []));
  if (at.length !== 1)
    throw new Error(`the guide names a line that stands ${at.length} times in ${path}: ${line}`);
  const [index] = at as [number];
  const [first, skipped] = place === 'below' ? [index + 1, 0] : [index, 1];
  return lines.toSpliced(first, skipped, ...content.trimEnd().split('\n')).join('\n');
}
