// @vitest-environment happy-dom
/** What the popup's main button sends, and what it does not send: the real button and texts, without a browser. */
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { textsOf } from '../../scripts/languages/texts';
import { languages } from '../../src/i18n/languages';
import { type MessageKey, messagesOf } from '../../src/i18n/messages';
import type { Route } from '../../src/report/route';
import { INTAKE, report } from '../support/outbox-world';

const english = textsOf('en');
const request = vi.fn<() => Promise<boolean>>();
const sendMessage = vi.fn(async () => undefined);
const queue = vi.fn(async () => ({ handOver: { id: 'kept' } }));
const begin = vi.fn<(report: object, by: string, options?: { again?: boolean }) => Promise<object>>(
  async () => ({
    handOver: { id: 'kept' },
  }),
);
/** The content of `storage.session`. */
const session: Record<string, unknown> = {};

const setBadgeText = vi.fn(async () => undefined);
const browser = {
  // Only Firefox has `getBrowserInfo`. It asks the person before their data is sent.
  runtime: { getBrowserInfo: () => undefined, getURL: () => 'moz-extension://x/', sendMessage },
  permissions: { request },
  storage: {
    session: {
      get: async () => session,
      set: async (items: object) => void Object.assign(session, items),
    },
  },
  action: { setBadgeText, setBadgeBackgroundColor: async () => undefined },
};
vi.mock('../../src/browser', () => ({ browser }));
const opened = async () => null;
const answer = vi.fn(async () => null);
vi.mock('../../popup/state/reports', () => ({
  isPrivate: false,
  reports: {
    outbox: { queue, begin, opened, answer, unfinished: async () => ({ handOvers: [] }) },
    drafts: { hasEarlier: async () => false },
  },
}));
vi.mock('../../src/ui/app', () => ({
  useMessages: () => messagesFor('en'),
  usePolicy: () => policy,
}));
vi.mock('../../popup/kit/fill-offer', () => ({
  useFillWish: () => ({
    offered: false,
    wanted: false,
    asks: false,
    ask: () => null,
    decide: async () => false,
  }),
  FillOffer: () => null,
}));
vi.mock('../../src/extension/packaged', () => ({
  readPackaged: async (path: string) => {
    if (path === 'messages/keys.json') return Object.keys(english);
    const texts = textsOf(/(\S+)\/(\S+)\.txt/.exec(path)?.[2] ?? '');
    return Object.keys(english).map((key) => texts[key]);
  },
}));

const { SendFooter } = await import('../../popup/where/send-footer');
const { DiscardLink } = await import('../../popup/kit/discard-link');
const { PopupContext } = await import('../../popup/state/context');
const { sentBy } = await import('../../popup/kit/ways');
const { wordsOf } = await import('../../popup/kit/words');

function messagesFor(tag: string) {
  const language = languages.find((one) => one.tag === tag);
  if (!language) throw new Error(`no language ${tag}`);
  return messagesOf(language, textsOf(tag));
}

/** The policy of the organisation that manages the browser. */
let policy: { governed: string[] } | null = null;

const text = (tag: string, key: MessageKey) => textsOf(tag)[key] ?? '';
const identity = { id: 'k-1', version: '0.1.0' } as never;

