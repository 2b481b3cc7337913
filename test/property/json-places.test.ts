import { describe, expect, it } from 'vitest';
import { pathText, readJson } from '../../src/settings/json-places';
import fc from '../support/properties';

const json = fc.json({ maxDepth: 4 }).map((text) => JSON.parse(text) as unknown);
const spacing = fc.constantFrom(0, 1, 2, '\t');

/** The path to every value inside a value. */
function placesIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Array.isArray(value)
    ? value.flatMap((one, index) => placesIn(one, [...path, index]))
    : Object.entries(value).flatMap(([name, one]) => placesIn(one, [...path, name]));
  return [path, ...inner];
}

describe('readJson', () => {
  it('reads what JSON.parse reads, whatever the spacing', () => {
    fc.assert(
      fc.property(json, spacing, (value, space) => {
        const text = JSON.stringify(value, null, space);
        expect(readJson(text)).toMatchObject({ value: JSON.parse(text) });
      }),
    );
  });

  it('knows the line of every value', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = JSON.stringify(value, null, 2);
        const read = readJson(text);
        if ('reason' in read) throw new Error(read.reason);
        const lines = text.split('\n');
        for (const path of placesIn(value)) {
          const name = path.at(-1);
          const line = lines[read.lineOf(path) - 1] ?? '';
          if (typeof name === 'string') expect(line.trim().startsWith(`${JSON.stringify(name)}:`)).toBe(true);
        }
      }),
    );
  });

  it('reads or refuses any text just as JSON.parse does, and never throws', () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2 }))
      .map(
        ([text, place, put]) =>
          text.slice(0, place % (text.length + 1)) + put + text.slice((place % (text.length + 1)) + 1),
      );
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), broken), (text) => {
        const read = readJson(text);
        let wanted: { value: unknown } | null = null;
        try {
          wanted = { value: JSON.parse(text.replace(/^\ufeff/, '')) };
        } catch {
          // The text was refused.
        }
        if ('reason' in read) expect(wanted === null || read.reason !== 'syntax').toBe(true);
        else expect(read.value).toEqual(wanted?.value);
      }),
    );
  });

  it('gives every name its place, also those that objects have already', () => {
    const read = readJson('{"__proto__": {"a": 1}, "constructor": 2}');
    if ('reason' in read) throw new Error(read.reason);
    expect(Object.keys(read.value as object)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(read.value)).toBe(Object.prototype);
  });

  it('says where reading stopped', () => {
    expect(readJson('{\n  "a": 1,\n  "b": [1, 2\n}')).toEqual({ path: ['b'], line: 4, reason: 'syntax' });
    expect(readJson('{"a": 1, "a": 2}')).toEqual({ path: ['a'], line: 1, reason: 'twice' });
    expect(readJson('[1] 2')).toMatchObject({ reason: 'syntax' });
    expect(readJson('')).toMatchObject({ line: 1, reason: 'syntax' });
    expect(readJson('["\t"]')).toMatchObject({ reason: 'syntax' });
    expect(readJson('['.repeat(100_000))).toMatchObject({ reason: 'deep' });
  });

  it('reads as deep and as much as any file of ours goes, and says where one goes further', () => {
    const nested = (deep: number) => `${'[\n'.repeat(deep)}1${']'.repeat(deep)}`;
    expect(readJson(nested(40))).not.toHaveProperty('reason');
    expect(readJson(nested(41))).toEqual({ path: Array(41).fill(0), line: 42, reason: 'deep' });
    const many = (count: number) =>
      `[\n${Array(count - 1)
        .fill(1)
        .join('\n,')}]`;
    expect(readJson(many(4000))).toMatchObject({ value: { length: 3999 } });
    expect(readJson(many(4001))).toEqual({ path: [3999], line: 4001, reason: 'big' });
  });

  it('knows the line of what stands in lists, and beside each other', () => {
    const read = readJson('\ufeff{"a": [1,\n2, {"b": 3},\n[4,\n5]],\n"c": {},\n"d": 6}');
    if ('reason' in read) throw new Error(read.reason);
    const places: [path: (string | number)[], line: number][] = [
      [[], 1],
      [['a', 0], 1],
      [['a', 1], 2],
      [['a', 2, 'b'], 2],
      [['a', 3], 3],
      [['a', 3, 0], 3],
      [['a', 3, 1], 4],
      [['c'], 5],
      [['d'], 6],
      [['a', 9], 1],
    ];
    expect(places.map(([path]) => [path, read.lineOf(path)])).toEqual(places);
  });

  it('takes no comment, no byte mark but the first, and nothing behind the end', () => {
    for (const text of ['[1] // one', '/* one */ 1', '\ufeff\ufeff1', '1\n\n2', '{"a": 1,}', "{'a': 1}"])
      expect([text, readJson(text)]).toMatchObject([text, { reason: 'syntax' }]);
    expect(readJson('[1,\n2] // two')).toMatchObject({ line: 2, reason: 'syntax' });
    expect(readJson('"a\ufeffb"')).toMatchObject({ value: 'a\ufeffb' });
    expect(readJson('\n[\n1,\n2 3]')).toMatchObject({ line: 4, reason: 'syntax' });
  });

  it('names the line of what surrounds a value that is not there', () => {
    const read = readJson('{\n "a": {\n  "b": 1\n }\n}');
    if ('reason' in read) throw new Error(read.reason);
    expect(read.lineOf(['a', 'c', 'd'])).toBe(2);
  });
});

it('writes a path as people write it', () => {
  expect(pathText(['ownEntries', 'entries', 2, 'phone'])).toBe('ownEntries.entries[2].phone');
  expect(pathText(['a b', 0])).toBe('["a b"][0]');
  expect(pathText(['a', 'b c', 'd.e', 'f!', '!f'])).toBe('a["b c"]["d.e"]["f!"]["!f"]');
  expect(pathText([0, 'a', 10])).toBe('[0].a[10]');
  expect(pathText([])).toBe('');
});
