/**
 * Settings that any version has stored can still be read completely, and what each part may contain. A new version of
 * the shape gets a sample here.
 */
import { describe, expect, it } from 'vitest';
import {
  defaultSettings,
  readSettings,
  type Settings,
  type SettingsPart,
  settingsParts,
  settingsSchema,
} from '../../src/settings/schema';

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
    const newest = Object.values(stored).at(-1) as Settings;
    for (const part of Object.keys(settingsParts) as SettingsPart[]) {
      const { [part]: _, ...older } = newest;
      const settings = { ...newest, [part]: defaultSettings[part] };
      expect(readSettings(older), part).toEqual({ settings, setAside: [] });
    }
  });

  it('of a later version keep what is understood, and name the rest', () => {
    const later = { ...stored[1], version: 2, prompt: { mode: 'later' }, unknown: true };
    const { settings, setAside } = readSettings(later);
    expect(setAside).toEqual(['prompt']);
    expect(settings).toMatchObject({ version: 1, language: 'ur', prompt: { mode: 'smart' } });
    expect(settings).not.toHaveProperty('unknown');
  });
});

describe('a part of the settings', () => {
  const host63 = `${'a'.repeat(63)}.`;
  const sound: Partial<Record<keyof Settings, readonly unknown[]>> = {
    language: [null, 'ur', 'fil', 'en-GB', 'sd-Arab'],
    region: [null, { country: 'PK', subdivision: null }, { country: 'IN', subdivision: 'IN-KA' }],
    secondRegion: [
      { country: 'GB', subdivision: 'GB-ENG' },
      { country: 'FR', subdivision: 'FR-1' },
    ],
    prompt: [{ mode: 'smart' }, { mode: 'always' }, { mode: 'off' }],
    sites: [{ off: [] }, { off: ['x', 'stories-2.example', `${host63.repeat(3)}${'a'.repeat(61)}`] }],
    addedSites: [
      [],
      [
        { host: 'stories.example', as: 'mastodon' },
        { host: 'news.example', as: 'general' },
      ],
    ],
    intake: [
      null,
      { name: 'D', url: 'https://desk' },
      { name: 'D'.repeat(80), url: 'https://desk.example/a/b?c' },
      { name: 'D', url: `https://desk.example/${'a'.repeat(2048 - 21)}` },
    ],
    privacy: [{ keepHistory: true }, { keepHistory: false }],
    exit: [{ url: 'https://example.org' }, { url: 'https://example.org/weather?q=rain#now' }],
  };
  const damaged: typeof sound = {
    language: ['', 'u', 'urdu', 'UR', 'ur-', 'ur-P', 'ur-Arabic', 'ur-Arab-PK', ' ur', 'ur ', '-ur', 5, {}],
    region: ['PK', {}, { country: 'PK' }, { country: null, subdivision: null }],
    secondRegion: [
      ...['pk', 'P', 'PAK', '', ' PK', 'P1'].map((country) => ({ country, subdivision: null })),
      ...['SD', 'PK-', 'PK-ABCD', 'pk-SD', 'PK-sd', 'PKX-SD', ' PK-SD', 'PK-SD ', 5, undefined].map(
        (subdivision) => ({ country: 'PK', subdivision }),
      ),
    ],
    prompt: ['off', {}, { mode: '' }, { mode: 'never' }],
    sites: [
      [],
      {},
      ...['', 'X', 'a b', 'a_b', '*.example', 'a/b', 'a'.repeat(254), 5].map((one) => ({ off: [one] })),
    ],
    addedSites: [
      {},
      [{ host: 'stories.example' }],
      [{ host: 'stories.example', as: 'x' }],
      [{ host: 'https://stories.example', as: 'general' }],
    ],
    intake: [
      { name: 'D' },
      { url: 'https://desk.example' },
      { name: '', url: 'https://desk.example' },
      { name: 'D'.repeat(81), url: 'https://desk.example' },
      { name: 'D', url: `https://desk.example/${'a'.repeat(2048 - 20)}` },
    ],
    privacy: [true, {}, { keepHistory: 1 }],
    exit: [
      {},
      ...[
        '',
        'home',
        'http://example.org',
        ' https://example.org',
        'https://',
        'https:///',
        'https:// x',
      ].map((url) => ({ url })),
      ...[
        'https://example.org/a b',
        'https://example.org ',
        'xhttps://example.org',
        'https:/example.org',
      ].map((url) => ({ url })),
    ],
  };

  const cases = (table: typeof sound) =>
    Object.entries(table).flatMap(([part, values]) =>
      values.map((value) => [part, value] as [keyof Settings, unknown]),
    );

  it('is taken as it is where it is sound', () => {
    const read = cases(sound).map(([part, value]) => {
      const { settings, setAside } = readSettings({ [part]: value });
      return [part, settings[part], setAside];
    });
    expect(read).toEqual(cases(sound).map(([part, value]) => [part, value, []]));
  });

  it('is set aside where it is not, and has its default', () => {
    const taken = cases(damaged).filter(([part, value]) => {
      const { settings, setAside } = readSettings({ [part]: value });
      return setAside.join() !== part || settings[part] !== defaultSettings[part];
    });
    expect(taken).toEqual([]);
  });

  it('alone is damaged where something else is not even an object', () => {
    for (const nothing of [null, undefined])
      expect(readSettings(nothing)).toEqual({ settings: defaultSettings, setAside: [] });
    for (const stored of ['soon', 5, ['language'], true])
      expect(readSettings(stored)).toEqual({ settings: defaultSettings, setAside: ['settings'] });
  });
});

it('are as they come: asked when it fits, with history, and nobody to send to', () => {
  expect(defaultSettings).toMatchObject({
    version: 1,
    language: null,
    region: null,
    secondRegion: null,
    prompt: { mode: 'smart' },
    sites: { off: [] },
    addedSites: [],
    intake: null,
    privacy: { keepHistory: true },
    exit: { url: 'https://www.google.com/search?q=weather' },
  });
});
