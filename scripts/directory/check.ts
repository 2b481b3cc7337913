/**
 * `npm run check:directory`: checks every file of the directory and prints what it covers.
 *
 * `--worksheet` prints what has to be checked within a week, to tick off; `--record FILE` reads a ticked sheet and writes
 * what it says into the data, all of it or nothing (worksheet.ts).
 * `--coverage [COMMIT]` prints how many countries have which help, and the same for the data of a commit (coverage.ts);
 * `--differences` prints where the travel advice differs, with reasons.
 * `--write` brings the list of countries in `src/directory/countries.ts` up to date first.
 * `--clock` counts how old checks are from today. It is for a release. Without it, the age is counted from the newest
 * check in the directory, so that a clone in which nothing has changed does not start to fail by itself.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { countryCodes } from '../../src/directory/countries';
import { countryFile, type SourcedCountryFile } from '../../src/directory/schema';
import { adviceDifferences, readTravelAdvice } from './advice';
import { countsText, coverage, leastCovered } from './counts';
import { coverageRows, coverageTable, coverageToday, filesAt } from './coverage';
import { mostDifferences, readExceptions } from './exceptions';
import { readDirectory } from './files';
import { recordSheet } from './record';
import { type DirectoryProblem, worldFiles } from './rules/context';
import { checkDirectory } from './rules/index';
import { worksheet } from './worksheet';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const countriesFile = join(root, 'src/directory/countries.ts');

/** `countries.ts` with the list of countries that have a file. */
export function withCountries(code: string, countries: readonly string[]): string {
  const perLine = 30;
  const lines: string[] = [];
  for (let at = 0; at < countries.length; at += perLine) {
    const last = at + perLine >= countries.length;
    lines.push(`  '${countries.slice(at, at + perLine).join(' ')}${last ? "'" : " ' +"}`);
  }
  const list = /(export const countryCodes: readonly string\[\] = \(\n)[\s\S]*?(\n\)\.split\(' '\);)/;
  return code.replace(list, (_, before: string, after: string) => `${before}${lines.join('\n')}${after}`);
}

function main(args: readonly string[]): void {
  const files = readDirectory();
  const day = new Date().toISOString().slice(0, 10);
  const byName = Object.fromEntries(
    files.flatMap(({ name, content }) => {
      const file = countryFile.safeParse(content).data;
      return file ? [[basename(name, '.json'), file]] : [];
    }),
  );
  if (args.includes('--worksheet')) {
    console.log(worksheet(byName, day));
    return;
  }
  if (args.includes('--coverage')) {
    const commit = args[args.indexOf('--coverage') + 1];
    const before = commit ? coverageRows(filesAt(commit, root)) : undefined;
    console.log(coverageTable(coverageToday(Object.values(byName)), before));
    return;
  }
  if (args.includes('--differences')) {
    printDifferences(Object.values(byName));
    return;
  }
  if (args.includes('--record')) {
    record(args[args.indexOf('--record') + 1] ?? '', byName, day);
    return;
  }
  let listed = countryCodes;
  if (args.includes('--write')) {
    listed = files
      .filter(({ name }) => !worldFiles.includes(name))
      .map(({ name }) => name.replace('.json', '').toUpperCase());
    writeFileSync(countriesFile, withCountries(readFileSync(countriesFile, 'utf8'), listed));
  }
  const now = new Date().toISOString().slice(0, 10);
  const problems = checkDirectory(files, {
    exceptions: readExceptions(),
    advice: readTravelAdvice(),
    listed,
    ...(args.includes('--clock') ? { today: now } : {}),
  });
  if (problems.length > 0) {
    fail(problems);
    return;
  }
  const valid = files.flatMap(({ content }) => countryFile.safeParse(content).data ?? []);
  const covered = coverage(valid, now);
  if (
    covered.withEmergency < leastCovered.emergency ||
    covered.withChildHelpline < leastCovered.childHelpline
  ) {
    problems.push({ check: 'coverage', file: 'data', message: 'fewer countries than promised, see above' });
  }
  console.log(countsText(covered));
  fail(problems);
}

/** Prints what is wrong, if anything is: then the command ends with 1. */
function fail(problems: readonly DirectoryProblem[]): void {
  if (problems.length === 0) return;
  for (const { check, file, message } of problems) console.error(`${file} [${check}] ${message}`);
  console.error(problems.length === 1 ? '1 problem' : `${problems.length} problems`);
  process.exitCode = 1;
}

/** Prints where the travel advice differs, with the reason why that is allowed. */
function printDifferences(files: readonly SourcedCountryFile[]): void {
  const { advice } = readExceptions();
  const differences = adviceDifferences(files, readTravelAdvice());
  for (const { country, service, advice: given } of differences) {
    const reason = advice.find((each) => each.country === country)?.reason ?? 'NO REASON GIVEN';
    console.log(`${country} ${service}: the advice gives ${given.join(', ')}. ${reason}`);
  }
  const countries = new Set(differences.map(({ country }) => country)).size;
  console.log(
    `${countries} of ${Object.keys(readTravelAdvice()).length} countries differ (at most ${mostDifferences})`,
  );
}

function record(sheet: string, files: Readonly<Record<string, SourcedCountryFile>>, today: string): void {
  const { written, faults } = recordSheet(sheet, files, today);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) {
    console.error('Nothing was written.');
    process.exitCode = 1;
    return;
  }
  console.log(`Written: ${written.join(', ') || 'nothing, no entry is ticked'}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
