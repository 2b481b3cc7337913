/** Only src/storage touches what the browser stores, and every value that is stored has a key of its own. */
import { expect, it } from 'vitest';
import { storedAt } from '../../src/storage/stored-at';
import { read, sourceFiles } from './source-files';

const files = sourceFiles('src', 'popup', 'options');
const code = (file: string) => read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
const owners = (file: string) => file.startsWith('src/storage/');

const touches: Record<string, RegExp> = {
  'the browser’s areas':
    /\b(?:browser|chrome|runtime|polyfilled)\s*\.\s*storage\b|\{[^}]*\bstorage\b[^}]*\}\s*=\s*(?:browser|chrome|runtime)\b/,
  'an area by another name': /\bstorage\s*\.\s*(?:local|session|sync|managed|onChanged)\b/,
  IndexedDB: /\bindexedDB\b|\bIDB\w+\b|from 'idb-keyval'/,
  'the Cache API': /\bcaches\s*\.|\bCacheStorage\b/,
  'the web page’s storage': /\b(?:localStorage|sessionStorage)\b|\bdocument\.cookie\b/,
  'locks and news of its own': /\bnavigator\s*\.\s*locks\b|\bBroadcastChannel\b/,
};

/**
 * The exceptions, in the edition for phones: the replacement for the browser's areas, the cached files of its pages,
 * the message that a page was left.
 */
const ofWeb: Record<string, readonly string[]> = {
  'the Cache API': ['src/web/erase.ts', 'src/web/worker-organisation.ts', 'src/web/worker.ts'],
  'the web page’s storage': ['src/web/own-storage.ts'],
  'locks and news of its own': ['src/web/leaving.ts', 'src/web/own-storage.ts'],
};

it.each(Object.entries(touches))('only src/storage touches %s', (_, touch) => {
  // The expression must find something, so that this test can fail.
  expect(files.some((file) => owners(file) && touch.test(code(file))) || /page’s|another/.test(_)).toBe(true);
  expect(files.filter((file) => !owners(file) && touch.test(code(file)))).toEqual(ofWeb[_] ?? []);
});

it('every value in the list has one owner, who says what it looks like', () => {
  const listed = [...storedAt].sort();
  const declared = files
    .flatMap((file) =>
      [...code(file).matchAll(/: Key<[\s\S]*?\bat: '([\w-]+\/[\w-]+)'/g)].map(([, at]) => at),
    )
    .sort();
  expect(declared).toEqual(listed);
  // Every area must be in the description that a newcomer reads first.
  const described = read('src/storage/index.ts');
  for (const at of listed) expect(described).toContain(`| \`${at.split('/')[0]}\``);
});
