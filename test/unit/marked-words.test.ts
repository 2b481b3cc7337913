import { expect, it } from 'vitest';
import { keysWith } from '../../src/mistakes/marked-words';
import { newIssue } from '../../src/mistakes/where-to-tell';

const texts = [
  ['call_more', 'Call {number} or another number'],
  ['call', 'Call'],
  ['open', 'Open  now'],
] as const;

it.each([
  ['Call', ['call', 'call_more']],
  [' Open\nnow ', ['open']],
  ['Call \u20661121\u2069 or another number', ['call_more']],
  ['another number', ['call_more']],
  ['Somebody', []],
  ['  ', []],
])('words that were marked are found in the texts, the nearest first: %j', (words, keys) => {
  expect(keysWith(words, texts)).toEqual(keys);
});

it('an issue has title and text, and nothing else', () => {
  const address = new URL(newIssue('https://tracker.example/p/issues/', 'ur/a', 'One & two\n#3'));
  expect(`${address.origin}${address.pathname}${address.hash}`).toBe('https://tracker.example/p/issues/new');
  expect(Object.fromEntries(address.searchParams)).toEqual({ title: 'ur/a', body: 'One & two\n#3' });
});
