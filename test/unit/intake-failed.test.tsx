// @vitest-environment happy-dom
/** An organisation did not take a report: one press at a time, also where the disk is slow. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { report } from '../support/outbox-world';

let end = (): void => undefined;
const acknowledge = vi.fn(() => new Promise<void>((resolve) => (end = resolve)));
vi.mock('../../src/browser', () => ({ browser: {} }));
vi.mock('../../src/ui/address', () => ({ AddressText: () => null }));
let intake: { url: string } | null = null;
vi.mock('../../src/ui/app', () => ({ useSettings: () => ({ intake }) }));
vi.mock('../../popup/state/reports', () => ({
  reports: { outbox: { acknowledge }, drafts: { begin: async () => undefined } },
}));
vi.mock('../../popup/kit/words', () => ({
  useWords: () => ({ t: (key: string) => key, apart: (text: string) => text }),
}));
const { IntakeFailed } = await import('../../popup/kit/intake-failed');
const { PopupContext } = await import('../../popup/state/context');

it('"Later", pressed while the report is still being made a draft again, does not lose it', async () => {
  const dispatch = vi.fn();
  const failed = {
    id: 'a',
    by: 'intake',
    state: 'refused',
    reason: null,
    report: report(),
    intake: { name: 'Hope', url: 'https://hope.example/reports' },
  };
  intake = { url: failed.intake.url };
  await act(() =>
    render(
      <PopupContext.Provider value={{ dispatch } as never}>
        <IntakeFailed handOver={failed as never} />
      </PopupContext.Provider>,
      document.body,
    ),
  );
  const press = (at: number) => act(async () => [...document.querySelectorAll('button')][at]?.click());
  await press(0);
  await vi.waitFor(() => expect(acknowledge).toHaveBeenCalledOnce());
  await press(2);
  await press(0);
  expect(dispatch).not.toHaveBeenCalled();
  await act(async () => end());
  await vi.waitFor(() => expect(dispatch).toHaveBeenCalledOnce());
  expect(dispatch.mock.calls[0]?.[0]).toMatchObject({ type: 'again' });
  expect(acknowledge).toHaveBeenCalledOnce();
});

it.each([
  [
    'offers another try where the organisation still takes reports there',
    'https://hope.example/reports',
    true,
  ],
  ['offers none at an address that it has left', 'https://hope.example/new', false],
])('%s', async (_, url, offers) => {
  intake = { url };
  const failed = { id: 'a', by: 'intake', state: 'undelivered', reason: null, report: report() };
  const handOver = { ...failed, intake: { name: 'Hope', url: 'https://hope.example/reports' } };
  await act(() =>
    render(
      <PopupContext.Provider value={{ dispatch: vi.fn() } as never}>
        <IntakeFailed handOver={handOver as never} />
      </PopupContext.Provider>,
      document.body,
    ),
  );
  const names = [...document.querySelectorAll('button')].map(({ textContent }) => textContent);
  expect(names.includes('popup_retry')).toBe(offers);
  expect(names).toContain('popup_elsewhere');
});
