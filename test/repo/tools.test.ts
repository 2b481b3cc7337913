/** Tools do not depend on tests, and other code uses a tool only through its `index.ts`. */
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circles } from './import-graph';
import { read, sourceFiles } from './source-files';

/**
 * Tools that may be used only through their `index.ts`. The search for browsers runs before anything is installed, so
 * it is an exception.
 */
const rooms = ['scripts/browsers', 'scripts/demo'];
const doors = [
  ...rooms.map((room) => `${room}/index`),
  'scripts/browsers/find-browsers.mjs',
  // For tests without a browser, which do not need the rest of the invented network.
  'scripts/demo/intake',
  // The edition for phones on a host of the hermetic web.
  'scripts/web/hosted',
  // The one way to read a language's texts.
  'scripts/languages/texts',
];

/** Tests in real browsers that test a tool, with the folders of that tool. */
const subjects: Record<string, readonly string[]> = {
  'test/e2e/bench-smoke.test.ts': ['scripts/bench/'],
  'test/e2e/hosting.test.ts': ['scripts/build/files-below'],
  'test/support/hosting-servers.ts': ['scripts/web/'],
  'test/support/receiver.ts': ['scripts/intake/'],
  'test/e2e/policy.test.ts': ['scripts/directory/'],
  'test/e2e/receiver.test.ts': ['scripts/intake/'],
  'test/e2e/words-sheet.test.ts': ['scripts/words/', 'scripts/build/', 'scripts/directory/'],
  'test/fault/rounds.test.ts': ['scripts/fault/'],
};

interface Import {
  from: string;
  /** The path in the repository as it is written in the import: mostly without extension. */
  to: string;
}

function importsOf(file: string): Import[] {
  const found = read(file).matchAll(/(?:\bfrom|\bimport|\bimport\()\s*'(\.[^']+)'/g);
  return [...found].map(([, to = '']) => ({ from: file, to: posix.join(posix.dirname(file), to) }));
}

const all = sourceFiles('scripts', 'test').flatMap(importsOf);
const offenders = (broken: (one: Import) => boolean) =>
  all.filter(broken).map(({ from, to }) => `${from} imports ${to}`);

describe('tools', () => {
  it('import nothing of the tests', () => {
    expect(offenders(({ from, to }) => from.startsWith('scripts/') && to.startsWith('test/'))).toEqual([]);
  });

  it.each(rooms)('in %s are entered by their door', (room) => {
    const isInside = (path: string) => path.startsWith(`${room}/`);
    expect(offenders(({ from, to }) => isInside(to) && !isInside(from) && !doors.includes(to))).toEqual([]);
  });

  it('lie in folders that import each other only one way', () => {
    // A folder with all that is in it, or a file directly in `scripts`.
    const partOf = (path: string) => /^scripts\/[\w-]+/.exec(path)?.[0] ?? path;
    const between = all
      .filter(({ to }) => to.startsWith('scripts/'))
      .map(({ from, to }) => ({ from: partOf(from), to: partOf(to) }))
      .filter(({ from, to }) => from !== to);
    expect(circles(between)).toEqual([]);
  });

  it('are used by tests in real browsers for their browser and their web only, but where they are the subject', () => {
    const inBrowsers = /^test\/(?!unit|property|repo)/;
    expect(
      offenders(
        ({ from, to }) =>
          inBrowsers.test(from) &&
          to.startsWith('scripts/') &&
          !doors.includes(to) &&
          !subjects[from]?.some((folder) => to.startsWith(folder)),
      ),
    ).toEqual([]);
  });
});
