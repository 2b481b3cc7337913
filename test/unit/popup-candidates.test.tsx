// @vitest-environment happy-dom
/** Several links to choose from: all of them are offered only where all of them were pasted. */
import { render } from 'preact';
import { expect, it, vi } from 'vitest';

vi.mock('../../src/browser', () => ({ browser: {} }));
vi.mock('../../popup/state/reports', () => ({ isPrivate: false, reports: {} }));
vi.mock('../../popup/kit/words', () => ({ useWords: () => ({ t: (key: string) => key }) }));

const { CandidateList } = await import('../../popup/what/candidate-list');
const { PasteField } = await import('../../popup/what/paste-field');
const { PopupContext } = await import('../../popup/state/context');
const { initialState, reducePopup } = await import('../../popup/state/model');

let state = initialState(0);
function show(): void {
  const popup = {
    state,
    say: () => undefined,
    dispatch(action: Parameters<typeof reducePopup>[1]) {
      state = reducePopup(state, action);
    },
  };
  render(
    <PopupContext.Provider value={popup as never}>
      <PasteField />
      <CandidateList />
    </PopupContext.Provider>,
    document.body,
  );
}
const offers = () => [...document.querySelectorAll('button')].map(({ textContent }) => textContent);

it('links that were pasted and discarded are not offered beside those of a message', () => {
  show();
  const field = document.querySelector('input') as HTMLInputElement;
  field.value = [1, 2, 3].map((post) => `https://x.com/hunza_bakers/status/${post}`).join(' ');
  field.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
  show();
  expect(offers()).toContain('several_all');

  state = reducePopup(state, { type: 'discarded', now: 0 });
  const chat = [4, 5].map((post) => `https://x.com/lahore_reads/status/${post}`);
  state = reducePopup(state, { type: 'choices', choices: chat.map((url) => ({ url, whose: 'message' })) });
  show();
  expect(document.querySelectorAll('.candidate')).toHaveLength(2);
  expect(offers()).not.toContain('several_all');
});

it('a second text without a link is refused in words that are new to a screen reader', () => {
  state = initialState(0);
  const refusal = () => document.querySelector('[role="alert"]');
  const paste = (text: string) => {
    show();
    const clipboardData = { getData: () => text };
    const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData });
    document.querySelector('input')?.dispatchEvent(event);
    show();
    return refusal();
  };
  const first = paste('walnut bread\nand tea');
  expect(first?.textContent).toBeTruthy();
  const second = paste('walnut bread\nand coffee');
  expect(second?.textContent).toBe(first?.textContent);
  expect(second).not.toBe(first);
});

it('a link that is dropped into the field is taken, as one that is pasted', () => {
  state = initialState(0);
  show();
  const field = document.querySelector('input') as HTMLInputElement;
  field.value = 'https://x.com/hunza_bakers/status/1';
  field.dispatchEvent(new InputEvent('input', { inputType: 'insertFromDrop', bubbles: true }));
  expect(state.draft).toMatchObject({ url: field.value, typed: '' });
});
