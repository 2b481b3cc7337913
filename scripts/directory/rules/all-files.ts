/** What holds for all files together: the list of countries, and how large they are when packaged. */
import { basename } from 'node:path';
import { worldCode } from '../../../src/directory/load';
import { packagedSourcesPath, packDirectory } from '../../../src/directory/packaged';
import type { DirectoryProblem, ValidFile } from './context';

/** How large a packaged file may be, in bytes, so that the popup still opens quickly. */
const packagedLimit = 31_000;

/** A packaged file must stay small, so that the popup opens quickly. */
export function checkSizes(valid: readonly ValidFile[], problems: DirectoryProblem[]): void {
  const files = Object.fromEntries(valid.map(({ file, data }) => [basename(file, '.json'), data]));
  for (const [path, content] of Object.entries(packDirectory(files))) {
    const bytes = Buffer.byteLength(JSON.stringify(content));
    if (path === packagedSourcesPath || bytes <= packagedLimit) continue;
    const message = `${bytes} bytes as it is packaged; the limit is ${packagedLimit}`;
    problems.push({ check: 'size', file: path, message });
  }
}

/** Compares the list of countries with the files. A file that is broken is there, too: it stays on the list. */
export function checkList(
  valid: readonly ValidFile[],
  broken: readonly string[],
  listed: readonly string[],
  problems: DirectoryProblem[],
): void {
  const isBroken = (country: string) => broken.includes(`${country.toLowerCase()}.json`);
  const countries = valid.map(({ data }) => data.country).filter((country) => country !== worldCode);
  const advice = 'run `npm run check:directory -- --write`';
  for (const country of countries.filter((code) => !listed.includes(code))) {
    problems.push({ check: 'list', file: 'countries.ts', message: `${country} has a file: ${advice}` });
  }
  for (const country of listed.filter((code) => !countries.includes(code) && !isBroken(code))) {
    problems.push({ check: 'list', file: 'countries.ts', message: `${country} has no file: ${advice}` });
  }
}
