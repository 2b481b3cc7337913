// @vitest-environment happy-dom
/**
 * The pause before many reports, on a machine so busy that time goes on between two looks at it, and on one whose clock
 * is set back.
 */
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';

vi.mock('../../src/report/pace', () => ({
  pauseAfter: (count: number) => (count < 20 ? 0 : 15),
  reportsToday: async () => 0,
}));
vi.mock('../../options/privacy/reports', () => ({ inPrivateWindow: false }));
const { usePause } = await import('../../options/several/use-pause');

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  render(null, document.querySelector('main') as Element);
});

function show(links: number): void {
  const Left = () => <p>{usePause(links, 0).left}</p>;
  document.body.innerHTML = '<main></main>';
  render(<Left />, document.querySelector('main') as Element);
}
const left = () => document.querySelector('p')?.textContent;

it.each([
  [2, 0],
  [25, 15],
])('with %i links to send, %i seconds are left', async (links, seconds) => {
  let time = 1_000;
  vi.spyOn(performance, 'now').mockImplementation(() => time++);
  show(links);
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(left()).toBe(String(seconds));
});

it('is over in its time, and stays over, where the clock is set back', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date', 'performance'] });
  const pass = async (seconds: number, expected: number) => {
    await vi.advanceTimersByTimeAsync(seconds * 1000);
    await vi.waitFor(() => expect(left()).toBe(String(expected)));
  };
  const setBack = () => vi.setSystemTime(Date.now() - 3_600_000);
  show(25);
  await new Promise((resolve) => setTimeout(resolve, 150));
  await pass(5, 10);
  setBack();
  await pass(9, 1);
  await pass(1, 0);
  setBack();
  await pass(5, 0);
});
