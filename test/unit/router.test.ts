/**
 * Who may send which message to the background: that depends on where the message really comes from, never on what it
 * says about itself.
 */
import { beforeEach, describe, expect, it, vi } from 'vitest';

const ID = 'our-extension';
// With a scheme for which `URL` in this test gives an origin.
const OWN = 'https://our-extension.invalid';
const added = vi.fn(async (host: string) => (host === 'added.example' ? 'mastodon' : null));
const browser = { runtime: { id: ID, getURL: (path: string) => `${OWN}/${path}` } };
vi.mock('../../src/browser', () => ({ browser }));
vi.mock('../../src/background/extra-sites', () => ({ kindOfAddedSite: added }));
const { handleMessage } = await import('../../src/background/router');

const calls: unknown[][] = [];
const handler = (name: string) =>
  new Proxy({} as Record<string, (...all: unknown[]) => Promise<unknown>>, {
    get:
      (_, type: string) =>
      async (...all: unknown[]) => {
        calls.push([name, type, ...all]);
        return 'answered';
      },
  });
const handlers = { page: handler('page'), form: handler('form'), ui: handler('ui') } as never;

const tab = (more: object = {}) => ({ id: 4, windowId: 2, incognito: false, ...more });
const page = (more: object = {}) => ({ id: ID, origin: 'https://x.com', frameId: 0, tab: tab(), ...more });
const say = (message: unknown, sender: object) => handleMessage(handlers, message, sender as never);

const HELP = { type: 'page/help' };
const LOADED = { type: 'page/form-loaded' };
const RUN = { type: 'ui/outbox-run' };

beforeEach(() => {
  calls.length = 0;
  added.mockClear();
});

describe('a page of a known site', () => {
  it('is heard, as the site that it is of', async () => {
    expect(await say(HELP, page())).toBe('answered');
    const from = { tabId: 4, windowId: 2, isPrivate: false, script: 'x', site: 'x' };
    expect(calls).toEqual([['page', 'page/help', HELP, from]]);
    expect(added).not.toHaveBeenCalled();
  });

  it('is heard on each of its hosts, in private windows, and without a window', async () => {
    await say(HELP, page({ origin: 'https://mobile.x.com', tab: { id: 5, incognito: true } }));
    expect(calls[0]?.[3]).toEqual({ tabId: 5, windowId: -1, isPrivate: true, script: 'x', site: 'x' });
  });

  it('is told by its address where the browser names no origin', async () => {
    expect(await say(HELP, page({ origin: undefined, url: 'https://x.com/home' }))).toBe('answered');
    expect(say(HELP, page({ origin: undefined, url: undefined }))).toBeUndefined();
  });

  it('has a name of its own behind every lookalike', async () => {
    for (const origin of ['https://notx.com', 'https://x.com.example', 'http://x.com'])
      expect([origin, (await say(HELP, page({ origin }))) ?? 'left alone']).toEqual([origin, 'left alone']);
    expect(calls).toEqual([]);
  });

  it('is not heard from a frame, or from nowhere', () => {
    expect(say(HELP, page({ frameId: 3 }))).toBeUndefined();
    expect(say(HELP, page({ frameId: undefined }))).toBeUndefined();
    expect(say(HELP, page({ tab: undefined }))).toBeUndefined();
    expect(say(HELP, page({ tab: { incognito: false } }))).toBeUndefined();
    expect(calls).toEqual([]);
  });

  it('has no ear for what is malformed, or an extension page’s to say', () => {
    for (const message of [
      undefined,
      null,
      'page/help',
      {},
      { type: 'page/what' },
      RUN,
      { type: 'page/link' },
    ])
      expect([message, say(message, page())]).toEqual([message, undefined]);
    expect(say({ type: 'page/snooze', span: 'year' }, page())).toBeUndefined();
    expect(calls).toEqual([]);
  });
});

describe('a page of a site that the person added', () => {
  it('is heard as its kind, by its host', async () => {
    expect(await say(HELP, page({ origin: 'https://added.example' }))).toBe('answered');
    expect(calls[0]?.[3]).toMatchObject({ script: 'mastodon', site: 'added.example' });
  });

  it('that nobody added is not', async () => {
    expect(await say(HELP, page({ origin: 'https://other.example' }))).toBeNull();
    expect(calls).toEqual([]);
  });
});

describe('a page of a form', () => {
  it('is heard about forms, wherever it is', async () => {
    expect(await say(LOADED, page({ origin: 'https://report.example' }))).toBe('answered');
    expect(calls).toEqual([['form', 'page/form-loaded', { tabId: 4, origin: 'https://report.example' }]]);
    expect(added).not.toHaveBeenCalled();
  });

  it('is not heard from a frame, without TLS, or without a tab', () => {
    const form = page({ origin: 'https://report.example' });
    expect(say(LOADED, { ...form, frameId: 1 })).toBeUndefined();
    expect(say(LOADED, { ...form, origin: 'http://report.example' })).toBeUndefined();
    expect(say(LOADED, { ...form, tab: undefined })).toBeUndefined();
    expect(calls).toEqual([]);
  });
});

describe('a page of the extension', () => {
  it('is heard, in a tab too', async () => {
    expect(await say(RUN, { id: ID, origin: OWN })).toBe('answered');
    expect(await say(RUN, { id: ID, origin: OWN, frameId: 0, tab: tab() })).toBe('answered');
    expect(calls).toEqual([
      ['ui', 'ui/outbox-run', RUN],
      ['ui', 'ui/outbox-run', RUN],
    ]);
  });

  it('says nothing that is a web page’s to say', () => {
    expect(say(HELP, { id: ID, origin: OWN, frameId: 0, tab: tab() })).toBeUndefined();
    expect(say(LOADED, { id: ID, origin: OWN, frameId: 0, tab: tab() })).toBeUndefined();
    expect(calls).toEqual([]);
  });

  it('of another extension is not heard', () => {
    expect(say(RUN, { id: 'other', origin: OWN })).toBeUndefined();
    expect(say(HELP, { ...page(), id: 'other' })).toBeUndefined();
    expect(say(RUN, { id: ID, origin: 'https://other.invalid' })).toBeUndefined();
    expect(calls).toEqual([]);
  });
});
