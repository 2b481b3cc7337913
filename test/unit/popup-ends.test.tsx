// @vitest-environment happy-dom
/**
 * How a report ends in the popup: the real screens with a real outbox. A link that goes on elsewhere is kept before it is
 * taken off the disk, and a number that is shown is this report's.
 */
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { textsOf } from '../../scripts/languages/texts';
import { languages } from '../../src/i18n/languages';
import { messagesOf } from '../../src/i18n/messages';
import { createDrafts } from '../../src/report/drafts';
import { createHistory } from '../../src/report/history';
import type { HandOver } from '../../src/report/outbox/index';
import { HANDS } from '../../src/report/row-keys';
import { INTAKE, type Machine, OutboxWorld, report } from '../support/outbox-world';

const texts = textsOf('en');
const english = languages.find(({ tag }) => tag === 'en');
if (!english) throw new Error('no English');
const messages = messagesOf(english, texts);
const shared = vi.hoisted(() => ({ reports: {} as Record<string, unknown>, hasHistory: true, isOn: true }));

vi.mock('../../src/browser', () => ({
  browser: { runtime: { getURL: () => 'x://x/', sendMessage: async () => undefined } },
}));
vi.mock('../../popup/state/reports', () => ({
  isPrivate: false,
  reports: shared.reports,
  get hasHistory() {
    return shared.hasHistory;
  },
}));
vi.mock('../../src/ui/app', () => ({
  useMessages: () => messages,
  useSettings: () => ({ privacy: { keepHistory: shared.isOn }, intake: INTAKE }),
}));
vi.mock('../../src/ui/use-region', () => ({ useRegion: () => null }));
vi.mock('../../popup/state/places', () => ({ useRegionFiles: () => null, channelById: () => null }));

const { AnswerView } = await import('../../popup/answer/answer');
const { EndedView } = await import('../../popup/ended/ended');
const { UnderWayView } = await import('../../popup/under-way/under-way');
const { PopupContext } = await import('../../popup/state/context');
const { emptyDraft } = await import('../../popup/state/model');

let world: OutboxWorld;
let machine: Machine;
let drafts: ReturnType<typeof createDrafts>;
const dispatch = vi.fn();

beforeEach(() => {
  dispatch.mockReset();
  Object.assign(shared, { hasHistory: true, isOn: true });
  world = new OutboxWorld();
  machine = world.boot();
  drafts = createDrafts({ store: machine.store, now: Date.now });
  Object.assign(shared.reports, { outbox: machine.outbox, drafts, history: createHistory(machine.store) });
});

function show(View: typeof AnswerView, state: object): void {
  render(null, document.body);
  document.body.innerHTML = '';
  again(View, state);
}

/** Draws what is shown anew. */
function again(View: typeof AnswerView, state: object): void {
  const popup = { state, dispatch, windowId: 1, draftIdle: async () => undefined, say: vi.fn() };
  render(
    <PopupContext.Provider value={popup as never}>
      <View />
    </PopupContext.Provider>,
    document.body,
  );
}

async function press(text: string | undefined): Promise<void> {
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === text)?.click();
  await vi.waitFor(() => expect(dispatch).toHaveBeenCalledOnce());
}

const stored = async () => JSON.stringify([...(await world.raw())]);

