// @vitest-environment happy-dom
/** The line about words that nobody has checked, and about a language that is not complete. */
import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';

let own = '';
const english = 'These words are a draft.';

vi.mock('../../src/ui/app', () => ({
  useMessages: () => ({ language: { tag: 'sw', script: 'latin' }, t: () => own }),
}));
vi.mock('../../src/ui/use-notice', () => ({ useNotice: () => english }));

const { DraftLine } = await import('../../popup/frame/draft-line');
const { PrintedDraftNotice } = await import('../../src/ui/draft-notice');

beforeEach(() => {
  document.body.innerHTML = '';
});

const drawn = (what: preact.ComponentChild) => {
  render(what, document.body);
  return document.body.textContent;
};

it('stands in the language and in English', () => {
  own = 'Maneno haya ni rasimu.';
  expect(drawn(<DraftLine />)).toBe(`${own} ${english}`);
  expect(drawn(<PrintedDraftNotice part="help" />)).toBe(`${own} ${english}`);
});

it('stands once where it is in English only', () => {
  own = english;
  expect(drawn(<DraftLine />)).toBe(english);
  expect(drawn(<PrintedDraftNotice part="help" />)).toBe(english);
});
