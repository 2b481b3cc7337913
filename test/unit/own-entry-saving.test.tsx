// @vitest-environment happy-dom
/** The form for an own number while a slow disk stores it: what is typed after "Save" is not thrown away. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { noOwnEntries, type OwnEntries, type OwnEntry } from '../../src/settings/own-entries';

let stored: OwnEntries;
/** Each write waits here until it is let through. */
let writes: (() => void)[];

vi.mock('../../src/ui/app', () => ({ useMessages: () => ({ t: (key: string) => key }) }));
vi.mock('../../options/kit/status', () => ({ useStatus: () => ({ done: vi.fn(), mistaken: vi.fn() }) }));
vi.mock('../../options/numbers/own-entries', () => ({
  useChangeOwn: () => async (change: (own: OwnEntries) => OwnEntries) => {
    await new Promise<void>((resolve) => writes.push(resolve));
    stored = change(stored);
    return true;
  },
}));
const { OwnEntryForm, unsavedEntry } = await import('../../options/own/own-entry-form');

const close = vi.fn(() => render(null, document.body));
const open = (entry: OwnEntry | null = null) =>
  act(() => render(<OwnEntryForm key={entry?.id} entry={entry} onClose={close} />, document.body));
const leave = () => act(() => render(null, document.body));
const fields = () => [...document.querySelectorAll('input')];
/** Name and number, as they stand in the form; nothing where no form is open. */
const shown = () =>
  fields()
    .slice(0, 2)
    .map(({ value }) => value);
async function type(...texts: string[]): Promise<void> {
  for (const [at, text] of texts.entries()) {
    const field = fields()[at];
    if (!field) throw new Error('no field');
    field.value = text;
    await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
  }
}
const save = () =>
  act(() => void document.querySelector<HTMLButtonElement>('button[type="submit"]')?.click());
const disk = () => act(async () => writes.shift()?.());
const numbers = () => stored.entries.map(({ name, phone }) => `${name} ${phone}`);

beforeEach(() => {
  stored = noOwnEntries;
  writes = [];
  close.mockClear();
});

afterEach(async () => {
  // What is not saved is kept in memory from one test to the next.
  await open();
  await act(() => void document.querySelector<HTMLButtonElement>('button[type="button"]')?.click());
});

it('a digit corrected after "Save" stays in the form, and the next "Save" changes the same entry', async () => {
  await open();
  await type('Hope School', '042 111');
  await save();
  await type('Hope School', '042 112');
  await disk();
  expect(numbers()).toEqual(['Hope School 042 111']);
  expect(shown()).toEqual(['Hope School', '042 112']);
  // Also after a look at another page.
  await leave();
  expect(unsavedEntry()).toBe('new');
  await open();
  expect(shown()).toEqual(['Hope School', '042 112']);
  await save();
  await disk();
  expect(numbers()).toEqual(['Hope School 042 112']);
  expect(shown()).toEqual([]);
  expect(unsavedEntry()).toBeNull();
});

it('what is typed into the next form stays there when "Save" was pressed twice in the one before', async () => {
  await open();
  await type('Hope School', '042 111');
  await save();
  await save();
  await disk();
  expect(shown()).toEqual([]);
  await open();
  await type('Aunt Nasreen', '0300 1');
  await disk();
  expect(numbers()).toEqual(['Hope School 042 111']);
  expect(shown()).toEqual(['Aunt Nasreen', '0300 1']);
  await leave();
  await open();
  expect(shown()).toEqual(['Aunt Nasreen', '0300 1']);
});

it('a form that was opened while another entry is stored stays open', async () => {
  const entry = { id: 'own-1', name: 'Hope School', phone: '042 111' };
  await open(entry);
  await type('Hope School', '042 112');
  await save();
  await open({ id: 'own-2', name: 'Aunt Nasreen', phone: '0300 1' });
  await disk();
  expect(numbers()).toEqual(['Hope School 042 112']);
  expect(shown()).toEqual(['Aunt Nasreen', '0300 1']);
});

it('the form filled in for somebody else meanwhile makes an entry of its own', async () => {
  await open();
  await type('Hope School', '042 111');
  await save();
  await type('Aunt Nasreen', '0300 1');
  await disk();
  expect(shown()).toEqual(['Aunt Nasreen', '0300 1']);
  await save();
  await disk();
  expect(numbers()).toEqual(['Hope School 042 111', 'Aunt Nasreen 0300 1']);
  expect(shown()).toEqual([]);
});
