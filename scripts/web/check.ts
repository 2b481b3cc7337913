/**
 * `npm run web:check -- FILE`: says what is wrong with an organisation's file for the edition for phones, before it is
 * put on a host. Ends with 1 when something in it cannot be used.
 */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkOrganisation, type Finding } from './organisation';

function run(file: string | undefined): void {
  if (!file) throw new Error('npm run web:check -- FILE: the file, such as report-instead/organisation.json');
  const { problems, notes, isUnreadable } = checkOrganisation(readFileSync(file, 'utf8'), dirname(file));
  const line = (mark: string, { line, path, reason }: Finding) =>
    `${file}:${line}: ${mark}${path || 'the file'}: ${reason}\n`;
  const end =
    problems.length === 0
      ? 'All of it can be used.'
      : isUnreadable
        ? 'Nothing of it is used.'
        : 'What is named is left out; the rest is used.';
  process.stdout.write(
    [...problems.map((one) => line('', one)), ...notes.map((one) => line('note: ', one)), `${end}\n`].join(
      '',
    ),
  );
  process.exitCode = problems.length > 0 ? 1 : 0;
}

try {
  run(process.argv[2]);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