describe('a report that did not go out', () => {
  /** Ends it, and says what the browser holds when its hand-over begins to end. */
  async function endings(step: 'answer' | 'acknowledge', handOver: HandOver, button: string | undefined) {
    const atTheEnd: (string | null | undefined)[] = [];
    const real = machine.outbox[step] as (...all: unknown[]) => Promise<unknown>;
    shared.reports.outbox = {
      ...machine.outbox,
      [step]: async (...all: unknown[]) => {
        atTheEnd.push((await drafts.get())?.url);
        return real(...all);
      },
    };
    show(AnswerView, { waiting: [handOver] });
    await press(button);
    return atTheEnd;
  }

  it('is a draft before its hand-over ends, so that a popup that is closed meanwhile loses nothing', async () => {
    const { handOver } = await machine.outbox.begin(report(1, { channel: 'pk-iwf-portal' }), 'form');
    const url = report().url;
    expect(await endings('answer', handOver as HandOver, texts.popup_answer_not_sent)).toEqual([url]);
    expect((await machine.outbox.unfinished()).handOvers).toEqual([]);
    expect(await drafts.get()).toMatchObject({ url, category: 'sexual_images', danger: false, site: 'x' });
    expect(dispatch).toHaveBeenCalledWith(expect.objectContaining({ type: 'again', site: 'x' }));
  });

  it('is one, too, if an organisation refused it', async () => {
    world.intake.fail('refuse');
    const { handOver } = await machine.outbox.queue(report(), INTAKE);
    await machine.outbox.run();
    const refused = (await machine.outbox.get(handOver?.id ?? '')) as HandOver;
    const url = report().url;
    expect(await endings('acknowledge', refused, texts.popup_elsewhere)).toEqual([url]);
    expect(await drafts.get()).toMatchObject({ url });
  });

  it('leaves what was begun about another post beside it', async () => {
    const { handOver } = await machine.outbox.begin(report(1, { channel: 'pk-iwf-portal' }), 'form');
    const other = { ...emptyDraft(Date.now()), url: report(2).url, category: 'violence' as const };
    await drafts.set(other);
    await endings('answer', handOver as HandOver, texts.popup_answer_not_sent);
    expect(await drafts.hasEarlier()).toBe(true);
    expect(await stored()).toContain(report(2).url);
  });

  it('leaves the post that the person has just come with beside it, although nothing was entered there', async () => {
    const { handOver } = await machine.outbox.begin(report(1, { channel: 'pk-iwf-portal' }), 'form');
    await drafts.begin({ ...emptyDraft(Date.now()), url: report(2).url, certainty: 'exact', tabId: 4 });
    await endings('answer', handOver as HandOver, texts.popup_answer_not_sent);
    expect(await drafts.get()).toMatchObject({ url: report(1).url });
    await drafts.takeUpEarlier();
    expect(await drafts.get()).toMatchObject({ url: report(2).url });
  });

  it('ends on a full disk, too', async () => {
    const { handOver } = await machine.outbox.begin(report(1, { channel: 'pk-iwf-portal' }), 'form');
    world.full = true;
    await endings('answer', handOver as HandOver, texts.popup_answer_not_sent);
    expect((await machine.outbox.unfinished()).handOvers).toEqual([]);
  });
});

describe('a report that goes to another place as well', () => {
  const ended = { outcome: 'sent', report: report(1), intake: null, past: null, reference: null };
  const waiting = async () => {
    world.network = 'cut_before';
    const { handOver } = await machine.outbox.queue(report(1), INTAKE);
    await machine.outbox.run();
    return machine.outbox.get(handOver?.id ?? '');
  };

  it.each([
    ['was sent', EndedView, async () => ({ ended })],
    ['waits for its organisation', UnderWayView, async () => ({ delivery: await waiting() })],
  ])('and %s leaves the post that the person has just come with beside it', async (_, View, stateOf) => {
    const state = await stateOf();
    await drafts.begin({ ...emptyDraft(Date.now()), url: report(2).url, certainty: 'exact', tabId: 4 });
    show(View, state);
    await press(texts.popup_another_place);
    expect(dispatch).toHaveBeenCalledWith(expect.objectContaining({ type: 'again', site: 'x' }));
    expect(await drafts.hasEarlier()).toBe(true);
    expect(await stored()).toContain(report(2).url);
  });
});

