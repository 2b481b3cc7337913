// @vitest-environment happy-dom
/** The number that a place gave: what is kept is what stands in the field. */
import { render } from 'preact';
import { expect, it, vi } from 'vitest';

const setReference = vi.fn(async () => ({}));
let written = (): void => undefined;
const holdTyped = vi.fn(() => new Promise<void>((resolve) => (written = resolve)));
vi.mock('../../popup/state/reports', () => ({ reports: { history: { setReference, holdTyped } } }));
vi.mock('../../popup/kit/words', () => ({ useWords: () => ({ t: (key: string) => key }) }));

const { Reference } = await import('../../popup/kit/reference');
const { PopupContext } = await import('../../popup/state/context');

it('keeps a letter too that comes after "Keep", while the one before is still being written', async () => {
  render(
    <PopupContext.Provider value={{ say: () => undefined } as never}>
      <Reference past="past/1" />
    </PopupContext.Provider>,
    document.body,
  );
  const field = document.querySelector('input') as HTMLInputElement;
  const type = (text: string) => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  type('AB12');
  await vi.waitFor(() => expect(holdTyped).toHaveBeenCalledTimes(1));
  document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  type('AB123');
  written();
  await vi.waitFor(() => expect(holdTyped).toHaveBeenCalledTimes(2));
  written();
  await vi.waitFor(() => expect(setReference).toHaveBeenCalled());
  expect(setReference.mock.calls).toEqual([['past/1', 'AB123']]);
});
