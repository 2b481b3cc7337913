// @vitest-environment happy-dom
/** Several links: an answered question goes away, and whoever listens to the screen hears so and goes on from there. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { textsOf } from '../../scripts/languages/texts';
import { languages } from '../../src/i18n/languages';
import { messagesOf } from '../../src/i18n/messages';
import { createLinkLists } from '../../src/report/link-list';
import { type Machine, OutboxWorld, report } from '../support/outbox-world';

const english = languages.find(({ tag }) => tag === 'en');
if (!english) throw new Error('no English');
const texts = textsOf('en');
const messages = messagesOf(english, texts);
const done = vi.fn<(words: string) => void>();
const shared = vi.hoisted(() => ({ reports: {} }));

vi.mock('../../src/ui/app', () => ({ useMessages: () => messages }));
vi.mock('../../options/kit/status', () => ({ useStatus: () => ({ done, failed: vi.fn() }) }));
vi.mock('../../options/privacy/reports', () => ({
  ownReports: () => shared.reports,
  markButton: async () => undefined,
}));
const { Questions } = await import('../../options/several/questions');
const { useList } = await import('../../options/several/use-list');

let machine: Machine;

function Page() {
  return (
    <>
      <h1 tabIndex={-1}>Report several links</h1>
      <input />
      <Questions listed={useList()} />
    </>
  );
}

const asked = () => [...document.querySelectorAll('li')].map((one) => one.textContent);
async function press(text: string | undefined): Promise<void> {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === text);
  button?.focus();
  await act(() => button?.click());
}

beforeEach(async () => {
  render(null, document.body);
  done.mockClear();
  const world = new OutboxWorld();
  machine = world.boot();
  const list = createLinkLists({ store: machine.store, now: () => world.time });
  shared.reports = { list, outbox: machine.outbox };
  for (const number of [1, 2]) {
    await machine.outbox.begin(report(number, { channel: 'pk-iwf-portal' }), 'form');
    world.time += 60_000;
  }
  await act(() => render(<Page />, document.body));
  await vi.waitFor(() => expect(asked()).toHaveLength(2));
});

it('says what was answered, and goes on at what is asked next, at last at the top', async () => {
  await press(texts.popup_answer_sent);
  await vi.waitFor(() => expect(asked()).toHaveLength(1));
  expect(done.mock.calls).toEqual([[texts.options_outcome_sent]]);
  expect(document.activeElement?.id).toBe('several-asked');
  await press(texts.popup_answer_not_sent);
  await vi.waitFor(() => expect(asked()).toHaveLength(0));
  expect(done).toHaveBeenLastCalledWith(texts.options_outcome_not_sent);
  expect(document.activeElement?.localName).toBe('h1');
});

it('leaves the focus to whoever has gone on to another field while the disk was slow', async () => {
  const { answer } = machine.outbox;
  const field = document.querySelector('input');
  machine.outbox.answer = async (...all) => {
    field?.focus();
    return answer(...all);
  };
  await press(texts.popup_answer_sent);
  await vi.waitFor(() => expect(asked()).toHaveLength(1));
  expect(document.activeElement).toBe(field);
});
