/** Where SECURITY and PRIVACY promise something, they name the test that shows it, and that test exists. */
import { describe, expect, it } from 'vitest';
import { read, sourceFiles } from './source-files';

const tests = sourceFiles('test').filter((file) => file.endsWith('.test.ts'));
/** The fixtures with the hostile pages: tests are named after them. */
const fixtures = sourceFiles('test/fixtures').map(read).join('\n');

/** The tests that a text names but that do not exist. A name with "…" at the end is the beginning of a name. */
function missing(text: string): string[] {
  let file: string | undefined;
  return [...text.matchAll(/`([^`]*\.test\.ts)`|"([^"]+)"/g)].flatMap(([, path, name]) => {
    if (path) {
      file = tests.find((one) => one === path || one.endsWith(`/${path}`));
      return file ? [] : [path];
    }
    const begins = (name ?? '').replace(/\s*…$/, '');
    const source = file ? `${read(file)}\n${fixtures}`.replace(/\\'|’/g, "'") : '';
    return source.includes(begins) ? [] : [`${file}: ${name}`];
  });
}

describe('SECURITY', () => {
  const rows = read('.github/SECURITY.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| threat'));
  const proofs = rows.map((row) => row.split(' | ').at(-1) ?? '');

  it('names a test in each row', () => {
    expect(rows.length).toBeGreaterThan(25);
    expect(rows.filter((_, index) => !/\.test\.ts`/.test(proofs[index] ?? ''))).toEqual([]);
  });

  it('names tests that there are', () => {
    expect(proofs.flatMap(missing)).toEqual([]);
  });
});

describe('PRIVACY', () => {
  const lines = read('.github/PRIVACY.md')
    .split('\n')
    .filter((line) => /^\d/.test(line));

  it('names a test for each promise', () => {
    const promising = /\b(?:never|only|nothing|no|not|deleted)\b/i;
    const said = lines.filter((line) => promising.test(line.replace(/<!--.*/, '')));
    expect(said.length).toBeGreaterThan(4);
    expect(said.filter((line) => !/<!-- .*\.test\.ts`/.test(line))).toEqual([]);
  });

  it('names tests that there are', () => {
    expect(lines.flatMap((line) => missing(line.match(/<!--(.*)-->/)?.[1] ?? ''))).toEqual([]);
  });
});
