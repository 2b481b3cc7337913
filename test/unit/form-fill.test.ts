import { describe, expect, it, test, vi } from 'vitest';
import { openDirectory } from '../../src/directory/load';
import { fillOrigin, fillOrigins, isSocialSite } from '../../src/fill/origin';
import { formHandOver } from '../../src/report/handover/form';
import type { RouteDelivery } from '../../src/report/route';
import { OutboxWorld, report } from '../support/outbox-world';

const form = (url: string, more: object = {}): RouteDelivery => ({ type: 'form', url, ...more });

describe('where a link may be filled in', () => {
  it.each([
    ['https://report.example/pk/', 'https://report.example/*'],
    ['https://www.report.example/', 'https://www.report.example/*'],
    ['http://report.example/', null],
    ['https://report.example:8443/', null],
    ['https://www.facebook.com/help/contact/1', null],
    ['https://x.com/report', null],
  ])('%s: %s', (url, origin) => {
    expect(fillOrigin(form(url), 'en')).toBe(origin);
  });

  it('is where the form in the person’s language is', () => {
    const way = form('https://report.example/', { byLanguage: { ur: 'https://ur.report.example/' } });
    expect(fillOrigin(way, 'ur-PK')).toBe('https://ur.report.example/*');
  });

  it('is never behind a bot check, on a page that explains, or without a form', () => {
    expect(fillOrigin(form('https://report.example/', { botCheck: true }), 'en')).toBeNull();
    expect(fillOrigin(form('https://report.example/', { guide: true }), 'en')).toBeNull();
    expect(fillOrigin({ type: 'email', address: 'a@report.example' }, 'en')).toBeNull();
    expect(fillOrigin({ type: 'site' }, 'en')).toBeNull();
  });

  it('of all forms of a channel leaves out an origin that also holds one that is never touched', () => {
    const good = form('https://report.example/a');
    const checked = form('https://report.example/b', { botCheck: true });
    const guide = form('https://help.example/', { guide: true });
    expect(fillOrigins([good, guide], 'en')).toEqual(['https://report.example/*']);
    expect(fillOrigins([good, good], 'en')).toEqual(['https://report.example/*']);
    expect(fillOrigins([good, checked], 'en')).toEqual([]);
  });

  it('knows the social sites, and takes no other host for one', () => {
    expect(isSocialSite('x.com')).toBe(true);
    expect(isSocialSite('report.iwf.org.uk')).toBe(false);
  });
});

describe('a channel by its id', () => {
  const channel = (id: string) => ({ id });
  const files: Record<string, object> = {
    'directory/pk.json': { country: 'PK', helplines: [], channels: [channel('pk-iwf-portal')] },
    'directory/world.json': { country: '001', helplines: [], channels: [channel('world-ncmec')] },
    'directory/platforms.json': { country: '001', helplines: [], channels: [channel('platform-x')] },
  };
  const read = async (path: string) => {
    const found = files[path];
    if (!found) throw new Error(path);
    return found;
  };

  test.each(['pk-iwf-portal', 'world-ncmec', 'platform-x'])('%s is found', async (id) => {
    expect(await openDirectory(read).channels([id])).toEqual([{ id }]);
  });

  test('a file that cannot be read stops nothing, and an unknown id finds nothing', async () => {
    expect(await openDirectory(read).channels(['de-gone', 'world-ncmec'])).toEqual([{ id: 'world-ncmec' }]);
    expect(await openDirectory(read).channels(['made-up', 'pk-made-up'])).toEqual([]);
  });
});

describe('the tab of the form', () => {
  const way = { type: 'form', url: 'https://report.example/' } as const;
  const setUp = (formOpened: (id: string, tab: number) => Promise<void>) => {
    const { outbox } = new OutboxWorld().boot();
    const tabs = { create: vi.fn(async () => ({ id: 7 })), update: vi.fn(async () => undefined) };
    return { outbox, tabs, copy: async () => undefined, language: 'en', formOpened };
  };

  test('is told before it is shown, with the hand-over that was kept', async () => {
    const formOpened = vi.fn(async () => undefined);
    const environment = setUp(formOpened);
    const { handOver } = await formHandOver(report(1), way, environment);
    expect(formOpened).toHaveBeenCalledExactlyOnceWith(handOver?.id, 7);
    expect(formOpened.mock.invocationCallOrder[0]).toBeLessThan(
      environment.tabs.update.mock.invocationCallOrder[0] ?? 0,
    );
  });

  test('is shown all the same when nobody listens', async () => {
    const environment = setUp(() => Promise.reject(new Error('no background')));
    expect(await formHandOver(report(1), way, environment)).toMatchObject({ result: 'opened' });
    expect(environment.tabs.update).toHaveBeenCalledWith(7, { active: true });
  });
});
