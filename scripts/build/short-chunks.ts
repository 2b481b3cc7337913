import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files-below';

/** The name of a chunk, which esbuild makes from its content. */
const byContent = /\b[A-Z2-7]{8}(?=\.js\b)/g;

/**
 * Numbers in place of the names of chunks, in the order of those names: the same sources get the same numbers.
 * @param files paths of all files of the extension
 * @returns what puts the numbers into a path or a script
 */
export function numberedChunks(files: readonly string[]): (text: string) => string {
  const names = files
    .filter((file) => file.startsWith('chunks/'))
    .flatMap((file) => file.match(byContent) ?? []);
  const numbers = new Map(names.sort().map((name, index) => [name, index.toString(36)]));
  return (text) => text.replace(byContent, (name) => numbers.get(name) ?? name);
}

/**
 * Gives the chunks of an extension numbers for names. Scripts name chunks almost 600 times, and names made from content
 * cannot be compressed: this saves 5 kB of the package. Not for a website, where a page that is open while a new version
 * comes would get other code under the old name.
 * @param out the built extension; its scripts are rewritten
 */
export function shortenChunkNames(out: string): void {
  const files = filesBelow(out);
  const numbered = numberedChunks(files);
  for (const file of files.filter((path) => path.endsWith('.js'))) {
    const script = readFileSync(join(out, file), 'utf8');
    writeFileSync(join(out, file), numbered(script));
    renameSync(join(out, file), join(out, numbered(file)));
  }
}
