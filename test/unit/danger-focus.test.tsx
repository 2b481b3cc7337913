// @vitest-environment happy-dom
/** The question takes the focus of the list that it replaces, and of nothing else. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';

vi.mock('../../popup/kit/words', () => ({ useWords: () => ({ t: (key: string) => key }) }));
vi.mock('../../popup/state/context', () => ({
  usePopup: () => ({ state: { draft: { category: 'not_sure' } }, dispatch: () => undefined }),
}));
const { DangerQuestion } = await import('../../popup/what/danger-question');

beforeEach(() => {
  document.body.innerHTML = '<input id="paste"><div id="place"></div>';
});
const ask = () =>
  act(() => render(<DangerQuestion focus />, document.getElementById('place') as HTMLElement));

it('takes the focus of the list', async () => {
  await ask();
  expect(document.activeElement?.matches('.question')).toBe(true);
});

it('comes up late, and leaves the focus to the person who has begun to write', async () => {
  document.getElementById('paste')?.focus();
  await ask();
  expect(document.activeElement?.id).toBe('paste');
});
