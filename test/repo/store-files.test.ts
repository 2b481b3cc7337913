/**
 * The person who submits to the stores needs only the files in `scripts/store`: all of them are there, and they are
 * true.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../scripts/build/manifest';
import { expected } from '../../scripts/store/lint';
import { commandsOf } from '../../scripts/store/rebuild';
import { storeTexts } from '../../scripts/store/texts';
import { sites } from '../../src/sites/index';
import { read, root } from './source-files';

const folder = 'scripts/store';
const documents = readdirSync(join(root, folder)).filter((file) => file.endsWith('.md'));
const text = (file: string) => read(`${folder}/${file}`);
const { parts, permissions } = storeTexts('en');

/** How many characters the Chrome Web Store takes for a reason. */
const LONGEST_REASON = 1000;

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

  it('have a reason for each permission that Chrome asks about, none too long', () => {
    const manifest = manifestFor('chromium', sites, '1.0.0') as { permissions: string[] };
    for (const permission of manifest.permissions) expect(text('chrome.md')).toContain(`\`${permission}\``);
    const hosts = `${permissions.host_permissions} ${permissions.optional_host_permissions}`;
    for (const reason of [...Object.values(permissions), hosts, parts['Single purpose'] ?? '']) {
      expect(reason.length).toBeLessThanOrEqual(LONGEST_REASON);
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
    expect(commandsOf('build')).toBe('npm ci --ignore-scripts\nnpm run package\n');
    for (const block of ['system', 'unpack']) expect(commandsOf(block)).not.toBe('');
    expect(() => commandsOf('other')).toThrow('no block');
  });
});
