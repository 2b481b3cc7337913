import { describe, expect, it } from 'vitest';
import { addressOf, displayHost } from '../../src/report/address';
import { addressCases } from '../fixtures/addresses';

/** Shortened, because long links make names of tests unreadable. */
const short = (link: string) => (link.length > 150 ? `${link.slice(0, 147)}...` : link);

describe('addressOf', () => {
  it.each(addressCases.map(({ link, expected }) => [short(JSON.stringify(link)), link, expected] as const))(
    '%s',
    (_, link, expected) => {
      expect(addressOf(link)).toEqual(expected);
    },
  );
});

describe('displayHost', () => {
  it.each([
    ['https://x.com/a', 'x.com', null],
    ['https://xn--bcher-kva.example/', 'xn--bcher-kva.example', 'bücher.example'],
    ['https://xn--mgbai9azgqp6j.example/', 'xn--mgbai9azgqp6j.example', 'پاکستان.example'],
    ['https://xn--wgv71a119e.xn--p1ai/', 'xn--wgv71a119e.xn--p1ai', '日本語.рф'],
    ['https://a.xn--pple-43d.com/', 'a.xn--pple-43d.com', 'a.аpple.com'],
    ['https://xn--ls8h.example/', 'xn--ls8h.example', '💩.example'],
    ['https://example.org:8443/', 'example.org:8443', null],
    ['not an address', '', null],
  ])('%s', (url, ascii, unicode) => {
    expect(displayHost(url)).toEqual({ ascii, unicode });
  });
});
