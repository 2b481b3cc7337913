/** The texts of the store pages are true, and not longer than the stores take. */
import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../scripts/build/manifest';
import { textsOf } from '../../scripts/languages/texts';
import { longest, storeLanguages, storeTexts } from '../../scripts/store/texts';
import { draftLanguages } from '../../scripts/words/drafts';
import { sites } from '../../src/sites/index';

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

  it('has every part, each short enough', () => {
    expect(Object.keys(parts)).toEqual(Object.keys(english.parts));
    for (const [part, most] of Object.entries(longest)) {
      expect([...(parts[part] ?? '')].length, part).toBeLessThanOrEqual(most);
    }
    for (const [part, text] of Object.entries(parts)) expect(text, part).not.toBe('');
    expect(name).toBe(textsOf('en').manifest_name);
  });

  it('has one caption for each of the five pictures', () => {
    expect(captions).toHaveLength(5);
  });

  it('says in both languages that it is a draft, where it is one, and only there', () => {
    const isDraft = draftLanguages().includes(language);
    expect(/words are a draft: no native speaker/.test(parts.Description ?? '')).toBe(isDraft);
  });

  it('names no number of victims and none of the words that are not to be used', () => {
    for (const text of Object.values(parts)) expect(text).not.toMatch(/porn|victim|million|thousand|\d{3,}/i);
  });
});
