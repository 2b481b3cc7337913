/** Every rule for the directory, over all its files. */
import { countryCodes } from '../../../src/directory/countries';
import { knownFile, newestCheck } from '../../../src/directory/known';
import { type Advice, adviceDifferences } from '../advice';
import { type Exceptions, noExceptions } from '../exceptions';
import type { DirectoryFile } from '../files';
import { checkList, checkSizes } from './all-files';
import { type Context, type DirectoryProblem, entriesOf, type ValidFile } from './context';
import { checkEntry } from './entry';
import { checkDanger, checkDuplicates, checkFile, checkIds } from './file';
import { checkSchema } from './shape';

/**
 * Every check of the directory, on all files together.
 * @param files the files of the data folder, parsed
 * @param options.exceptions what was reviewed and is allowed; an exception that is not needed is itself a problem
 * @param options.listed the country codes for which the extension expects a file
 * @param options.advice a government's travel advice to compare with
 * @param options.today the day from which the age of checks is counted; by default that of the newest check in the
 * files
 * @returns problems in the order of the files; empty when all is well
 */
export function checkDirectory(
  files: readonly DirectoryFile[],
  options: { exceptions?: Exceptions; listed?: readonly string[]; today?: string; advice?: Advice } = {},
): DirectoryProblem[] {
  const { exceptions = noExceptions, listed = countryCodes } = options;
  const problems: DirectoryProblem[] = [];
  const valid: ValidFile[] = [];
  const broken: string[] = [];
  for (const { name, content } of files) {
    const data = checkSchema(name, content, problems);
    if (data) valid.push({ file: name, data });
    else broken.push(name);
  }

  const today = options.today ?? newestCheck(valid.map(({ data }) => data));
  const used = new Set<unknown>();
  const ids = new Map<string, string>();
  for (const { file, data } of valid) {
    const { helplines, channels } = knownFile(data, today);
    const context: Context = {
      file,
      data,
      known: new Map([
        ...helplines.map(({ id, confidence }) => [`helpline ${id}`, confidence] as const),
        ...channels.map(({ id, confidence }) => [`channel ${id}`, confidence] as const),
      ]),
      exceptions,
      used,
      today,
      problem: (check, message) => problems.push({ check, file, message }),
    };
    checkFile(context);
    checkIds(context, ids);
    for (const entry of entriesOf(data)) checkEntry(context, entry);
    checkDanger(context);
    checkDuplicates(context);
  }

  checkList(valid, broken, listed, problems);
  checkSizes(valid, problems);
  for (const { country, service, advice } of adviceDifferences(
    valid.map(({ data }) => data),
    options.advice ?? {},
  )) {
    const exception = exceptions.advice.find((each) => each.country === country);
    if (exception) used.add(exception);
    else {
      const message = `No number for ${service} is one that the travel advice gives: ${advice.join(', ')}`;
      problems.push({ check: 'advice', file: `${country.toLowerCase()}.json`, message });
    }
  }
  for (const exception of Object.values(exceptions).flat()) {
    if (used.has(exception)) continue;
    const message = `Nothing needs this exception any more: ${JSON.stringify(exception)}`;
    problems.push({ check: 'exception', file: 'exceptions.json', message });
  }
  return problems;
}
