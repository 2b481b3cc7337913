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

const { UnderWayView } = await import('../../popup/under-way/under-way');
const { PageExit } = await import('../../src/web/page-exit');
const { PopupContext } = await import('../../popup/state/context');

let machine: Machine;
let world: OutboxWorld;
const dispatch = vi.fn();
const goTo = vi.spyOn(location, 'replace').mockImplementation(() => undefined);

beforeEach(() => {
  render(null, document.body);
  dispatch.mockReset();
  goTo.mockClear();
  world = new OutboxWorld();
  machine = world.boot();
  Object.assign(shared.reports, { outbox: machine.outbox, history: { list: async () => [] } });
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