describe('the button of an organisation, where the browser asks whether anything may leave', () => {
  const way = { type: 'intake', intake: INTAKE } as const;
  const route = {
    channel: { id: 'intake', name: { en: INTAKE.name }, operator: { en: INTAKE.name }, delivery: [way] },
    delivery: way,
    reasons: [],
  } as unknown as Route;
  const fetched = vi.fn();

  let danger: boolean;
  const say = vi.fn();
  const dispatch = vi.fn();
  beforeEach(() => {
    danger = false;
    policy = null;
    delete session.pace;
  });

  interface Shown {
    to?: object;
    sent?: object;
    draftIdle?: () => Promise<void>;
  }
  function show({
    to = way,
    sent = { kind: 'intake', body: {} },
    draftIdle = async () => undefined,
  }: Shown = {}) {
    for (const spy of [request, sendMessage, queue, begin, fetched, say, dispatch]) spy.mockClear();
    vi.stubGlobal('fetch', fetched);
    render(null, document.body);
    document.body.innerHTML = '';
    const popup = {
      state: { draft: { category: 'sexual_images', danger }, touched: true, resumed: false },
      isRead: true,
      dispatch,
      windowId: 1,
      draftIdle,
      say,
    };
    render(
      <PopupContext.Provider value={popup as never}>
        <SendFooter
          route={route}
          way={to as never}
          report={report()}
          sent={sent as never}
          identity={identity}
          openedOn={null}
          otherWays={[]}
          onOtherWay={() => undefined}
        />
        <DiscardLink />
      </PopupContext.Provider>,
      document.body,
    );
  }

  const press = () => document.querySelector<HTMLButtonElement>('.button-primary')?.click();

  it.each([
    ['to the organisation', way, { kind: 'intake', body: {} }],
    [
      'to a form',
      { type: 'form', url: 'https://form.example/' },
      { kind: 'link', text: 'https://x.com/a/status/1' },
    ],
  ])('%s: what was left while its button waited for the disk does not go out', async (_, to, sent) => {
    let written = (): void => undefined;
    const waits = vi.fn(() => new Promise<void>((resolve) => (written = resolve)));
    request.mockResolvedValue(true);
    show({ to, sent, draftIdle: waits });
    press();
    await vi.waitFor(() => expect(waits).toHaveBeenCalled());
    // Discard, Back and the choice of another place take the button away.
    render(null, document.body);
    written();
    // All that follows takes less than a turn.
    await new Promise((resolve) => setTimeout(resolve));
    for (const commit of [queue, begin, sendMessage]) expect(commit).not.toHaveBeenCalled();
  });

  it('sends and keeps nothing to send when the person says no, and says so; the next press asks again', async () => {
    show();
    request.mockResolvedValueOnce(false);
    press();
    await vi.waitFor(() =>
      expect(document.querySelector('[role="alert"]')?.textContent).toBe(
        text('en', 'popup_trouble_permission'),
      ),
    );
    expect(request).toHaveBeenCalledTimes(1);
    for (const way of [queue, sendMessage, fetched]) expect(way).not.toHaveBeenCalled();

    request.mockResolvedValueOnce(true);
    press();
    await vi.waitFor(() => expect(queue).toHaveBeenCalledTimes(1));
    expect(request).toHaveBeenCalledTimes(2);
    await vi.waitFor(() => expect(session.pace).toEqual({ day: new Date().toDateString(), count: 1 }));
  });

  it('says when the organisation got this link before, also to those who listen', async () => {
    request.mockResolvedValueOnce(true);
    queue.mockResolvedValueOnce({ handOver: null, already: new Date(2026, 10, 24) } as never);
    show();
    press();
    await vi.waitFor(() => expect(say).toHaveBeenCalledOnce());
    const [[said]] = say.mock.calls as [[string]];
    expect(said).toContain('24');
    expect(document.querySelector('.opened-on')?.textContent).toBe(said);
  });

  it('that opens a form: where the browser did not open it, the next press opens it', async () => {
    const create = vi.fn(async () => ({ id: 7 })).mockRejectedValueOnce(new Error('no tabs'));
    Object.assign(browser, { tabs: { create, update: async () => undefined } });
    // As the outbox does: this place has the link already, unless the person wants it again.
    begin.mockImplementation(async (_report, _by, { again } = {}) =>
      again || begin.mock.calls.length === 1
        ? { handOver: { id: 'kept' }, already: null }
        : { handOver: { id: 'kept' }, already: new Date() },
    );
    show({ to: { type: 'form', url: 'https://form.example/' }, sent: { kind: 'link', text: report().url } });
    press();
    const alert = () => document.querySelector('[role="alert"]')?.textContent ?? '';
    await vi.waitFor(() => expect(alert()).toContain(text('en', 'popup_trouble_open')));
    press();
    await vi.waitFor(() =>
      expect(dispatch).toHaveBeenCalledWith(expect.objectContaining({ type: 'opened' })),
    );
    expect(create).toHaveBeenCalledTimes(2);
    expect([alert(), document.querySelector('.opened-on')]).toEqual(['', null]);
  });

  it('that opens a form: whoever discards the report where none opened, or it waits behind, throws that away, too', async () => {
    const remove = vi.fn(async () => undefined);
    const create = vi.fn(async () => ({ id: 7 })).mockRejectedValueOnce(new Error('no tabs'));
    Object.assign(browser, { tabs: { create, update: async () => undefined, remove } });
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('no')) } });
    begin.mockResolvedValue({ handOver: { id: 'kept' }, already: null });
    const alert = () => document.querySelector('[role="alert"]')?.textContent ?? '';
    for (const words of ['popup_trouble_open', 'popup_trouble_copy'] as const) {
      answer.mockClear();
      show({
        to: { type: 'form', url: 'https://form.example/' },
        sent: { kind: 'link', text: report().url },
      });
      press();
      await vi.waitFor(() => expect(alert()).toContain(text('en', words)));
      expect(answer).not.toHaveBeenCalled();
      document.querySelector<HTMLButtonElement>('.discard button')?.click();
      await vi.waitFor(() => expect(answer).toHaveBeenCalledExactlyOnceWith('kept', 'not_sent'));
      // The mark on the toolbar's button no longer counts it.
      await vi.waitFor(() => expect(setBadgeText).toHaveBeenLastCalledWith({ text: '' }));
    }
    expect(remove).toHaveBeenCalledExactlyOnceWith(7);
    vi.unstubAllGlobals();
  });

  it('that writes a mail opens it in the window of the post: a private one must not leave it in another', async () => {
    const create = vi.fn(async () => ({ id: 7 }));
    Object.assign(browser, { tabs: { create } });
    begin.mockResolvedValue({ handOver: { id: 'kept' }, already: null });
    const texts = { subject: 'A report', body: report().url };
    show({ to: { type: 'email', address: 'desk@hope.example' }, sent: { kind: 'mail', texts } });
    press();
    await vi.waitFor(() => expect(create).toHaveBeenCalledOnce());
    const mail = { url: expect.stringMatching(/^mailto:desk@hope\.example/), windowId: 1 };
    expect(create).toHaveBeenCalledExactlyOnceWith(mail);
  });

  it('waits a little after many reports on one day, says why, and then works', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      session.pace = { day: new Date().toDateString(), count: 20 };
      request.mockResolvedValue(true);
      show();
      await vi.waitFor(() => expect(document.body.textContent).toContain('Reports today: 20.'));
      expect(document.body.textContent).toContain('in 15 seconds');
      press();
      await vi.advanceTimersByTimeAsync(14_000);
      press();
      expect(request).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(1000);
      await vi.waitFor(() => expect(document.body.textContent).toContain(text('en', 'popup_pace_over')));
      await vi.waitFor(() => expect(say).toHaveBeenCalledWith(text('en', 'popup_pace_over')));
      press();
      await vi.waitFor(() => expect(queue).toHaveBeenCalledTimes(1));
      await vi.waitFor(() => expect(session.pace).toEqual({ day: new Date().toDateString(), count: 21 }));
    } finally {
      vi.useRealTimers();
      request.mockReset();
    }
  });

  it('waits for nothing where a child is in danger now', async () => {
    session.pace = { day: new Date().toDateString(), count: 500 };
    danger = true;
    request.mockResolvedValueOnce(true);
    show();
    press();
    await vi.waitFor(() => expect(queue).toHaveBeenCalledTimes(1));
  });

  it('waits for nothing where the organisation that manages the browser takes the report', async () => {
    session.pace = { day: new Date().toDateString(), count: 500 };
    policy = { governed: ['intake'] };
    request.mockResolvedValueOnce(true);
    show();
    press();
    await vi.waitFor(() => expect(queue).toHaveBeenCalledTimes(1));
  });
});

