// @vitest-environment happy-dom
/** The form for an own number, in the moment in which it opens: the real form, without a browser. */
import { render } from 'preact';
import { expect, it, vi } from 'vitest';

vi.mock('../../src/ui/app', () => ({
  useMessages: () => ({ t: (key: string) => key, language: { direction: 'ltr' } }),
}));
vi.mock('../../options/kit/status', () => ({ useStatus: () => ({ done: vi.fn() }) }));
vi.mock('../../options/numbers/own-entries', () => ({ useChangeOwn: () => vi.fn() }));
const { OwnEntryForm } = await import('../../options/own/own-entry-form');

it('has its first field ready as soon as it is there: later, it would take over what is typed into another', () => {
  document.body.innerHTML = '<main></main>';
  render(<OwnEntryForm entry={null} onClose={() => undefined} />, document.querySelector('main') as Element);
  const [name, phone] = document.querySelectorAll('input');
  expect(phone).toBeDefined();
  expect(document.activeElement).toBe(name);
});
