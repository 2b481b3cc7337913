/**
 * The person who submits to the stores needs only the files in `scripts/store`: all of them are there, and they are
 * true.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { targets } from '../../scripts/build/build';
import { manifestFor } from '../../scripts/build/manifest';
import { archiveNames } from '../../scripts/build/package';
import { expected } from '../../scripts/store/lint';
import { checkPicture, pictures, screenshots } from '../../scripts/store/pictures';
import { commandsOf } from '../../scripts/store/rebuild';
import { limits, pastedTexts, storeLanguages, storeTexts } from '../../scripts/store/texts';
import { sites } from '../../src/sites/index';
import { read, root } from './source-files';

const folder = 'scripts/store';
const documents = readdirSync(join(root, folder)).filter((file) => file.endsWith('.md'));
const text = (file: string) => read(`${folder}/${file}`);
const { parts, permissions } = storeTexts('en');
const forms = ['chrome.md', 'addons-mozilla-org.md', 'edge.md'];

describe('the files for the stores', () => {
  it('are all named in the README, which names none that there is not', () => {
    const named = [...text('README.md').matchAll(/\]\(([\w-]+\.(?:md|json))\)/g)].map(
      ([, file]) => file as string,
    );
    expect([...new Set(named)].filter((file) => file.endsWith('.md')).sort()).toEqual(
      documents.filter((file) => file !== 'README.md').sort(),
    );
    for (const file of documents) {
      for (const [, path] of text(file).matchAll(/\]\((?!https:)([^)#]+)\)/g)) {
        expect(existsSync(join(root, folder, path as string)), `${file}: ${path}`).toBe(true);
      }
    }
  });

  it('name only commands that there are', () => {
    const { scripts } = JSON.parse(read('package.json'));
    for (const file of documents) {
      for (const [, command] of text(file).matchAll(/npm run ([\w:-]+)/g)) {
        expect(Object.keys(scripts), file).toContain(command);
      }
    }
  });

  it('refer to texts that there are', () => {
    for (const file of documents) {
      const named = [...text(file).matchAll(/from the texts, "([^"]+)"/g)].map(([, part]) => part as string);
      for (const part of named) expect(parts[part], `${file}: ${part}`).toBeTruthy();
    }
  });

  it('name only what the two commands make, each picture and text for at least one store', () => {
    const archives = Object.values(archiveNames('VERSION'));
    const made = [
      ...Object.keys(pastedTexts()),
      ...storeLanguages.flatMap((language) =>
        ['texts.md', ...Object.keys(pictures).map((name) => `${name}.png`)].map(
          (one) => `${language}/${one}`,
        ),
      ),
    ];
    const named = documents.flatMap((file) =>
      [...text(file).matchAll(/`out\/([^`*]+)`/g)].map(([, path]) => path),
    );
    const inStore = named.flatMap((path) =>
      path?.startsWith('store/') ? [path.slice('store/'.length)] : [],
    );
    expect(
      inStore.filter((path) => !made.includes(path) && !storeLanguages.includes(path as 'en') && path),
    ).toEqual([]);
    const others = named.filter((path) => !path?.startsWith('store/'));
    expect(others.length).toBeGreaterThan(3);
    expect(others.filter((path) => !archives.includes(path ?? ''))).toEqual([]);
    const said = forms.map(text).join('');
    for (const name of [...Object.keys(pictures), ...Object.keys(pastedTexts())]) {
      const isBetween = screenshots.slice(1, -1).some((one) => one === name);
      if (!isBetween) expect(said, name).toContain(name);
    }
  });

  it('say the sizes of the pictures as they are', () => {
    const table = text('README.md');
    for (const name of ['icon', 'logo', 'tile'] as const) {
      const { width, height } = pictures[name];
      expect(table).toContain(`\`${name}.png\` (${width} × ${height})`);
    }
    const { width, height } = pictures[screenshots[0]];
    expect(table).toContain(
      `\`${screenshots[0]}.png\` to \`${screenshots.at(-1)}.png\` (${width} × ${height})`,
    );
  });

  it('are about pictures that a store takes', () => {
    const png = (width: number, height: number, color: number, length = 100) => {
      const bytes = Buffer.alloc(length);
      bytes.writeUInt32BE(width, 16);
      bytes.writeUInt32BE(height, 20);
      bytes.writeUInt8(color, 25);
      return bytes;
    };
    expect(() => checkPicture('tile', png(440, 280, 2))).not.toThrow();
    expect(() => checkPicture('icon', png(128, 128, 6))).not.toThrow();
    expect(() => checkPicture('tile', png(440, 281, 2))).toThrow('440 × 281');
    expect(() => checkPicture('1-prompt', png(1280, 800, 6))).toThrow('transparent');
    expect(() => checkPicture('1-prompt', png(1280, 800, 2, 5_000_000))).toThrow('bytes');
  });

  it('have a row for each permission that Chrome asks about', () => {
    const manifest = manifestFor('chromium', sites, '1.0.0') as { permissions: string[] };
    for (const permission of [...manifest.permissions, 'host_permissions', 'optional_host_permissions']) {
      expect(text('chrome.md')).toContain(`\`${permission}\``);
      expect(permissions[permission]).toBeTruthy();
    }
  });

  it('say the limits as the tests hold them', () => {
    const number = (value: number) => value.toLocaleString('en-US');
    const [chrome, mozilla, edge] = forms.map(text) as [string, string, string];
    expect(chrome).toContain(`at most ${limits.description} characters`);
    expect(chrome).toContain(`at most ${number(limits.reason)} characters`);
    expect(chrome).toContain(`at most ${limits.testInstructions} characters`);
    expect(mozilla).toContain(`at most ${limits.Summary} characters`);
    expect(mozilla).toContain(`at most ${number(limits.notes)} characters`);
    expect(edge).toContain(`${limits.Description.least} to ${number(limits.Description.most)} characters`);
    const { most, longest, words } = limits.searchTerms;
    expect(edge).toContain(`at most ${most} of ${longest} characters, ${words} words in all`);
  });

  it('have search terms that Edge’s store takes', () => {
    const [, row = ''] = /^\| Search terms [^|]*\| (.+) \|$/m.exec(text('edge.md')) ?? [];
    const terms = row.split('; ');
    expect(terms.length).toBeGreaterThan(1);
    expect(terms.length).toBeLessThanOrEqual(limits.searchTerms.most);
    for (const term of terms) expect(term.length, term).toBeLessThanOrEqual(limits.searchTerms.longest);
    expect(terms.join(' ').split(' ').length).toBeLessThanOrEqual(limits.searchTerms.words);
  });

  it('tick the same kinds of data for Chrome and for Edge, as many as they say', () => {
    const kinds = [...text('chrome.md').matchAll(/^\| [A-Z][\w, ]+ \| (yes|no) \| .+ \|$/gm)];
    const ticked = kinds.filter(([, tick]) => tick === 'yes').length;
    const number = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'][ticked];
    expect(kinds.length).toBeGreaterThan(ticked);
    expect(text('chrome.md')).toContain(`tick the ${number} below`);
    expect(text('edge.md')).toContain(`the same ${number} kinds`);
  });

  it('use each address that the person has to bring', () => {
    for (const address of ['PROJECT', 'SUPPORT', 'PRIVACY']) {
      expect(text('README.md')).toContain(`| ${address} |`);
      // Mozilla wants the policy itself.
      const wanting = forms.filter((file) => address !== 'PRIVACY' || file !== 'addons-mozilla-org.md');
      for (const file of wanting)
        expect(text(file), file).toMatch(new RegExp(`^\\|.*\\| ${address} \\|$`, 'm'));
    }
  });

  it('explain the linter’s one warning, and by which policy the browser refuses what it warns of', () => {
    const notes = text('reviewers.md').replace(/\s+/g, ' ');
    expect(notes).toContain(`${expected.code}, "${expected.message}"`);
    const [, policy = 'none'] = /`(require-trusted-types[^`]+)`/.exec(notes) ?? [];
    expect(JSON.parse(read('manifest.json')).content_security_policy.extension_pages).toContain(policy);
    for (const [, file] of notes.matchAll(/(test\/[\w/.-]+\.ts)/g))
      expect(existsSync(join(root, file as string))).toBe(true);
  });

  it('say the same of data as the manifest does', () => {
    const { browser_specific_settings } = manifestFor('firefox', sites, '1.0.0') as {
      browser_specific_settings: { gecko: { data_collection_permissions: Record<string, string[]> } };
    };
    const { required, optional } = browser_specific_settings.gecko.data_collection_permissions;
    expect([required, optional]).toEqual([['none'], ['browsingActivity']]);
    expect(text('addons-mozilla-org.md')).toContain('required `none`; optional `browsingActivity`');
  });

  it('have the commands of a reviewer’s build, which the gate runs as they stand', () => {
    expect(commandsOf('build')).toBe(
      'npm ci --ignore-scripts --omit=dev\nnode --import tsx scripts/build/package.ts\n',
    );
    for (const block of ['system', 'unpack']) expect(commandsOf(block)).not.toBe('');
    expect(() => commandsOf('other')).toThrow('no block');
  });
});

it('the archive for Chrome and Edge has nothing that is only for Firefox: Edge’s store refuses it', () => {
  const [chromium, firefox] = targets.map((target) => manifestFor(target, sites, '1.0.0')) as [
    Record<string, object>,
    Record<string, object>,
  ];
  // https://github.com/microsoft/MicrosoftEdge-Extensions/issues/136
  expect(chromium.background).not.toHaveProperty('scripts');
  expect(chromium).not.toHaveProperty('key');
  expect(chromium).not.toHaveProperty('browser_specific_settings');
  expect(firefox.background).not.toHaveProperty('service_worker');
});
