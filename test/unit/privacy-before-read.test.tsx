// @vitest-environment happy-dom
/** What can be pressed on the page about privacy before it is known what is kept. */
import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import type { OwnReports } from '../../options/privacy/use-reports';
import { textsOf } from '../../scripts/languages/texts';
import { languages } from '../../src/i18n/languages';
import { messagesOf } from '../../src/i18n/messages';

const english = languages.find(({ tag }) => tag === 'en');
if (!english) throw new Error('no English');
const texts = textsOf('en');
const messages = messagesOf(english, texts);

const save = vi.fn(async () => true);
const clear = vi.fn(async () => undefined);
const list = vi.fn<() => Promise<object[]>>();
const eraseAll = vi.fn(async () => undefined);
const status = { done: vi.fn(), failed: vi.fn() };
let own: OwnReports;

vi.mock('../../src/ui/app', () => ({
  useMessages: () => messages,
  useSettings: () => ({ privacy: { keepHistory: true } }),
  useLocked: () => false,
}));
vi.mock('../../options/kit/use-save', () => ({ useSave: () => save }));
vi.mock('../../options/kit/status', () => ({ useStatus: () => status }));
vi.mock('../../options/privacy/use-reports', () => ({ useReports: () => own }));
vi.mock('../../options/privacy/reports', () => ({ eraseAll, inPrivateWindow: false }));
vi.mock('../../options/privacy/unfinished', () => ({ UnfinishedReports: () => null }));
vi.mock('../../options/privacy/what-became', () => ({ WhatBecame: () => null }));
vi.mock('../../src/directory-reader', () => ({ directoryIn: () => ({}) }));

const { Privacy } = await import('../../options/privacy/page');

const reading = { past: null, failed: false, unfinished: 0, damaged: 0 };

function show(part: Partial<OwnReports>): void {
  own = { ...reading, reports: { history: { clear, list } }, readAgain: () => undefined, ...part } as never;
  render(<Privacy />, document.body);
}
const shown = () => document.body.textContent ?? '';
function press(name: string | undefined): void {
  const controls = [...document.querySelectorAll<HTMLElement>('button, [role="switch"], input')];
  const control = controls.find((one) =>
    (one.textContent || one.closest('label')?.textContent)?.includes(name ?? '?'),
  );
  if (!control) throw new Error(`No ${name}`);
  control.click();
}

beforeEach(() => {
  render(null, document.body);
  for (const spy of [save, clear, eraseAll]) spy.mockClear();
});

it.each([
  ['while the list is read', reading],
  ['where the list cannot be read', { ...reading, failed: true }],
])('%s, switching it off asks before it is deleted', async (_, part) => {
  list.mockImplementation(part.failed ? () => Promise.reject(new Error('no disk')) : async () => [{}]);
  show(part);
  press(texts.options_history_keep);
  await vi.waitFor(() => expect(shown()).toContain(texts.options_keep_off_ask));
  expect(save).not.toHaveBeenCalled();
  expect(clear).not.toHaveBeenCalled();
});

it('an empty list is switched off without a question', async () => {
  list.mockResolvedValue([]);
  show({ past: [] });
  press(texts.options_history_keep);
  await vi.waitFor(() => expect(save).toHaveBeenCalled());
  expect(shown()).not.toContain(texts.options_keep_off_ask);
});

it('"Delete everything" asks once it is known what would be lost, and says it', async () => {
  show({});
  press(texts.options_erase);
  await vi.waitFor(() => expect(document.querySelector('[aria-expanded="true"]')).not.toBeNull());
  expect(shown()).not.toContain(texts.options_erase_yes);
  show({ past: [], unfinished: 2 });
  await vi.waitFor(() => expect(shown()).toContain(texts.options_erase_yes));
  expect(shown()).toContain(messages.t('options_erase_ask_unfinished', { count: 2 }));
});
