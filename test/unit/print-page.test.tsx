// @vitest-environment happy-dom
/** A sheet with numbers is not printed before they are there. */
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { PrintPage, printPage } from '../../options/kit/print-page';
import { useCountry } from '../../src/ui/use-directory';

let found: (file: object | null) => void = () => undefined;
let failed: (error: Error) => void = () => undefined;
vi.mock('../../src/ui/app', () => ({ useMessages: () => ({ language: { tag: 'en' } }) }));
vi.mock('../../src/directory-reader', () => ({
  directoryIn: () => ({
    country: () =>
      new Promise((resolve, reject) => {
        found = resolve;
        failed = reject;
      }),
  }),
}));

function Sheet({ country }: { country: string }) {
  const { state } = useCountry(country);
  return <PrintPage>{state}</PrintPage>;
}

it.each([
  ['PK', 'ready', () => found({})],
  ['AQ', 'missing', () => found(null)],
  ['IN', 'failed', () => failed(new Error('torn'))],
] as const)('waits for the numbers of %s, until they are %s', async (country, state, answer) => {
  const printed: (string | null)[] = [];
  vi.stubGlobal('print', () => printed.push(document.body.textContent));
  Object.defineProperty(document, 'fonts', { value: { ready: Promise.resolve() }, configurable: true });
  render(null, document.body);
  render(<Sheet country={country} />, document.body);
  await vi.waitFor(() => expect(document.body.textContent).toBe('loading'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  void printPage();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(printed).toEqual([]);
  answer();
  await vi.waitFor(() => expect(printed).toEqual([state]));
});
