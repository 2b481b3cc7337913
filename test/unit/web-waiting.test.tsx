// @vitest-environment happy-dom
/**
 * The edition for phones, where a report that waits for an organisation is only in the memory of its page: nothing but
 * leaving in a hurry takes that page away meanwhile.
 */
import type { ComponentChildren } from 'preact';
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { textsOf, webTexts } from '../../scripts/languages/texts';
import { languages } from '../../src/i18n/languages';
import { messagesOf } from '../../src/i18n/messages';
import { createDrafts } from '../../src/report/drafts';
import { INTAKE, type Machine, OutboxWorld, report } from '../support/outbox-world';

const texts = { ...textsOf('en'), ...webTexts('en') };
const english = languages.find(({ tag }) => tag === 'en');
if (!english) throw new Error('no English');
const messages = messagesOf(english, texts);
const shared = vi.hoisted(() => ({ reports: {} as Record<string, unknown> }));

vi.mock('../../src/edition', () => import('../../src/web/edition'));
vi.mock('../../src/browser', () => ({ browser: { runtime: { getURL: (path: string) => `/${path}` } } }));
vi.mock('../../popup/state/reports', () => ({
  isPrivate: false,
  hasHistory: false,
  reports: shared.reports,
}));
vi.mock('../../src/ui/app', () => ({
  useMessages: () => messages,
  useSettings: () => ({ privacy: { keepHistory: true }, exit: { url: 'https://weather.example/' } }),
}));

const { emptyDraft } = await import('../../popup/state/model');
const { UnderWayView } = await import('../../popup/under-way/under-way');
const { PageExit } = await import('../../src/web/page-exit');
const { startAgain } = await import('../../src/web/leaving');
const { PopupContext } = await import('../../popup/state/context');

let machine: Machine;
let world: OutboxWorld;
let drafts: ReturnType<typeof createDrafts>;
const dispatch = vi.fn();
const goTo = vi.spyOn(location, 'replace').mockImplementation(() => undefined);
const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);

beforeEach(() => {
  render(null, document.body);
  dispatch.mockReset();
  goTo.mockClear();
  reload.mockClear();
  document.body.hidden = false;
  world = new OutboxWorld();
  machine = world.boot();
  drafts = createDrafts({ store: machine.store, now: Date.now });
  Object.assign(shared.reports, { outbox: machine.outbox, drafts, history: { list: async () => [] } });
});

function show(children: ComponentChildren, state: object = {}): void {
  const popup = { state, dispatch, windowId: 1, draftIdle: async () => undefined, say: vi.fn() };
  render(<PopupContext.Provider value={popup as never}>{children}</PopupContext.Provider>, document.body);
}

/** A report that its organisation could not be reached for. */
async function waiting() {
  world.network = 'cut_before';
  const { handOver } = await machine.outbox.queue(report(), INTAKE);
  await machine.outbox.run();
  return machine.outbox.get(handOver?.id ?? '');
}

describe('while a report waits', () => {
  it('its screen has the way out in a hurry and another place, and no button that ends it', async () => {
    show([<PageExit key="exit" />, <UnderWayView key="view" />], { delivery: await waiting() });
    expect(document.querySelector('h1')?.textContent).toBe('Not sent yet. Keep this page open');
    expect([...document.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
      texts.exit_button,
      texts.popup_another_place,
    ]);
  });

  it('“Close” on the thanks for another one leads back to it, and not away', async () => {
    const handOver = await waiting();
    show(<PageExit />);
    window.close();
    await vi.waitFor(() => expect(dispatch).toHaveBeenCalledExactlyOnceWith({ type: 'queued', handOver }));
    expect(goTo).not.toHaveBeenCalled();
  });
});

