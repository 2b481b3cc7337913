import { expect, it } from 'vitest';
import { later } from '../../src/ui/later';

it('does not complain when a part could not be loaded ahead of time, and tries again', async () => {
  let tries = 0;
  const Part = later(async () => {
    tries++;
    if (tries === 1) throw new TypeError('Failed to fetch dynamically imported module');
    return () => null;
  });
  for (const tried of [1, 2, 2]) {
    await expect(Part.load()).resolves.toBeUndefined();
    expect(tries).toBe(tried);
  }
});
