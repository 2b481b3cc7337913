// @vitest-environment happy-dom
/** The field for many links while the browser is slow to keep what is typed: the real field, without a browser. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { expect, it, vi } from 'vitest';
import { emptyList, type LinkList } from '../../src/report/link-list';

vi.mock('../../src/ui/app', () => ({ useMessages: () => ({ t: (key: string) => key }) }));
vi.mock('../../options/kit/status', () => ({ useStatus: () => ({ done: vi.fn() }) }));
vi.mock('../../options/privacy/reports', () => ({ inPrivateWindow: false }));
const { Paste } = await import('../../options/several/paste');

/** Each write waits here until it is let through. */
const writes: (() => void)[] = [];

function Page() {
  const [list, setList] = useState<LinkList>(emptyList);
  const change = async (how: (list: LinkList) => LinkList) => {
    await new Promise<void>((resolve) => writes.push(resolve));
    setList(how);
  };
  return <Paste list={list} change={change} />;
}

const drawn = () => new Promise((resolve) => setTimeout(resolve, 50));

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
