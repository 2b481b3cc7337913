import { describe, expect, it } from 'vitest';
import { growth, soakTable } from '../../scripts/soak/figures';

const samples = (of: (at: number) => number) => Array.from({ length: 20 }, (_, at) => ({ heap: of(at) }));
const jitter = (at: number) => [0, 7, -5, 3, -6][at % 5]!;

describe('growth', () => {
  it('is found where a figure goes up steadily, and said in the table', () => {
    const leak = samples((at) => 100 + 2 * at + jitter(at) / 10);
    expect(growth(leak)).toEqual(['heap']);
    expect(soakTable(leak)).toContain('GROWS');
  });

  it('is not seen in noise, in a warm-up, or where it is slight', () => {
    expect(growth(samples((at) => 100 + jitter(at)))).toEqual([]);
    expect(growth(samples((at) => Math.min(at, 8) * 50))).toEqual([]);
    expect(growth(samples((at) => 10_000 + at))).toEqual([]);
  });
});