describe('a form that a law asks for', () => {
  it('says what it is on its button, beside the site’s usual way', () => {
    const usual = { type: 'form', url: 'https://help.site.example/' } as const;
    const law = {
      type: 'form',
      url: 'https://help.site.example/law',
      countries: ['DE'],
      label: { en: 'form under EU law, asks for your name' },
    } as const;
    const route = {
      channel: {
        id: 'platform-x',
        name: { en: 'Report on X' },
        operator: { en: 'X' },
        delivery: [usual, law],
      },
      delivery: usual,
      reasons: [],
    } as unknown as Route;
    const page = document.createElement('div');
    document.body.append(page);
    const state = { draft: { category: 'violence', danger: false } };
    const popup = { state, dispatch: vi.fn(), draftIdle: async () => undefined, say: vi.fn() };
    const chosen = vi.fn();
    render(
      <PopupContext.Provider value={popup as never}>
        <SendFooter
          route={route}
          way={usual as never}
          report={report()}
          sent={{ kind: 'link', text: report().url }}
          identity={identity}
          openedOn={null}
          otherWays={[law as never]}
          onOtherWay={chosen}
        />
      </PopupContext.Provider>,
      page,
    );
    const other = page.querySelector<HTMLButtonElement>('.link-button');
    expect(other?.textContent).toBe('Or: Copy link and open (form under EU law, asks for your name)');
    other?.click();
    expect(chosen).toHaveBeenCalledWith(law);
    // The main button stays the usual one, without the form under EU law.
    expect(page.querySelector('.button-primary')?.textContent).toBe('Copy link and open Report on X');
  });
});

describe('the ready-made e-mail', () => {
  const way = { type: 'email', address: 'report@hotline.example' } as const;
  const bodyIn = async (tag: string) => {
    const route = { channel: { id: 'x', languages: ['en', tag], delivery: [way] } } as unknown as Route;
    const sent = await sentBy(way, route, report(), wordsOf(messagesFor(tag)), identity);
    return sent.kind === 'mail' ? sent.texts.body : '';
  };

  it('says nothing about its translation: it is the letter of whoever sends it', async () => {
    const body = await bodyIn('ur');
    expect(body.endsWith(text('ur', 'channel_mail_end'))).toBe(true);
  });

  it.each(languages.map(({ tag }) => tag))(
    'has the link on a line of its own in %s, with no mark in it',
    async (tag) => {
      const url = report().url as string;
      const lines = (await bodyIn(tag)).split('\n');
      expect(lines).toContain(url);
      expect(lines.filter((line) => line.includes('x.com'))).toEqual([url]);
    },
  );
});
