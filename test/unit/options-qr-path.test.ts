import { generate } from 'lean-qr';
import { expect, it } from 'vitest';
import { qrPath } from '../../src/ui/qr';

/** Which modules a path covers. */
function covered(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
  }
  return rows;
}

it.each(['tel:15', 'tel:1121', 'tel:+923041111741'])('draws every dark module of %s and no other', (text) => {
  const code = generate(text);
  const get = (x: number, y: number) => code.get(x, y);
  const drawn = covered(qrPath({ size: code.size, get }), code.size);
  const wanted = drawn.map((row, y) => row.map((_, x) => get(x, y)));
  expect(drawn).toEqual(wanted);
});

it('draws a run as one rectangle', () => {
  expect(qrPath({ size: 3, get: (_, y) => y === 1 })).toBe('M0 1h3v1h-3z');
});
