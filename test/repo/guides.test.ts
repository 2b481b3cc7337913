/** All links in guides and CONTRIBUTING lead to something that exists, and every guide is in the index. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textsOf } from '../../scripts/languages/texts';
import { read, root } from './source-files';

const folder = '.github/guides';
const guides = readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
const pages = ['.github/CONTRIBUTING.md', ...guides];
const { scripts } = JSON.parse(read('package.json'));

describe.each(pages)('%s', (page) => {
  const text = read(page);

  it('leads only to files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, path]) => path!);
    expect(links.filter((path) => !existsSync(join(root, dirname(page), path)))).toEqual([]);
  });

  it('names only commands that there are', () => {
    const commands = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});

it('README and guides call the pages of the settings as the screen does', () => {
  const texts = textsOf('en');
  const titles = Object.keys(texts).flatMap((key) => (key.startsWith('options_title_') ? [texts[key]] : []));
  const named = ['README.md', ...pages].flatMap((page) =>
    [...read(page).matchAll(/\*Settings → ([^*]+)\*/g)].map(([, title = '']) => title.replace(/\s+/g, ' ')),
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((title) => !titles.includes(title))).toEqual([]);
});

it('CONTRIBUTING has every guide in its index', () => {
  const index = read('.github/CONTRIBUTING.md');
  expect(guides.filter((page) => !index.includes(`(${page.replace('.github/', '')})`))).toEqual([]);
});
