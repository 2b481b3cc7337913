// @vitest-environment happy-dom
/** The pause before many reports, on a machine so busy that the clock moves on between two looks at it. */
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';

vi.mock('../../src/report/pace', () => ({
  pauseAfter: (count: number) => (count < 20 ? 0 : 15),
  reportsToday: async () => 0,
}));
vi.mock('../../options/privacy/reports', () => ({ inPrivateWindow: false }));
const { usePause } = await import('../../options/several/use-pause');

afterEach(() => vi.restoreAllMocks());

it.each([
  [2, 0],
  [25, 15],
])('with %i links to send, %i seconds are left', async (links, seconds) => {
  let time = 1_700_000_000_000;
  vi.spyOn(Date, 'now').mockImplementation(() => time++);
  const Left = () => <p>{usePause(links, 0).left}</p>;
  document.body.innerHTML = '<main></main>';
  render(<Left />, document.querySelector('main') as Element);
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(document.querySelector('p')?.textContent).toBe(String(seconds));
});
