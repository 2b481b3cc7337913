import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { filesBelow } from '../../scripts/build/files-below';
import { shortenChunkNames } from '../../scripts/build/short-chunks';

/** A built extension, with the chunks that are named. @returns its files after their names were shortened */
function shortened(files: Record<string, string>): Record<string, string> {
  const out = mkdtempSync(join(tmpdir(), 'report-instead-chunks-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(out, file)), { recursive: true });
      writeFileSync(join(out, file), text);
    }
    shortenChunkNames(out);
    return Object.fromEntries(filesBelow(out).map((file) => [file, readFileSync(join(out, file), 'utf8')]));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

it('gives chunks numbers, wherever they are named, and leaves all else', () => {
  const text = 'const word="ABCDEFGH",other="ABCDEFGH.jsx",none="ZZZZZZZZ.js"';
  expect(
    shortened({
      'popup/popup.js': `import{a}from"../chunks/QQQQQQQQ.js";import"../chunks/ABCDEFGH.js";${text}`,
      'chunks/ABCDEFGH.js': 'import("./QQQQQQQQ.js")',
      'chunks/QQQQQQQQ.js': 'export const a=1',
      'messages/en.txt': 'QQQQQQQQ.js',
    }),
  ).toEqual({
    'popup/popup.js': `import{a}from"../chunks/1.js";import"../chunks/0.js";${text}`,
    'chunks/0.js': 'import("./1.js")',
    'chunks/1.js': 'export const a=1',
    'messages/en.txt': 'QQQQQQQQ.js',
  });
});
