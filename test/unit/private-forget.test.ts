/** What private windows left in memory is forgotten with the last of them, also where the browser has only tabs. */
import { beforeEach, describe, expect, it, vi } from 'vitest';

interface Opened {
  id: number;
  incognito: boolean;
}
let opened: Opened[] = [];
let heard: ((id: number) => Promise<void>) | null = null;
const forget = vi.fn(async () => undefined);
const forgetValues = vi.fn(async () => undefined);

/** The browser closes windows, or tabs: Firefox tells of a closed tab while it still lists it. */
const event = {
  addListener: (listener: (id: number) => Promise<void>) => {
    heard = listener;
  },
};
const browser: Record<string, unknown> = {};
vi.mock('../../src/browser', () => ({ browser }));
vi.mock('../../src/settings/store', () => ({}));
vi.mock('../../src/storage/areas', () => ({ memoryArea: () => ({}) }));
vi.mock('../../src/storage/change', () => ({ forgetPrivateValues: forgetValues }));
vi.mock('../../src/report/waiting-mark', () => ({}));
vi.mock('../../src/report/open-reports', () => ({
  alarmName: 'outbox',
  openDeliveringReports: ({ privateArea }: { privateArea: unknown }) => ({
    outbox: { forget: privateArea ? forget : () => Promise.reject(new Error('not private')) },
  }),
}));
browser.runtime = { getManifest: () => ({ version: '0.1.0' }) };
const { forgetWithLastPrivateWindow } = await import('../../src/background/reports');

beforeEach(() => {
  vi.clearAllMocks();
  heard = null;
  opened = [
    { id: 1, incognito: false },
    { id: 2, incognito: true },
    { id: 3, incognito: true },
  ];
});

describe.each([
  ['windows', () => ({ windows: { onRemoved: event, getAll: async () => opened } })],
  [
    'tabs alone, as on Android',
    () => ({ windows: undefined, tabs: { onRemoved: event, query: async () => opened } }),
  ],
])('in a browser with %s', (_, has) => {
  beforeEach(() => {
    Object.assign(browser, has());
    forgetWithLastPrivateWindow();
  });
  const close = async (id: number, isStillListed = false) => {
    if (!isStillListed) opened = opened.filter((one) => one.id !== id);
    await heard?.(id);
  };

  it('forgets it when the last one is closed, and not before', async () => {
    await close(2);
    expect(forget).not.toHaveBeenCalled();
    await close(3);
    expect([forget.mock.calls.length, forgetValues.mock.calls.length]).toEqual([1, 1]);
  });

  it('forgets it also where the closed one is still listed', async () => {
    await close(2);
    await close(3, true);
    expect(forget).toHaveBeenCalledOnce();
  });
});
