/** A site has all its parts, each in the folder of its id: what it lacks is listed in sentences. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { directoryData } from '../../scripts/directory/files';
import { keyedTexts } from '../../scripts/directory/texts';
import { directoryTranslations } from '../../scripts/languages/texts';
import { parts } from '../../src/languages/index';
import { kindsOfAddedSites, sites } from '../../src/sites/index';
import { lacksOf, openQuestions } from '../sites/lacks';
import { root } from './source-files';

const all = [...new Set([...sites, ...kindsOfAddedSites])];

/** What a file of the site's folder exports; undefined without such a file. */
async function partOf<Part>(id: string, file: string, name: string): Promise<Part | undefined> {
  if (!existsSync(join(root, 'test/sites', id, file))) return undefined;
  return (await import(/* @vite-ignore */ `../sites/${id}/${file}`))[name];
}

const foldersIn = (folder: string) =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );

/** Texts of the site's report route that finished languages do not have yet. Urdu stands in the route itself. */
function untranslated(id: string): string[] {
  const finished = Object.entries(directoryTranslations()).filter(
    ([tag]) => !parts[tag]?.includes('unfinished'),
  );
  return keyedTexts(directoryData())
    .filter(({ key }) => key.startsWith(`channels/platform-${id}/`))
    .flatMap(({ key, english }) => {
      const tags = finished.filter(([, texts]) => !(key in texts)).map(([tag]) => tag);
      if (tags.length === 0) return [];
      return `src/languages/<tag>/directory.json of ${tags.join(', ')}: "${key}", in English: ${english}`;
    });
}

it.each(all.map((site) => [site.id, site] as const))('%s lacks nothing', async (id, site) => {
  const proof = await partOf<Parameters<typeof lacksOf>[1]>(id, 'proof.ts', 'proof');
  const posts = await partOf<Parameters<typeof lacksOf>[2]>(id, 'hostile-posts.ts', 'hostilePosts');
  const lacks = lacksOf(site, proof, posts);
  // What is still a question is not yet a text to translate.
  expect(openQuestions(id).length > 0 ? lacks : [...lacks, ...untranslated(id)]).toEqual([]);
});

it('no folder is of a site that is not in the list', () => {
  const ids = all.map(({ id }) => id);
  const strays = ['src/sites', 'test/sites'].flatMap((folder) =>
    foldersIn(folder).flatMap((name) => (ids.includes(name) ? [] : [`${folder}/${name}`])),
  );
  expect(strays).toEqual([]);
});
