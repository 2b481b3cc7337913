/** Sites that the person has watched beside the known ones: what is written down, and what the browser is asked. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Site } from '../../src/sites/types';
import { areas, browser, forgetAll } from '../support/browser-areas';

const later = [
  { id: 'bakers', watch: { hosts: [], laterHosts: ['bakers.example', '*.bakers.example'] } },
  { id: 'cyclists', watch: { hosts: [], laterHosts: ['cyclists.example'] } },
] as unknown as Site[];
vi.mock('../../src/browser', () => ({ browser }));
vi.mock('../../src/sites/later', () => ({ laterSites: later }));

const { addedSiteAt, originOfHost, watchSite } = await import('../../src/settings/added-sites');
const { allowedLaterSites, isOf, laterOrigins, watchLaterSite } = await import(
  '../../src/settings/later-sites'
);
const { loadSettings } = await import('../../src/settings/store');

const permissions = Object.assign(browser.permissions, { request: vi.fn(async (_: object) => true) });
const added = async () => (await loadSettings(false)).settings.addedSites;

beforeEach(() => {
  forgetAll();
  browser.extension.inIncognitoContext = false;
  permissions.request.mockReset().mockResolvedValue(true);
  permissions.contains = async () => false;
});

describe('a site that is added', () => {
  const site = { host: 'stories.example', as: 'mastodon' } as const;

  it('is written down while the browser asks, and stays where the person allows it', async () => {
    let answer = (_: boolean) => {};
    permissions.request.mockReturnValue(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    const watched = watchSite(site);
    expect(permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://stories.example/*'] });
    // The popup may be gone before there is an answer.
    await vi.waitFor(async () => expect(await added()).toEqual([site]));
    answer(true);
    expect(await watched).toBe(true);
    expect(await added()).toEqual([site]);
  });

  it.each([
    ['refuses', () => Promise.resolve(false)],
    ['is not asked, since the browser would not', () => Promise.reject(new Error('no user gesture'))],
  ])('is not there where the person %s; those before it stay', async (_, answer) => {
    const before = { host: 'first.example', as: 'general' } as const;
    await watchSite(before);
    permissions.request.mockImplementation(answer);
    expect(await watchSite(site)).toBe(false);
    expect(await added()).toEqual([before]);
  });

  it('is there once, of the kind that was said last', async () => {
    await watchSite(site);
    await watchSite({ host: 'first.example', as: 'general' });
    await watchSite({ ...site, as: 'general' });
    const { settings } = await loadSettings(false);
    expect(settings.addedSites).toEqual([
      { host: 'first.example', as: 'general' },
      { host: 'stories.example', as: 'general' },
    ]);
    expect(addedSiteAt(settings, 'stories.example')).toEqual({ ...site, as: 'general' });
    expect(addedSiteAt(settings, 'example')).toBeUndefined();
  });

  it('is not asked for in a private window: the permission would outlive it', async () => {
    browser.extension.inIncognitoContext = true;
    expect(await watchSite(site)).toBe(false);
    expect(await watchLaterSite(later[1]!)).toBe(false);
    expect(permissions.request).not.toHaveBeenCalled();
    expect([areas.local.size, areas.session.size]).toEqual([0, 0]);
  });
});

describe('a site of a later release', () => {
  it('is asked for on all of its hosts', async () => {
    expect(originOfHost('cyclists.example')).toBe('https://cyclists.example/*');
    expect(laterOrigins(later[0]!)).toEqual(['https://bakers.example/*', 'https://*.bakers.example/*']);
    expect(laterOrigins({ id: 'other' } as Site)).toEqual([]);
    expect(await watchLaterSite(later[1]!)).toBe(true);
    expect(permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://cyclists.example/*'] });
    permissions.request.mockRejectedValue(new Error('no user gesture'));
    expect(await watchLaterSite(later[1]!)).toBe(false);
  });

  it('is watched where it is allowed, or where one of its hosts was added before', async () => {
    expect(await allowedLaterSites([])).toEqual([]);
    permissions.contains = (async ({ origins }: { origins: string[] }) =>
      origins.join() === 'https://cyclists.example/*') as never;
    expect(await allowedLaterSites([])).toEqual([later[1]]);
    const others = [{ host: 'stories.example', as: 'general' }] as const;
    expect(await allowedLaterSites(others)).toEqual([later[1]]);
    const before = [...others, { host: 'lahore.bakers.example', as: 'general' }] as const;
    expect(await allowedLaterSites(before)).toEqual(later);
  });

  it('has its own hosts alone', () => {
    const at = (host: string, site: object) => isOf({ host, as: 'general' }, site as Site);
    expect(at('bakers.example', later[0]!)).toBe(true);
    expect(at('notbakers.example', later[0]!)).toBe(false);
    expect(at('bakers.example', { id: 'other' })).toBe(false);
    expect(at('bakers.example', { id: 'other', watch: { hosts: ['bakers.example'] } })).toBe(false);
  });
});
