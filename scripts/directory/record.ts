/** A ticked sheet of what was checked (worksheet.ts) is written into the data. */
import { readFileSync } from 'node:fs';
import type { SourcedCountryFile } from '../../src/directory/schema';
import { readTravelAdvice } from './advice';
import { readExceptions } from './exceptions';
import { writeDirectoryFile } from './files';
import { checkDirectory } from './rules/index';
import { recorded } from './worksheet';

/**
 * Writes what a ticked sheet says into the data, all of it or nothing: if the result fails a check of the directory,
 * nothing is written.
 * @param root the root of the repository in which the files are written
 * @returns what went wrong, one line each with file and reason; empty when all was written
 */
export function recordSheet(
  sheet: string,
  files: Readonly<Record<string, SourcedCountryFile>>,
  today: string,
  root?: string,
): { written: string[]; faults: string[] } {
  const { changed, problems } = recorded(readFileSync(sheet, 'utf8'), files, today);
  const faults = problems.map(({ line, reason }) => `${sheet}:${line}: ${reason}`);
  if (faults.length > 0) return { written: [], faults };
  const named = (all: Readonly<Record<string, SourcedCountryFile>>) =>
    Object.entries(all).map(([name, content]) => ({ name: `${name}.json`, content }));
  const checks = { exceptions: readExceptions(), advice: readTravelAdvice(), listed: [], today };
  const before = new Set(checkDirectory(named(files), checks).map(({ message }) => message));
  const after = checkDirectory(named({ ...files, ...changed }), checks);
  for (const { file, check, message } of after) {
    if (!before.has(message)) faults.push(`${sheet}: ${file} [${check}] ${message}`);
  }
  if (faults.length > 0) return { written: [], faults };
  for (const [name, file] of Object.entries(changed)) writeDirectoryFile(name, file, root);
  return { written: Object.keys(changed), faults };
}
