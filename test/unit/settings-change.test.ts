/** Settings are changed part by part, under a policy and in private windows too; and who follows them hears of it. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SomeSettings } from '../../src/settings/schema';
import { areas, browser, cached, forgetAll } from '../support/browser-areas';

vi.mock('../../src/browser', () => ({ browser }));

const noPolicy = browser.storage.managed.get;
const underPolicy = (policy: object) => {
  browser.storage.managed.get = async () => policy;
};
const INTAKE = { name: 'Shehri Helpers', url: 'https://intake.example.org/' };
const stored = () => areas.local.get('settings');

/** As after a start of the browser. */
async function started() {
  vi.resetModules();
  return {
    ...(await import('../../src/settings/store')),
    ...(await import('../../src/settings/load')),
    ...(await import('../../src/settings/follow')),
    ...(await import('../../src/storage/change')),
    ...(await import('../../src/storage/index')),
  };
}

beforeEach(() => {
  forgetAll();
  browser.extension.inIncognitoContext = false;
  browser.storage.managed.get = noPolicy;
});

describe('a change', () => {
  it('keeps the other parts, and stores only what the person chose', async () => {
    const { changeSettings, loadSettings } = await started();
    await changeSettings({ language: 'ur' }, false);
    expect(stored()).toEqual({ version: 1, language: 'ur' });
    const now = await changeSettings({ prompt: { mode: 'off' } }, false);
    expect(stored()).toEqual({ version: 1, language: 'ur', prompt: { mode: 'off' } });
    // Where reports go was not touched.
    expect(cached.size).toBe(0);
    expect(now).toMatchObject({ language: 'ur', prompt: { mode: 'off' }, sites: { off: [] } });
    expect((await loadSettings(false)).settings).toEqual(now);
  });

  it('to what counts anyhow stores nothing, but takes back what was chosen before', async () => {
    const { changeSettings } = await started();
    await changeSettings({ prompt: { mode: 'smart' }, language: null }, false);
    expect(stored()).toEqual({ version: 1 });
    await changeSettings({ prompt: { mode: 'always' } }, false);
    await changeSettings({ prompt: { mode: 'smart' } }, false);
    expect(stored()).toEqual({ version: 1, prompt: { mode: 'smart' } });
  });

  it('of where reports go lies where no page reads it, and what a page plants counts for nothing', async () => {
    areas.local.set('settings', { version: 1, exit: { url: 'https://planted.example/' }, language: 'ur' });
    const { changeSettings } = await started();
    await changeSettings({ intake: INTAKE }, false);
    expect(stored()).toEqual({ version: 1, language: 'ur' });
    expect([...areas.session.keys()]).toEqual([]);
    const { loadSettings } = await started();
    expect((await loadSettings(false)).settings).toMatchObject({
      intake: INTAKE,
      language: 'ur',
      exit: { url: 'https://www.google.com/search?q=weather' },
    });
  });

  it('drops what was not valid, and reading alone does not', async () => {
    areas.local.set('settings', { version: 1, language: 'ur', prompt: { mode: 'later' } });
    const { changeSettings, loadSettings, putTogether, read, keptSettings } = await started();
    await putTogether([keptSettings, { intake: 'the desk', exit: { url: 'https://example.org/' } }]);
    const before = await loadSettings(false);
    expect(before.setAside.sort()).toEqual(['intake', 'prompt']);
    expect(before.settings).toMatchObject({ prompt: { mode: 'smart' }, intake: null });
    expect(stored()).toMatchObject({ prompt: { mode: 'later' } });
    await changeSettings({ secondRegion: { country: 'GB', subdivision: null } }, false);
    expect(stored()).toEqual({
      version: 1,
      language: 'ur',
      secondRegion: { country: 'GB', subdivision: null },
    });
    expect(await read(keptSettings, false)).toEqual({ exit: { url: 'https://example.org/' } });
    expect((await loadSettings(false)).setAside).toEqual([]);
  });
});

describe('under a policy', () => {
  const policy = { prompt: { mode: 'off' }, language: 'ur', locked: ['prompt'] };

  it('a change of a locked part is refused by name, and nothing of it is stored', async () => {
    underPolicy(policy);
    const { changeSettings } = await started();
    const refused = changeSettings({ region: null, language: 'en', prompt: { mode: 'always' } }, false);
    await expect(refused).rejects.toMatchObject({
      name: 'LockedSettingError',
      message: 'prompt is set by an organisation',
    });
    expect(stored()).toBeUndefined();
  });

  it('a locked part may be among what stays as it is; the person’s choice from before comes back after it', async () => {
    const { changeSettings, loadSettings } = await started();
    await changeSettings({ prompt: { mode: 'always' } }, false);
    underPolicy(policy);
    const now = await changeSettings({ prompt: { mode: 'off' }, language: 'en' }, false);
    expect(now).toMatchObject({ prompt: { mode: 'off' }, language: 'en' });
    expect(stored()).toEqual({ version: 1, prompt: { mode: 'always' }, language: 'en' });
    browser.storage.managed.get = noPolicy;
    expect((await loadSettings(false)).settings.prompt).toEqual({ mode: 'always' });
  });

  it('says what it is, what it locks, and what of it cannot be used', async () => {
    underPolicy({ ...policy, exit: 'home', helplines: [{ name: 'Desk', phone: '1121' }] });
    const { loadSettings } = await started();
    expect(await loadSettings(false)).toMatchObject({
      settings: { language: 'ur', prompt: { mode: 'off' } },
      setAside: [],
      locked: ['prompt'],
      governed: ['language', 'prompt'],
      policy: { helplines: [{ name: 'Desk' }] },
      problems: ['exit'],
    });
  });

  it.each([
    ['says nothing', async () => ({})],
    ['cannot be read', () => Promise.reject(new Error('no managed storage manifest found'))],
  ])('that %s, nothing is governed', async (_, get) => {
    browser.storage.managed.get = get;
    const { loadSettings, changeSettings } = await started();
    await changeSettings({ language: 'ur' }, false);
    expect(await loadSettings(false)).toEqual({
      settings: expect.objectContaining({ language: 'ur' }),
      setAside: [],
      locked: [],
      governed: [],
      policy: null,
      problems: [],
    });
  });
});