describe('whoever listens to the screen', () => {
  const focused = () => document.querySelector('h1:focus')?.textContent;

  it('is told that an organisation did not take the report, and that it is tried again', async () => {
    world.intake.fail('refuse');
    const { handOver } = await machine.outbox.queue(report(), INTAKE);
    show(UnderWayView, { delivery: handOver });
    await machine.outbox.run();
    await vi.waitFor(() => expect(focused()).toContain('did not take the report'), 3000);
    await press(texts.popup_retry);
    again(UnderWayView, { delivery: dispatch.mock.lastCall?.[0].handOver });
    await vi.waitFor(() => expect(focused()).toContain('Sending'));
  });

  it('is asked the next question where the first one is for later', async () => {
    const rows: HandOver[] = [];
    for (const [number, by] of [
      [1, 'form'],
      [2, 'phone'],
    ] as const) {
      const { handOver } = await machine.outbox.begin(report(number, { channel: 'pk-police' }), by);
      rows.unshift(handOver as HandOver);
    }
    show(AnswerView, { waiting: rows });
    await press(texts.popup_answer_later);
    again(AnswerView, { waiting: rows.slice(1) });
    await vi.waitFor(() => expect(focused()).toBe(texts.popup_answer_title));
  });
});

describe('a report that was delivered', () => {
  /** Shows it on its way; resolves once the popup has looked at it for the first time. */
  async function underWay(delivery: HandOver | null): Promise<void> {
    const { get } = machine.outbox;
    await new Promise<void>((seen) => {
      shared.reports.outbox = { ...machine.outbox, get: (id: string) => get(id).finally(seen) };
      show(UnderWayView, { delivery });
    });
  }

  async function ended() {
    await vi.waitFor(() => expect(dispatch).toHaveBeenCalledOnce(), 3000);
    return dispatch.mock.lastCall?.[0].ended;
  }

  it.each([
    ['has its own number', 1],
    ['has none where several arrived at once: it might be another one’s', 2],
  ])('%s', async (_, count) => {
    const begun = [await machine.outbox.queue(report(1), INTAKE)];
    if (count > 1) begun.push(await machine.outbox.queue(report(2), INTAKE));
    await underWay(begun[0]?.handOver ?? null);
    await machine.outbox.run();
    const own = world.intake.received.find(({ url }) => url === report(1).url)?.reference;
    expect(await ended()).toMatchObject({ outcome: 'delivered', reference: count > 1 ? null : own });
  });

  it.each([
    ['was taken back', (id: string) => machine.outbox.withdraw(id)],
    [
      'was deleted with everything',
      async (id: string) => {
        world.copy.clear();
        await machine.store.change([], (rows) => rows.remove(HANDS + id));
      },
    ],
  ])('is not said to be there where it %s meanwhile, and is not kept again', async (_, end) => {
    const { handOver } = await machine.outbox.queue(report(1), INTAKE);
    await underWay(handOver);
    await end(handOver?.id ?? '');
    await vi.waitFor(() => expect(dispatch).toHaveBeenCalledOnce(), 3000);
    expect(dispatch.mock.lastCall?.[0]).toEqual({ type: 'gone' });
    expect(await world.addressesOnDisk()).toEqual([]);
  });

  it.each([
    ['since that is switched off', { isOn: false }],
    ['as in a private window', { hasHistory: false }],
  ])('is thanked for where no list is kept, %s', async (_, why) => {
    Object.assign(shared, why);
    world.keepHistory = false;
    const { handOver } = await machine.outbox.queue(report(1), INTAKE);
    await underWay(handOver);
    await machine.outbox.run();
    expect(await ended()).toMatchObject({ outcome: 'delivered', reference: null, past: null });
  });

  it('has no number of an earlier report', async () => {
    await machine.outbox.queue(report(2), INTAKE);
    await machine.outbox.run();
    world.keepHistory = false;
    shared.isOn = false;
    const { handOver } = await machine.outbox.queue(report(1), INTAKE);
    await underWay(handOver);
    await machine.outbox.run();
    expect(await ended()).toMatchObject({ reference: null, past: null });
  });
});
