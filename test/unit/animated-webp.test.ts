import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { animatedWebp, changedBox } from '../../scripts/pictures/animated-webp';

/** Each chunk of a WebP, with the place where its content begins. */
function chunksOf(bytes: Buffer): { name: string; at: number; size: number }[] {
  const chunks: { name: string; at: number; size: number }[] = [];
  for (let at = 12; at < bytes.length; ) {
    const size = bytes.readUInt32LE(at + 4);
    chunks.push({ name: bytes.toString('latin1', at, at + 4), at: at + 8, size });
    at += 8 + size + (size % 2);
  }
  return chunks;
}

/** An encoded still picture, with a chunk that a film does not need. */
function still(pixels: string): Uint8Array {
  const part = (name: string, content: string) => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32LE(content.length, 4);
    return Buffer.concat([head, Buffer.from(content), Buffer.alloc(content.length % 2)]);
  };
  const body = Buffer.concat([Buffer.from('WEBP'), part('ICCP', 'x'), part('VP8 ', pixels)]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

describe('an animated WebP', () => {
  it('has each frame at its place, for its time, and without end', () => {
    const film = animatedWebp(
      [
        { x: 0, y: 0, width: 880, height: 620, ms: 1900, picture: still('whole') },
        { x: 100, y: 62, width: 31, height: 20, ms: 45, picture: still('part') },
      ],
      { width: 880, height: 620 },
    );
    expect(film.readUInt32LE(4)).toBe(film.length - 8);
    const chunks = chunksOf(film);
    expect(chunks.map(({ name }) => name)).toEqual(['VP8X', 'ANIM', 'ANMF', 'ANMF']);
    const numbers = (at: number, count: number) =>
      Array.from({ length: count }, (_, one) => film.readUIntLE(at + one * 3, 3));
    expect(numbers(chunks[0]!.at + 4, 2)).toEqual([879, 619]);
    expect(film.readUInt16LE(chunks[1]!.at + 4)).toBe(0);
    expect(numbers(chunks[2]!.at, 5)).toEqual([0, 0, 879, 619, 1900]);
    expect(numbers(chunks[3]!.at, 5)).toEqual([50, 31, 30, 19, 45]);
    const { at, size } = chunks[3]!;
    expect(film.toString('latin1', at + 16, at + size)).toMatch(/^VP8 [\s\S]{4}part$/);
  });

  it('is refused what is no picture', () => {
    const frame = { x: 0, y: 0, width: 2, height: 2, ms: 1, picture: Buffer.from('RIFF....WEBP') };
    expect(() => animatedWebp([frame], frame)).toThrow('no WebP');
  });
});

describe('what differs between two pictures', () => {
  const picture = (...points: [number, number][]) => {
    const png = new PNG({ width: 40, height: 30 });
    for (const [x, y] of points) png.data[(y * 40 + x) * 4] = 200;
    return png;
  };

  it('is the smallest box, beginning at even numbers', () => {
    expect(changedBox(picture(), picture([11, 7], [20, 9]))).toEqual({ x: 10, y: 6, width: 11, height: 4 });
    expect(changedBox(picture(), picture([39, 29]))).toEqual({ x: 38, y: 28, width: 2, height: 2 });
  });

  it('is nothing where they are the same', () => {
    expect(changedBox(picture([1, 1]), picture([1, 1]))).toBeNull();
  });
});

it('the film of the README is small enough to be waited for', () => {
  const film = readFileSync(fileURLToPath(new URL('../../scripts/pictures/film.webp', import.meta.url)));
  expect(film.length).toBeLessThan(1_500_000);
  expect(chunksOf(film).filter(({ name }) => name === 'ANMF').length).toBeGreaterThan(20);
});
