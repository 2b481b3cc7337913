// @vitest-environment happy-dom
/** The field for many links while the browser is slow to keep what is typed: the real field, without a browser. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { emptyList, type LinkList } from '../../src/report/link-list';

vi.mock('../../src/ui/app', () => ({ useMessages: () => ({ t: (key: string) => key }) }));
vi.mock('../../options/kit/status', () => ({ useStatus: () => ({ done: vi.fn() }) }));
vi.mock('../../options/privacy/reports', () => ({ inPrivateWindow: false }));
const { Paste } = await import('../../options/several/paste');

/** Each write waits here until it is let through. */
const writes: (() => void)[] = [];
/** The list as it is stored. */
let stored: LinkList;

function Page() {
  const [list, setList] = useState(stored);
  const change = async (how: (list: LinkList) => LinkList) => {
    await new Promise<void>((resolve) => writes.push(resolve));
    stored = how(stored);
    setList(stored);
  };
  return <Paste list={list} change={change} />;
}

const drawn = () => new Promise((resolve) => setTimeout(resolve, 50));

beforeEach(() => {
  render(null, document.body);
  document.body.innerHTML = '';
  writes.length = 0;
  stored = emptyList;
});

it('loses no letter of what is typed while older letters are written', async () => {
  document.body.innerHTML = '<main></main>';
  render(<Page />, document.querySelector('main') as Element);
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  const type = (letters: string) => {
    for (const letter of letters) {
      field.value += letter;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    }
  };
  // Before the page has done what it does after it is first drawn.
  type('https:');
  await drawn();
  type('//x.com');
  for (let turn = 0; writes.length > 0; turn++) {
    writes.shift()?.();
    await drawn();
    if (turn < 3) type(`/${turn}`);
    await drawn();
    expect(field.value).toBe('https://x.com/0/1/2'.slice(0, 15 + 2 * Math.min(turn, 2)));
  }
});

const open = () => act(() => render(<Page />, document.body));
const field = () => document.querySelector('textarea') as HTMLTextAreaElement;
const add = (letters: string) =>
  act(() => {
    field().value += letters;
    field().dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
  });
const press = (words: string) =>
  act(() => [...document.querySelectorAll('button')].find((one) => one.textContent === words)?.click());
const write = () =>
  act(async () => {
    writes.shift()?.();
    // What follows from it has begun before the next task.
    await new Promise((resolve) => setTimeout(resolve));
  });
async function writeAll(): Promise<void> {
  while (writes.length > 0) await write();
}

const post = 'https://x.com/hunza_bakers/status/1';
const urls = () => stored.links.map(({ url }) => url);

it('keeps what is typed after a press, while older letters are written', async () => {
  await open();
  await add(`${post} https://`);
  await add('bad');
  await press('several_read');
  expect(field().value).toBe('https://bad');
  await add('.');
  // The letters that were being written at the press are stored now, and no longer stand in the field.
  await write();
  expect(field().value).toBe('https://bad.');
  await add('x');
  await writeAll();
  expect(field().value).toBe('https://bad.x');
  expect(urls()).toEqual([post]);
  expect(stored.text).toBe('https://bad.x');
});

it('shows no older text again while the links are put on the list', async () => {
  await open();
  await add('https://x.com/hunza');
  await add('_bakers/status/1');
  await press('several_read');
  expect(field().value).toBe('');
  while (writes.length > 0) {
    await write();
    expect(field().value).toBe('');
  }
  expect(urls()).toEqual([post]);
  expect(stored.text).toBe('');
});

it('keeps what is typed before and after a link is taken anyway', async () => {
  const page = 'https://x.com/hunza_bakers';
  stored = { ...emptyList, text: page };
  await open();
  await add('\nmo');
  await add('r');
  await press('several_take');
  expect(field().value).toBe('mor');
  await add('e');
  await writeAll();
  expect(field().value).toBe('more');
  expect(urls()).toEqual([page]);
  expect(stored.text).toBe('more');
});
