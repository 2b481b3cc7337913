/** The texts for the stores' forms are true, and none is longer than its field. */
import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../scripts/build/manifest';
import { draftLanguages } from '../../scripts/languages/drafts';
import { textsOf } from '../../scripts/languages/texts';
import { screenshots } from '../../scripts/store/pictures';
import { limits, pastedTexts, storeLanguages, storeTexts } from '../../scripts/store/texts';
import { languagesWith } from '../../src/languages/index';
import { sites } from '../../src/sites/index';
import { read } from './source-files';

interface Manifest {
  permissions: string[];
  host_permissions: string[];
  commands?: object;
}

/** Keys of the manifest, besides `permissions`, that let the extension do something. */
const granting = ['host_permissions', 'optional_host_permissions', 'optional_permissions', 'commands'];

function wanted(manifest: Manifest): string[] {
  return [...manifest.permissions, ...granting.filter((key) => key in manifest)].sort();
}

const english = storeTexts('en');
const lengthOf = (text = '') => [...text].length;

describe.each(storeLanguages)('the store page in %s', (language) => {
  const { name, parts, permissions, captions } = storeTexts(language);

  it('says why each permission is wanted, and names no other', () => {
    for (const target of ['chromium', 'firefox'] as const) {
      const manifest = manifestFor(target, sites, '0.0.0') as Manifest;
      expect(Object.keys(permissions).sort()).toEqual(wanted(manifest));
    }
    const watched = sites.filter(({ watch }) => watch?.hosts.length);
    for (const site of watched) expect(permissions.host_permissions).toContain(site.name);
    const { host_permissions: hosts } = manifestFor('chromium', sites, '0.0.0') as Manifest;
    expect(hosts).toHaveLength(watched.flatMap(({ watch }) => watch?.hosts ?? []).length);
  });

  it('calls the menu entry as the menu does', () => {
    expect(permissions.contextMenus).toContain(`"${textsOf(language).menu_report}"`);
  });

  it('has every part, each short enough', () => {
    expect(Object.keys(parts)).toEqual(Object.keys(english.parts));
    for (const [part, text] of Object.entries(parts)) expect(text, part).not.toBe('');
    expect(lengthOf(parts.Summary)).toBeLessThanOrEqual(limits.Summary);
    expect(lengthOf(parts.Description)).toBeGreaterThanOrEqual(limits.Description.least);
    expect(lengthOf(parts.Description)).toBeLessThanOrEqual(limits.Description.most);
    // Chrome has one field for both kinds of hosts.
    const hosts = `${permissions.host_permissions} ${permissions.optional_host_permissions}`;
    for (const reason of [...Object.values(permissions), hosts, parts['Single purpose']])
      expect(lengthOf(reason), reason).toBeLessThanOrEqual(limits.reason);
    expect(name).toBe(textsOf('en').manifest_name);
  });

  it('names no browser: Edge’s store objects to the names of others', () => {
    expect(parts.Description).not.toMatch(/Chrom|Firefox|Edge|Mozilla|Safari/);
  });

  it('has one caption for each of the screenshots', () => {
    expect(captions).toHaveLength(screenshots.length);
  });

  it('says in both languages that it is a draft, where it is one, and only there', () => {
    const isDraft = draftLanguages().includes(language);
    expect(/words are a draft: no native speaker/.test(parts.Description ?? '')).toBe(isDraft);
  });

  it('names no number of victims and none of the words that are not to be used', () => {
    for (const text of Object.values(parts)) expect(text).not.toMatch(/porn|victim|million|thousand|\d{3,}/i);
  });
});

describe('what else the stores read', () => {
  it('in the archive, a name and a description in every language, each short enough', () => {
    for (const tag of languagesWith('texts')) {
      const { manifest_name, manifest_description } = textsOf(tag);
      expect(lengthOf(manifest_name), tag).toBeGreaterThan(0);
      expect(lengthOf(manifest_name), tag).toBeLessThanOrEqual(limits.name);
      expect(lengthOf(manifest_description), tag).toBeGreaterThan(0);
      expect(lengthOf(manifest_description), tag).toBeLessThanOrEqual(limits.description);
    }
  });

  it('notes for reviewers that fit, one line for each paragraph', () => {
    const texts = pastedTexts();
    expect(lengthOf(texts['test-instructions.txt'])).toBeLessThanOrEqual(limits.testInstructions);
    expect(lengthOf(texts['notes.txt'])).toBeLessThanOrEqual(limits.notes);
    expect(texts['notes.txt']).not.toMatch(/[^\n]\n[^\n]/);
    expect(texts['notes.txt'].split('\n\n').length).toBeGreaterThan(5);
  });

  it('the privacy policy, whole and without our comments', () => {
    const policy = pastedTexts()['privacy.md'];
    expect(policy).not.toMatch(/<!--|\.test\.ts/);
    expect(policy.match(/^\d+\./gm)?.length).toBe(read('.github/PRIVACY.md').match(/^\d+\./gm)?.length);
    // Chrome requires these words: https://developer.chrome.com/docs/webstore/program-policies/limited-use
    expect(policy).toContain('Chrome Web Store User Data Policy, including the Limited Use requirements');
    expect(policy).toMatch(/as of \d+ \w+ \d{4}/);
  });
});
