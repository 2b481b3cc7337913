/** Settings that any version has stored can still be read completely. A new version of the shape gets a sample here. */
import { describe, expect, it } from 'vitest';
import { readSettings, type Settings, settingsParts, settingsSchema } from '../../src/settings/schema';

/** Settings as each version stored them. No part has its default value. */
const stored: Record<string, object> = {
  1: {
    version: 1,
    language: 'ur',
    region: { country: 'PK', subdivision: 'PK-SD' },
    secondRegion: { country: 'GB', subdivision: null },
    prompt: { mode: 'always' },
    sites: { off: ['linkedin'] },
    addedSites: [{ host: 'mastodon.example', as: 'mastodon' }],
    intake: { name: 'A partner', url: 'https://intake.example/reports' },
    privacy: { keepHistory: false },
    exit: { url: 'https://example.org/' },
  },
};

describe('stored settings', () => {
  it('of every version there was have a sample', () => {
    const newest = [...settingsSchema.shape.version.def.values][0] as number;
    expect(Object.keys(stored).map(Number)).toEqual(Array.from({ length: newest }, (_, index) => index + 1));
  });

  it.each(Object.entries(stored))('of version %s are read whole, nothing set aside', (_version, sample) => {
    const { settings, setAside } = readSettings(sample);
    expect(setAside).toEqual([]);
    expect(settings).toEqual({ ...sample, version: settingsSchema.shape.version.def.values[0] });
    expect(Object.keys(settings).sort()).toEqual(['version', ...Object.keys(settingsParts)].sort());
  });

  it('from before a part existed have its default', () => {
    const { addedSites: _, ...older } = stored[1] as Settings;
    expect(readSettings(older)).toEqual({ settings: { ...older, addedSites: [] }, setAside: [] });
  });

  it('of a later version keep what is understood, and name the rest', () => {
    const later = { ...stored[1], version: 2, prompt: { mode: 'later' }, unknown: true };
    const { settings, setAside } = readSettings(later);
    expect(setAside).toEqual(['prompt']);
    expect(settings).toMatchObject({ version: 1, language: 'ur', prompt: { mode: 'smart' } });
    expect(settings).not.toHaveProperty('unknown');
  });
});
