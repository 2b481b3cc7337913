/** A language is one folder, and `src/languages/index.ts` says exactly what is in it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modulesByPart } from '../../scripts/languages/by-part';
import { partFaults } from '../../scripts/languages/parts';
import { readKeys, reviewOf } from '../../scripts/languages/review';
import { textsOf } from '../../scripts/languages/texts';
import { languages } from '../../src/i18n/languages';
import { languagesWith, parts } from '../../src/languages/index';
import { importGraph } from './import-graph';
import { read, root } from './source-files';

const folder = join(root, 'src/languages');

describe('the list of languages', () => {
  it('names every folder, with every part that is in it and no other', async () => {
    const folders = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'by-part')
      .map(({ name }) => name);
    expect(Object.keys(parts).sort()).toEqual(folders.sort());
    const faults = await Promise.all(Object.entries(parts).map(([tag, said]) => partFaults(tag, said)));
    expect(faults.flat()).toEqual([]);
  });

  it('is joined by part as it stands: `npm run build`, or npx tsx scripts/languages/by-part.ts', async () => {
    const stale = Object.entries(await modulesByPart()).filter(
      ([path, text]) => !existsSync(join(root, path)) || read(path) !== text,
    );
    expect(stale.map(([path]) => path)).toEqual([]);
    expect(languages.map(({ tag }) => tag)).toEqual(languagesWith('texts'));
  });
});

it('a page has one part of the languages, and never a language whole: what ships imports by part', async () => {
  const arrows = await importGraph();
  const ofFolders = arrows.filter(
    ({ from, to, isType }) =>
      !isType &&
      /^src\/languages\/(?!by-part\/)[^/]+\//.test(to) &&
      !from.startsWith('src/languages/by-part/'),
  );
  expect(ofFolders).toEqual([]);
  const joined = arrows.filter(({ to }) => to.startsWith('src/languages/by-part/'));
  expect(joined.some(({ from }) => from === 'src/i18n/languages.ts')).toBe(true);
  // Parts that only the build needs: words of captions, and checks of texts.
  const ofBuild = joined.filter(({ to }) => /\/(?:cues|checks)\.ts$/.test(to)).map(({ from }) => from);
  expect(ofBuild).toEqual(['src/share/cues.ts']);
});

describe('a language that lacks what it says it has', () => {
  const fr = [
    'texts',
    'receiver',
    'directory',
    'checks',
    'share-words',
    'cues',
    'field-words',
    'search-words',
  ] as const;

  it.each([
    ['a part', 'de', ['share-words', 'field-words', 'cues'], 'de: cues.ts is not there'],
    ['a file that nobody named', 'de', ['share-words'], 'de: field-words.ts is not on the list'],
    [
      'its directory',
      'fr',
      fr.filter((part) => part !== 'directory'),
      'fr: directory.json is not on the list',
    ],
    ['a folder', 'xx', ['texts'], 'xx: about.ts is not there'],
    [
      'texts to be unfinished',
      'de',
      ['share-words', 'field-words', 'unfinished'],
      'de: unfinished, and no texts',
    ],
  ] as const)('is refused: %s', async (_, tag, said, fault) => {
    expect(await partFaults(tag, said)).toContain(fault);
  });

  it('is whole where it has all of it', async () => {
    expect(await partFaults('fr', fr)).toEqual([]);
  });
});

it.each(languagesWith('texts').filter((tag) => tag !== 'en'))(
  'the review of %s names texts that there are',
  (tag) => {
    const review = JSON.parse(readFileSync(join(folder, tag, 'review.json'), 'utf8'));
    expect(review).toEqual(reviewOf(tag));
    expect(review.readings.every((reading: object) => Object.keys(reading).length > 0)).toBe(true);
    const texts = textsOf(tag);
    expect([...readKeys(review, 'texts', texts)].filter((key) => !(key in texts))).toEqual([]);
  },
);
