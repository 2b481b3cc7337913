/** The worked example of .github/guides/a-number.md, passes the checks of the real directory. About 5 s. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTravelAdvice } from '../../scripts/directory/advice';
import { readExceptions } from '../../scripts/directory/exceptions';
import { readDirectory } from '../../scripts/directory/files';
import { printDirectoryFile } from '../../scripts/directory/print';
import { recordSheet } from '../../scripts/directory/record';
import { checkDirectory } from '../../scripts/directory/rules/index';
import { worksheet } from '../../scripts/directory/worksheet';
import { countryCodes } from '../../src/directory/countries';
import { knownFile } from '../../src/directory/known';
import type { SourcedCountryFile } from '../../src/directory/schema';
import { filesOf, guide } from '../support/guides';

const path = 'src/directory/data/bv.json';
const files = filesOf(guide('a-number'));
const sheet = files.get('sheet.txt')!;
const example: SourcedCountryFile = JSON.parse(files.get(path)!);
const shipped = readDirectory();
const withExample = [...shipped, { name: basename(path), content: example }];

describe('the number of the guide', () => {
  const problems = (listed: readonly string[]) =>
    checkDirectory(withExample, { exceptions: readExceptions(), advice: readTravelAdvice(), listed });

  it('passes every check of the directory once its country is listed', () => {
    expect(problems([...countryCodes, 'BV'])).toEqual([]);
    const [unlisted] = problems(countryCodes);
    expect(unlisted?.message).toMatch(/^BV has a file: .* --write/);
  });

  it('is as sure as the guide says', () => {
    const { helplines, channels } = knownFile(example, '2026-11-28');
    expect([...helplines, ...channels].map(({ id, confidence }) => `${id} ${confidence}`)).toEqual([
      'bv-talk high',
      'bv-report medium',
    ]);
  });

  it('stands in the file as it is written', () => {
    expect(printDirectoryFile(example)).toBe(files.get(path));
  });
});

describe('a year later', () => {
  const copy = mkdtempSync(join(tmpdir(), 'report-instead-number-'));
  beforeAll(() => mkdirSync(join(copy, 'src/directory/data'), { recursive: true }));
  afterAll(() => rmSync(copy, { recursive: true }));
  const day = '2027-11-20';
  const byName = Object.fromEntries(
    withExample.map(({ name, content }) => [basename(name, '.json'), content as SourcedCountryFile]),
  );

  it('the worksheet asks for it, with the lines that the guide has filled in', () => {
    const empty = sheet.replace('[x]', '[ ]').replace(/^( {2}(?:how|on|correct|source|kind):).*$/gm, '$1');
    expect(worksheet(byName, day)).toContain(empty);
  });

  it('the filled sheet is taken in: the new number, the day, and the one source', () => {
    const file = join(copy, 'sheet.txt');
    writeFileSync(file, sheet);
    expect(recordSheet(file, byName, day, copy)).toEqual({ written: ['bv'], faults: [] });
    const { helplines, channels }: SourcedCountryFile = JSON.parse(readFileSync(join(copy, path), 'utf8'));
    expect(helplines[0]).toMatchObject({
      contacts: [{ type: 'phone', value: '2469' }],
      verified: { how: 'dialled', on: day },
      sources: [{ url: 'https://talk.bv.example/new-number', date: day, type: 'operator' }],
    });
    expect(helplines[0]?.sources).toHaveLength(1);
    expect(channels).toEqual(example.channels);
  });

  it('one wrong line, and nothing is written', () => {
    const file = join(copy, 'wrong.txt');
    writeFileSync(file, sheet.replace('dialled', 'guessed'));
    const { written, faults } = recordSheet(file, byName, day, copy);
    expect([written, faults.join()]).toEqual([[], expect.stringContaining('“how” is dialled or page')]);
  });
});
