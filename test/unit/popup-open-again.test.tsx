// @vitest-environment happy-dom
/**
 * "Open the form again": the same hand-over once more, written before the form opens. Tests the real button with a real
 * outbox.
 */
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { textsOf } from '../../scripts/languages/texts';
import type { Channel } from '../../src/directory/schema';
import { languages } from '../../src/i18n/languages';
import { messagesOf } from '../../src/i18n/messages';
import type { ByPerson } from '../../src/report/outbox/index';
import { type Machine, OutboxWorld, report } from '../support/outbox-world';

const texts = textsOf('en');
const english = languages.find(({ tag }) => tag === 'en');
if (!english) throw new Error('no English');
const messages = messagesOf(english, texts);

const create = vi.fn<(tab: { url: string }) => Promise<{ id: number }>>();
const update = vi.fn(async () => undefined);
const writeText = vi.fn<(text: string) => Promise<void>>();
const shared = vi.hoisted(() => ({ reports: {} as { outbox?: unknown }, country: 'PK' }));

vi.mock('../../src/browser', () => ({
  browser: {
    runtime: { getURL: () => 'x://x/', sendMessage: async () => undefined },
    tabs: { create, update },
    action: { setBadgeText: async () => undefined, setBadgeBackgroundColor: async () => undefined },
  },
}));
vi.mock('../../popup/state/reports', () => ({ isPrivate: false, reports: shared.reports }));
vi.mock('../../src/ui/app', () => ({ useMessages: () => messages }));
vi.mock('../../src/ui/use-region', () => ({
  useRegion: () => ({ country: shared.country, subdivision: null }),
}));
vi.mock('../../popup/kit/fill-offer', () => ({ useFillWish: () => ({ decide: async () => false }) }));

const { OpenAgain } = await import('../../popup/answer/open-again');
const { PopupContext } = await import('../../popup/state/context');

const URL_OF_FORM = 'https://report.example/pk/';
const place = (delivery: object[]) =>
  ({ id: 'pk-iwf-portal', name: { en: 'Form' }, operator: { en: 'Form' }, delivery }) as unknown as Channel;
const one = place([{ type: 'form', url: URL_OF_FORM }]);

let world: OutboxWorld;
let machine: Machine;
let first: ByPerson;
const dispatch = vi.fn();

async function show(channel: Channel): Promise<void> {
  render(null, document.body);
  document.body.innerHTML = '';
  const popup = { dispatch, windowId: 1, draftIdle: async () => undefined, say: vi.fn() };
  render(
    <PopupContext.Provider value={popup as never}>
      <OpenAgain handOver={first} channel={channel} />
    </PopupContext.Provider>,
    document.body,
  );
}

const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('.link-button')];
const kept = async () => (await machine.outbox.unfinished()).handOvers;

beforeEach(async () => {
  for (const spy of [create, update, writeText, dispatch]) spy.mockReset();
  create.mockResolvedValue({ id: 7 });
  update.mockResolvedValue(undefined);
  writeText.mockResolvedValue(undefined);
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  shared.country = 'PK';
  world = new OutboxWorld();
  machine = world.boot();
  shared.reports.outbox = machine.outbox;
  const begun = await machine.outbox.begin(report(1, { channel: 'pk-iwf-portal' }), 'form');
  first = (await machine.outbox.opened(begun.handOver?.id ?? '')) as ByPerson;
});

describe('opening the form again', () => {
  it('writes first, then copies, then opens; it stays the one hand-over', async () => {
    const order: string[] = [];
    const note = async (what: string) =>
      void order.push(`${what} ${(await kept()).map(({ state }) => state)}`);
    writeText.mockImplementation((text) => note(`copy ${text}`));
    create.mockImplementation(async ({ url }) => {
      await note(`open ${url}`);
      return { id: 7 };
    });
    await show(one);
    buttons()[0]?.click();
    // Two quick presses count as one.
    buttons()[0]?.click();
    await vi.waitFor(() => expect(dispatch).toHaveBeenCalledTimes(1));
    expect(order).toEqual([`copy ${first.report.url} drafted`, `open ${URL_OF_FORM} drafted`]);
    expect(await kept()).toMatchObject([{ id: first.id, createdAt: first.createdAt, state: 'opened' }]);
    expect(dispatch).toHaveBeenCalledWith({
      type: 'opened',
      handOver: expect.objectContaining({ id: first.id }),
    });
  });

  it('keeps what was begun since', async () => {
    await machine.store.change(['draft'], (rows) => rows.put('draft', { typed: 'another post' }));
    await show(one);
    buttons()[0]?.click();
    await vi.waitFor(() => expect(dispatch).toHaveBeenCalledTimes(1));
    expect((await machine.store.read(['draft'])).get('draft')).toEqual({ typed: 'another post' });
  });

  it('says so where the browser does not open it, with the link to copy; the next press opens it', async () => {
    create.mockRejectedValueOnce(new Error('no tabs'));
    await show(one);
    buttons()[0]?.click();
    await vi.waitFor(() =>
      expect(document.querySelector('[role="alert"]')?.textContent).toContain(texts.popup_trouble_open),
    );
    expect(await kept()).toMatchObject([{ id: first.id }]);
    buttons()[0]?.click();
    await vi.waitFor(() => expect(dispatch).toHaveBeenCalledTimes(1));
    expect(document.querySelector('[role="alert"]')).toBeNull();
  });

  it('leaves the form behind until the link is copied by hand, where the clipboard refuses', async () => {
    writeText.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'));
    await show(one);
    buttons()[0]?.click();
    await vi.waitFor(() =>
      expect(document.querySelector('[role="alert"]')?.textContent).toContain(texts.popup_trouble_copy),
    );
    expect(update).not.toHaveBeenCalled();
    expect([...document.querySelectorAll('button')].map(({ textContent }) => textContent)).toContain(
      texts.popup_show_form,
    );
  });

  it('has a button for each form that it may have been, and none for a page that only explains', async () => {
    const law = {
      type: 'form',
      url: 'https://report.example/law',
      countries: ['DE'],
      label: { en: 'form under a law' },
    };
    const guide = { type: 'form', url: 'https://report.example/help', guide: true };
    const all = place([{ type: 'form', url: URL_OF_FORM }, law, guide]);
    await show(all);
    expect(buttons().map(({ textContent }) => textContent)).toEqual(['Open the form again']);
    shared.country = 'DE';
    await show(all);
    expect(buttons().map(({ textContent }) => textContent)).toEqual([
      'Open the form again',
      'Open the form again (form under a law)',
    ]);
  });
});