describe('a page that forgets what it holds', () => {
  /** The person goes to another app, or comes back from there, at this time. */
  function turn(state: 'hidden' | 'visible', time: number): void {
    const clock = vi.spyOn(Date, 'now').mockReturnValue(time);
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    clock.mockRestore();
  }
  const minute = 60_000;
  /** The person is in another app for so long. */
  function leaveFor(minutes: number): void {
    const now = Date.now();
    turn('hidden', now);
    turn('visible', now + minutes * minute);
  }

  /** The browser has kept the page while another one was in its tab. */
  function comeBack(): void {
    dispatchEvent(new Event('pagehide'));
    expect(document.body.hidden).toBe(true);
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  }

  /** What the popup is told to do, in its order. */
  const told = () => dispatch.mock.calls.map(([action]) => action);
  /** A form that was opened, and a link that was only just begun. */
  async function others(): Promise<void> {
    await machine.outbox.begin(report(2, { channel: 'pk-iwf-portal' }), 'form');
    await drafts.set({ ...emptyDraft(Date.now()), url: report(3).url });
  }

  it('after an hour out of sight still has the report that waits, and nothing else', async () => {
    const handOver = await waiting();
    await others();
    show(<PageExit />);
    leaveFor(61);
    await vi.waitFor(() => expect(told()).toHaveLength(3));
    expect(told()).toEqual([
      { type: 'discarded', now: expect.any(Number) },
      { type: 'resumed', draft: null, waiting: [handOver], now: expect.any(Number) },
      { type: 'queued', handOver },
    ]);
    expect(await world.addressesOnDisk()).toEqual([report().url]);
    expect(goTo).not.toHaveBeenCalled();
  });

  it('shows a link that comes meanwhile, and still sends the report that waits', async () => {
    const handOver = await waiting();
    await others();
    show(<PageExit />);
    const load = vi.fn();
    location.hash = `#${report(4).url}`;
    await startAgain(load);
    expect(told().map(({ type }) => type)).toEqual(['discarded', 'resumed', 'offered']);
    expect(told()[1]).toMatchObject({ draft: { url: report(4).url }, waiting: [handOver] });
    expect(location.hash).toBe('');
    expect(load).not.toHaveBeenCalled();
    world.network = 'fine';
    await machine.outbox.run({ online: true });
    expect(world.intake.received).toHaveLength(1);
  });

  it('shows the report that waits where a message without a link comes', async () => {
    const handOver = await waiting();
    show(<PageExit />);
    location.hash = '#A%20voice%20message';
    await startAgain(vi.fn());
    expect(told().at(-1)).toEqual({ type: 'queued', handOver });
    expect(goTo).not.toHaveBeenCalled();
  });

  it('does so once where the hour is over and a link comes at the same time', async () => {
    await waiting();
    show(<PageExit />);
    location.hash = `#${report(4).url}`;
    const load = vi.fn();
    await Promise.all([startAgain(load), startAgain(load)]);
    expect(load).not.toHaveBeenCalled();
    expect(told().map(({ type }) => type)).toEqual(['discarded', 'resumed', 'offered']);
    expect((await drafts.get())?.url).toBe(report(4).url);
  });

  it('starts again where nothing waits, but not within the hour', async () => {
    await others();
    show(<PageExit />);
    leaveFor(59);
    leaveFor(61);
    await vi.waitFor(() => expect(goTo).toHaveBeenCalledExactlyOnceWith(location.pathname));
    expect(told()).toEqual([]);
  });

  /** The organisation answers half an hour after `from`. */
  async function refusedAfter(from: number): Promise<void> {
    world.time = from + 30 * minute;
    world.network = 'fine';
    world.intake.fail('refuse');
    await machine.outbox.run({ online: true });
  }

  it('after an hour out of sight says that the report was refused meanwhile', async () => {
    const handOver = await waiting();
    await others();
    show(<PageExit />);
    turn('hidden', world.time);
    await refusedAfter(world.time);
    turn('visible', world.time + 31 * minute);
    await vi.waitFor(() => expect(told()).toHaveLength(3));
    expect(told().at(-1)).toMatchObject({ type: 'queued', handOver: { id: handOver?.id, state: 'refused' } });
    expect(await world.addressesOnDisk()).toEqual([report().url]);
    expect(goTo).not.toHaveBeenCalled();
  });

  it('starts again where the report was refused before: the person has seen that', async () => {
    await waiting();
    show(<PageExit />);
    await refusedAfter(world.time);
    turn('hidden', world.time + minute);
    turn('visible', world.time + 62 * minute);
    await vi.waitFor(() => expect(goTo).toHaveBeenCalledExactlyOnceWith(location.pathname));
    expect(told()).toEqual([]);
  });

  it('still has the report that waits where a person comes back to it, and shows it', async () => {
    const handOver = await waiting();
    await others();
    show(<PageExit />);
    comeBack();
    await vi.waitFor(() => expect(document.body.hidden).toBe(false));
    expect(told().map(({ type }) => type)).toEqual(['discarded', 'resumed', 'queued']);
    expect(told().at(-1)).toEqual({ type: 'queued', handOver });
    expect(reload).not.toHaveBeenCalled();
  });

  it('starts again where a person comes back to it and nothing waits, and shows nothing until then', async () => {
    await others();
    show(<PageExit />);
    comeBack();
    await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
    await new Promise((resolve) => setTimeout(resolve));
    expect(document.body.hidden).toBe(true);
    expect(told()).toEqual([]);
  });

  it('shows nothing until it starts again, too, where the hour is over when a person comes back to it', async () => {
    await others();
    show(<PageExit />);
    dispatchEvent(new Event('pagehide'));
    leaveFor(61);
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await vi.waitFor(() => expect(goTo).toHaveBeenCalledExactlyOnceWith(location.pathname));
    await new Promise((resolve) => setTimeout(resolve));
    expect(document.body.hidden).toBe(true);
  });

  it('starts again where it cannot tell whether something waits', async () => {
    machine.outbox.unfinished = () => Promise.reject(new Error('no memory'));
    show(<PageExit />);
    const load = vi.fn();
    await startAgain(load);
    expect(load).toHaveBeenCalledOnce();
  });
});

it('one that was refused, as by an organisation that has gone, is offered another place', async () => {
  world.intake.fail('refuse');
  const { handOver } = await machine.outbox.queue(report(), INTAKE);
  await machine.outbox.run();
  show(<UnderWayView />, { delivery: await machine.outbox.get(handOver?.id ?? '') });
  expect(document.querySelector('h1')?.textContent).toContain('did not take the report');
  expect(document.querySelector('.button-primary')?.textContent).toBe(texts.popup_elsewhere);
});

it.each([
  ['was delivered', () => undefined],
  ['was refused: the person has seen that', () => world.intake.fail('refuse')],
])('“Close” leads to the first page where what was sent %s', async (_, happens) => {
  happens();
  await machine.outbox.queue(report(), INTAKE);
  await machine.outbox.run();
  show(<PageExit />);
  window.close();
  await vi.waitFor(() => expect(goTo).toHaveBeenCalledExactlyOnceWith('/'));
  expect(dispatch).not.toHaveBeenCalled();
});
