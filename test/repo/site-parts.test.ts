/** A site has all its parts, each in the folder of its id: what it lacks is listed in sentences. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kindsOfAddedSites, sites } from '../../src/sites/index';
import { lacksOf } from '../sites/lacks';
import { root } from './source-files';

const all = [...new Set([...sites, ...kindsOfAddedSites])];

/** What a file of the site's folder exports; undefined without such a file. */
async function partOf<Part>(id: string, file: string, name: string): Promise<Part | undefined> {
  if (!existsSync(join(root, 'test/sites', id, file))) return undefined;
  return (await import(`../sites/${id}/${file}`))[name];
}

const foldersIn = (folder: string) =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );

it.each(all.map((site) => [site.id, site] as const))('%s lacks nothing', async (id, site) => {
  const proof = await partOf<Parameters<typeof lacksOf>[1]>(id, 'proof.ts', 'proof');
  const posts = await partOf<Parameters<typeof lacksOf>[2]>(id, 'hostile-posts.ts', 'hostilePosts');
  expect(lacksOf(site, proof, posts)).toEqual([]);
});

it('no folder is of a site that is not in the list', () => {
  const ids = all.map(({ id }) => id);
  const strays = ['src/sites', 'test/sites'].flatMap((folder) =>
    foldersIn(folder).flatMap((name) => (ids.includes(name) ? [] : [`${folder}/${name}`])),
  );
  expect(strays).toEqual([]);
});