describe('a private window', () => {
  it('has its changes over the rest, one after the other, and in memory alone', async () => {
    const { changeSettings, loadSettings, forgetPrivateValues } = await started();
    await changeSettings({ language: 'ur', prompt: { mode: 'always' } }, false);
    const before = stored();
    await changeSettings({ language: 'en', intake: INTAKE }, true);
    const now = await changeSettings({ prompt: { mode: 'off' } }, true);
    expect(now).toMatchObject({ language: 'en', intake: INTAKE, prompt: { mode: 'off' } });
    expect((await loadSettings(true)).settings).toEqual(now);
    expect(stored()).toEqual(before);
    expect((await loadSettings(false)).settings).toMatchObject({
      language: 'ur',
      intake: null,
      prompt: { mode: 'always' },
    });
    await forgetPrivateValues();
    expect((await loadSettings(true)).settings).toMatchObject({ language: 'ur', intake: null });
  });

  it('is told by the page itself where nobody says so', async () => {
    const { changeSettings, loadSettings } = await started();
    browser.extension.inIncognitoContext = true;
    await changeSettings({ language: 'ur' });
    expect([areas.local.size, (await loadSettings()).settings.language]).toEqual([0, 'ur']);
    browser.extension.inIncognitoContext = false;
    expect((await loadSettings()).settings.language).toBeNull();
    await changeSettings({ language: 'en' });
    expect(stored()).toEqual({ version: 1, language: 'en' });
  });
});

describe('stored settings', () => {
  it.each([['soon'], [['language']], [7]])('%j are set aside as a whole', async (garbage) => {
    areas.local.set('settings', garbage);
    const { loadSettings, hasStoredSettings } = await started();
    expect(await loadSettings(false)).toMatchObject({
      setAside: ['settings'],
      settings: { language: null, prompt: { mode: 'smart' } },
    });
    expect(await hasStoredSettings()).toBe(true);
  });

  it('of null are as none', async () => {
    areas.local.set('settings', null);
    const { loadSettings } = await started();
    expect((await loadSettings(false)).setAside).toEqual([]);
  });

  it('are there once something was chosen', async () => {
    const { changeSettings, hasStoredSettings } = await started();
    expect(await hasStoredSettings()).toBe(false);
    await changeSettings({ language: 'ur' }, true);
    expect(await hasStoredSettings()).toBe(false);
    await changeSettings({ language: 'ur' }, false);
    expect(await hasStoredSettings()).toBe(true);
  });

  it('count without the part that is kept apart where its database does not open', async () => {
    areas.local.set('settings', { version: 1, language: 'ur' });
    const { loadSettings } = await started();
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    expect((await loadSettings(false)).settings).toMatchObject({ language: 'ur', intake: null });
    open.mockRestore();
  });
});

describe('who follows the settings', () => {
  it('hears of each change, wherever it lies, and of the policy, until they stop', async () => {
    const { changeSettings, onSettingsChanged } = await started();
    const listen = vi.spyOn(browser.storage.onChanged, 'addListener');
    const heard = vi.fn();
    const stop = new AbortController();
    onSettingsChanged(({ settings }) => heard(settings.language, settings.intake?.name), stop.signal);
    const browserSays = listen.mock.calls[0]![0];
    listen.mockRestore();

    const changes: [SomeSettings, boolean, unknown[]][] = [
      [{ language: 'ur' }, false, ['ur', undefined]],
      [{ intake: INTAKE }, false, ['ur', INTAKE.name]],
    ];
    for (const [change, isPrivate, told] of changes) {
      await changeSettings(change, isPrivate);
      await vi.waitFor(() => expect(heard.mock.lastCall).toEqual(told));
    }
    heard.mockClear();
    browser.extension.inIncognitoContext = true;
    await changeSettings({ language: 'en' }, true);
    await vi.waitFor(() => expect(heard.mock.lastCall).toEqual(['en', INTAKE.name]));
    browser.extension.inIncognitoContext = false;
    underPolicy({ language: 'de', locked: ['language'] });
    browserSays({}, 'managed');
    await vi.waitFor(() => expect(heard.mock.lastCall).toEqual(['de', INTAKE.name]));

    heard.mockClear();
    stop.abort();
    await changeSettings({ exit: { url: 'https://example.org/' } }, false);
    browserSays({}, 'managed');
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('the person’s own region', () => {
  const at = (timeZone: string, languages: string[]) => {
    vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({ timeZone } as never);
    vi.stubGlobal('navigator', { languages });
  };

  it('is the one that was set, else guessed by time zone, then by language', async () => {
    const { ownRegion } = await import('../../src/settings/own-region');
    at('Asia/Karachi', ['en-GB']);
    const set = { country: 'IN', subdivision: 'IN-KA' };
    expect(ownRegion(set)).toEqual(set);
    expect(ownRegion(null)).toEqual({ country: 'PK', subdivision: null });
    at('UTC', ['en', 'en-GB']);
    expect(ownRegion(null)).toEqual({ country: 'GB', subdivision: null });
    vi.restoreAllMocks();
    vi.stubGlobal('navigator', undefined);
  });
});
