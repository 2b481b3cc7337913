/** A form that waits for its link: which page gets it, and for how long the background listens. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const FORM = 'https://report.example';
const session = new Map<string, unknown>();
const granted = new Set<string>();
const registered = new Map<string, { id: string; matches: string[] }>();
const injected: { files?: string[]; args?: unknown[] }[] = [];
let tabUrl: string | undefined;
let handOver: unknown;
let refusesScripts = false;
let policy: object | null = null;
let updated: Record<string, object> = {};

const browser = {
  extension: { inIncognitoContext: false },
  tabs: { get: async () => ({ incognito: false, url: tabUrl }) },
  permissions: {
    contains: async ({ origins }: { origins: string[] }) => origins.every((one) => granted.has(one)),
  },
  storage: {
    session: {
      get: async (key: string | string[] | null) =>
        Object.fromEntries([...session].filter(([name]) => key === null || [key].flat().includes(name))),
      set: async (values: object) => {
        for (const [key, value] of Object.entries(values)) session.set(key, structuredClone(value));
      },
      remove: async (keys: string | string[]) => {
        for (const key of [keys].flat()) session.delete(key);
      },
    },
  },
  scripting: {
    executeScript: async (what: { files?: string[]; args?: unknown[] }) => {
      if (refusesScripts) throw new Error('no access');
      injected.push(what);
    },
    getRegisteredContentScripts: async () => [...registered.values()],
    registerContentScripts: async ([one]: { id: string; matches: string[] }[]) =>
      registered.set(one!.id, one!),
    updateContentScripts: async ([one]: { id: string; matches: string[] }[]) => registered.set(one!.id, one!),
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => ids.map((id) => registered.delete(id)),
  },
};

vi.mock('../../src/browser', () => ({ browser }));
vi.mock('../../src/background/reports', () => ({
  reportsOf: () => ({ outbox: { get: async () => handOver } }),
}));
vi.mock('../../src/settings/store', () => ({
  loadSettings: async () => ({ settings: { language: 'en' }, policy }),
}));
vi.mock('../../src/background/directory-file', () => ({
  updatedFile: async (name: string) => updated[name] ?? null,
}));
vi.mock('../../src/i18n/messages', () => ({
  loadMessages: async () => ({
    language: { tag: 'en', direction: 'ltr', script: 'latin' },
    t: (key: string) => key,
  }),
}));
vi.mock('../../src/directory-reader', () => ({
  packagedDirectoryIn: () => ({
    channels: async ([id]: string[]) =>
      id === 'hotline'
        ? [{ id, delivery: [{ type: 'form', url: `${FORM}/new` }], note: { en: 'No pictures, please' } }]
        : [],
  }),
}));
vi.stubGlobal('navigator', { languages: ['en'] });
const { fillForm, followForms, forgetForm, formLoaded } = await import('../../src/background/forms');

const opened = { type: 'ui/form-opened', handOverId: 'one', tabId: 4 } as const;
const row = (more: object = {}) => ({
  by: 'form',
  report: { channel: 'hotline', url: 'https://x.com/i/status/1' },
  ...more,
});

/** Opens the form, and waits until everything that this starts is over. */
async function open(message: Parameters<typeof fillForm>[0] = opened): Promise<void> {
  await fillForm(message);
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  await followForms();
}
const load = (origin = FORM, tabId = 4) => formLoaded({ tabId, origin });
const linksGiven = () => injected.flatMap(({ args }) => args ?? []) as { link: string; origin: string }[];

beforeEach(() => {
  for (const one of [session, granted, registered]) one.clear();
  injected.length = 0;
  granted.add(`${FORM}/*`);
  [tabUrl, handOver, refusesScripts] = [undefined, row(), false];
  [policy, updated] = [null, {}];
  browser.extension.inIncognitoContext = false;
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout'] });
});
afterEach(() => vi.useRealTimers());

