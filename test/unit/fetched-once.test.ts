import { expect, test, vi } from 'vitest';
import { fetchedOnce } from '../../src/extension/fetched-once';

test('code is fetched once, and those who ask for it go on in the order in which they asked', async () => {
  const fetchCode = vi.fn(async () => 'code');
  const code = fetchedOnce(fetchCode);
  const order: number[] = [];
  expect(fetchCode).not.toHaveBeenCalled();
  const asked = [1, 2, 3].map((turn) => code().then(() => order.push(turn)));
  await Promise.all(asked);
  expect(order).toEqual([1, 2, 3]);
  expect(await code()).toBe('code');
  expect(fetchCode).toHaveBeenCalledTimes(1);
});

test('code that did not arrive is asked for again', async () => {
  let tries = 0;
  const code = fetchedOnce(async () => {
    tries += 1;
    if (tries === 1) throw new Error('no network');
    return 'code';
  });
  await expect(Promise.all([code(), code()])).rejects.toThrow('no network');
  expect(tries).toBe(1);
  expect(await code()).toBe('code');
});
