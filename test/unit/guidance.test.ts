import { describe, expect, it } from 'vitest';
import {
  guidePages,
  helpPages,
  isNeutral,
  isSensitive,
  pageFromHash,
  settingsPages,
} from '../../options/frame/pages';
import { exitPageNames, exitPageOf, exitPages, ownExitPage } from '../../options/guidance/exit-pages';
import { sheetNumbers } from '../../options/guidance/sheet-numbers';
import { readSettings, weatherPage } from '../../src/settings/schema';
import { helpline } from '../fixtures/directory';

describe('the pages of guidance', () => {
  it.each([...guidePages, 'exit', 'practice', 'welcome'])('#%s can be linked to', (page) => {
    expect(pageFromHash(`#${page}`)).toBe(page);
  });

  it.each([...helpPages, ...guidePages, 'exit' as const])('#%s carries the quick exit', (page) => {
    expect(isSensitive(page)).toBe(true);
  });

  it('need no quick exit in the settings', () => {
    expect(settingsPages.filter(isSensitive)).toEqual([]);
  });

  it('are neutral in the tab where the person who harms may be near', () => {
    expect([...helpPages, ...guidePages, ...settingsPages].filter(isNeutral)).toEqual(['danger', 'me']);
  });
});

describe('where the quick exit leads', () => {
  it('is the weather by default', () => {
    expect(readSettings(undefined).settings.exit.url).toBe(weatherPage);
    expect(exitPageOf(weatherPage)).toBe('weather');
  });

  it.each(exitPageNames)('may be %s', (name) => {
    const { settings, setAside } = readSettings({ exit: { url: exitPages[name] } });
    expect(setAside).toEqual([]);
    expect(exitPageOf(settings.exit.url)).toBe(name);
  });

  it.each([
    ['https://example.org/recipes', 'https://example.org/recipes'],
    ['example.org', 'https://example.org/'],
    ['example.org:8443/news', 'https://example.org:8443/news'],
    ['  https://example.org  ', 'https://example.org/'],
  ])('may be %s', (typed, kept) => {
    expect(ownExitPage(typed)).toBe(kept);
    expect(exitPageOf(kept)).toBeNull();
    expect(readSettings({ exit: { url: kept } }).setAside).toEqual([]);
  });

  it.each([
    '',
    'weather today',
    'http://example.org/',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user:secret@example.org/',
    'https://localhost/',
    `https://example.org/${'x'.repeat(2100)}`,
  ])('may not be %j', (typed) => {
    expect(ownExitPage(typed)).toBeNull();
  });

  it('falls back to the weather where what is stored is no safe address', () => {
    const { settings, setAside } = readSettings({ exit: { url: 'javascript:alert(1)' } });
    expect(setAside).toEqual(['exit']);
    expect(settings.exit.url).toBe(weatherPage);
  });
});

describe('the numbers on the teachers’ sheet', () => {
  const emergencies = ['a', 'b', 'c', 'd'].map((id) => helpline(id, { kind: 'emergency' }));
  const talk = [
    helpline('unsure', { confidence: 'low' }),
    helpline('web', { contacts: [{ type: 'web', value: 'https://example.org/' }] }),
    helpline('old', { verified: { how: 'page', on: '2026-01-02' } }),
    ...['e', 'f', 'g', 'h', 'i'].map((id) => helpline(id)),
  ];

  it('are few, the emergency numbers first, and only such as can be dialled and were confirmed', () => {
    const { lines } = sheetNumbers({
      groups: [
        { id: 'in_danger_now', lines: emergencies },
        { id: 'talk', lines: talk },
      ],
    });
    expect(lines.map(({ line }) => line.id)).toEqual(['a', 'b', 'c', 'old', 'e', 'f', 'g', 'h']);
  });

  it('say when the oldest of them was checked', () => {
    expect(sheetNumbers({ groups: [{ id: 'talk', lines: talk }] }).checked).toBe('2026-01-02');
    expect(sheetNumbers({ groups: [] }).checked).toBeNull();
  });
});