describe('a form that was opened', () => {
  it('gets its link when its page has loaded, with what the place asks people to do', async () => {
    await open();
    expect(injected).toEqual([]);
    await load();
    expect(injected[0]).toEqual({ target: { tabId: 4 }, files: ['/form-fill.js'] });
    expect(linksGiven()).toEqual([
      {
        link: 'https://x.com/i/status/1',
        origin: FORM,
        texts: expect.objectContaining({
          language: 'en',
          notes: ['No pictures, please', 'fill_card_only_link', 'fill_card_once'],
        }),
      },
    ]);
  });

  it('gets it at once where its page was there before', async () => {
    tabUrl = `${FORM}/new?a=1`;
    await open();
    expect(linksGiven()).toHaveLength(1);
  });

  it('gets it where its page came while the script was registered, and did not report itself', async () => {
    await open();
    tabUrl = 'about:blank';
    await vi.advanceTimersByTimeAsync(1000);
    expect(injected).toEqual([]);
    tabUrl = `${FORM}/new?a=1`;
    await vi.advanceTimersByTimeAsync(1000);
    expect(linksGiven()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(linksGiven()).toHaveLength(1);
  });

  it('gets it a moment later where the browser lets no script in at first', async () => {
    [tabUrl, refusesScripts] = [`${FORM}/new`, true];
    await open();
    await vi.advanceTimersByTimeAsync(1000);
    refusesScripts = false;
    await vi.advanceTimersByTimeAsync(1000);
    expect(linksGiven()).toHaveLength(1);
  });

  it('is looked for only for a while, and not once it has what it needs', async () => {
    const get = vi.spyOn(browser.tabs, 'get');
    await open();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(get.mock.calls.length).toBeLessThan(30);
    get.mockClear();
    await open();
    await load();
    await forgetForm({ tabId: 4 });
    tabUrl = `${FORM}/new`;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(linksGiven()).toHaveLength(1);
    expect(get.mock.calls.length).toBeLessThan(5);
    get.mockRestore();
  });

  it('gets it where an organisation’s policy has added the place', async () => {
    policy = { channels: [{ id: 'policy-1', delivery: [{ type: 'form', url: `${FORM}/desk` }] }] };
    handOver = row({ report: { channel: 'policy-1', url: 'https://x.com/i/status/1' } });
    await open();
    await load();
    expect(linksGiven()).toHaveLength(1);
  });

  it('gets it where an organisation’s update has given the place another form', async () => {
    const other = 'https://new.example';
    updated = { hotline: { channels: [{ id: 'hotline', delivery: [{ type: 'form', url: `${other}/` }] }] } };
    granted.add(`${other}/*`);
    await open();
    await load();
    expect(linksGiven()).toHaveLength(0);
    await load(other);
    expect(linksGiven()).toHaveLength(1);
  });

  it('gets it on each of its pages, until it is done', async () => {
    await open();
    await load();
    await load();
    expect(linksGiven()).toHaveLength(2);
    await forgetForm({ tabId: 4 });
    await load();
    expect(linksGiven()).toHaveLength(2);
  });

  it('holds no link where it is kept meanwhile', async () => {
    await open();
    expect(JSON.stringify([...session])).not.toContain('x.com');
  });
});

describe('no link is given', () => {
  it.each([
    ['to a page of another origin', () => load('https://other.example')],
    ['to another tab', () => load(FORM, 5)],
  ])('%s', async (_, act) => {
    await open();
    await act();
    expect(injected).toEqual([]);
    // The form itself still waits for the link.
    await load();
    expect(linksGiven()).toHaveLength(1);
  });

  it('without a permission, from the start or by now', async () => {
    granted.clear();
    await open();
    expect([session.size, registered.size]).toEqual([0, 0]);
    granted.add(`${FORM}/*`);
    await open();
    granted.clear();
    await load();
    expect(injected).toEqual([]);
    expect(session.size).toBe(0);
  });

  it('once the person has answered', async () => {
    await open();
    handOver = null;
    await load();
    expect(injected).toEqual([]);
    expect(session.size).toBe(0);
  });

  it.each([
    ['that is no form’s', { by: 'email' }],
    ['of a channel that is not known', { report: { channel: 'gone', url: 'https://x.com/i/status/1' } }],
  ])('of a hand-over %s', async (_, more) => {
    handOver = row(more);
    await open();
    await load();
    expect(injected).toEqual([]);
    expect(session.size).toBe(0);
  });

  it('after five minutes', async () => {
    await open();
    vi.advanceTimersByTime(5 * 60 * 1000 - 1);
    await load();
    expect(linksGiven()).toHaveLength(1);
    vi.advanceTimersByTime(1);
    await load();
    expect(linksGiven()).toHaveLength(1);
  });

  it('to a page that takes no script, and nothing breaks', async () => {
    await open();
    refusesScripts = true;
    await expect(load()).resolves.toBeUndefined();
    refusesScripts = false;
    await load();
    expect(linksGiven()).toHaveLength(1);
  });
});

describe('pages are listened to', () => {
  const matches = () => [...registered.values()].flatMap((one) => one.matches);

  it('on the form’s origin alone, as long as a form waits', async () => {
    await open();
    expect(matches()).toEqual([`${FORM}/*`]);
    await open({ ...opened, tabId: 5 });
    expect(matches()).toEqual([`${FORM}/*`]);
    await forgetForm({ tabId: 4 });
    expect(matches()).toEqual([`${FORM}/*`]);
    await forgetForm({ tabId: 5 });
    expect(matches()).toEqual([]);
  });

  it('not after the time is up', async () => {
    await open();
    vi.advanceTimersByTime(5 * 60 * 1000);
    await followForms();
    expect([matches(), session.size]).toEqual([[], 0]);
  });

  it('by the background of ordinary windows alone', async () => {
    browser.extension.inIncognitoContext = true;
    await open();
    expect(matches()).toEqual([]);
  });

  it('also where one of its runs failed', async () => {
    const { getRegisteredContentScripts } = browser.scripting;
    browser.scripting.getRegisteredContentScripts = () => Promise.reject(new Error('not now'));
    await open();
    browser.scripting.getRegisteredContentScripts = getRegisteredContentScripts;
    await followForms();
    expect(matches()).toEqual([`${FORM}/*`]);
  });
});
