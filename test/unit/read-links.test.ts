/** Finds many links in a pasted text: each post once, and what cannot be taken, with its line and the reason. */

import { describe, expect, it } from 'vitest';
import { addressOf } from '../../src/report/address';
import { MOST_LISTED, readLinks } from '../../src/report/read-links';
import fc from '../support/properties';

const post = (number: number) => `https://x.com/hunza_bakers/status/${1850000000000000000n + BigInt(number)}`;
const urlsIn = (text: string) => readLinks(text).links.map(({ url }) => url);
const refusedIn = (text: string) => readLinks(text).refused.map(({ line, reason }) => `${line} ${reason}`);

describe('a pasted text', () => {
  it('may be a column of a sheet, or several beside each other', () => {
    const sheet = `link\tnote\tday\r\n${post(1)}\tbake sale\t2026-11-01\r\n${post(2)}\tlost bicycle\t2026-11-02`;
    expect(urlsIn(sheet)).toEqual([post(1), post(2)]);
    expect(refusedIn(sheet)).toEqual([]);
  });

  it('may be an exported chat, whose own words, times and addresses are no links', () => {
    const chat = [
      '12/11/2026, 10:04 - Ali: Look: https://x.com/hunza_bakers/status/1850000000000000001?s=20, please!',
      '12/11/2026, 10:05 - Sana: I saw that. Write to desk@example.org/bikes or e.g. tell me at 10:30',
      `12/11/2026, 10:06 - Ali: (${post(2)}) and "x.com/hunza_bakers/status/1850000000000000003".`,
    ].join('\n');
    expect(urlsIn(chat)).toEqual([post(1), post(2), post(3)]);
    expect(refusedIn(chat)).toEqual([]);
  });

  it.each([',', ';', '|', ', ', '،', ' ; ', '<br>'])('may have its links parted by “%s”', (between) => {
    expect(urlsIn([post(1), post(2), post(3)].join(between))).toEqual([post(1), post(2), post(3)]);
  });

  it.each<[string, string[]]>([
    [
      'with a heading',
      ['link,name,day', 'https://example.org/post/7,Sana,3', 'https://example.org/post/8,Ali,4'],
    ],
    ['without one', ['https://example.org/post/7,2026,Sana', 'https://example.org/post/8,2026,Ali']],
    [
      'with whole names',
      ['https://example.org/post/7;Sana Noor;5b', 'https://example.org/post/8;Ali Khan;5b'],
    ],
    ['in Urdu', ['https://example.org/post/7,ثنا', 'https://example.org/post/8,علی']],
    ['before the links', ['Sana,https://example.org/post/7,5b', 'Ali,https://example.org/post/8,6']],
    ['in quotation marks', ['"https://example.org/post/7","Sana"', '"https://example.org/post/8","Ali, 5b"']],
    [
      'after lines that are empty',
      ['', 'https://example.org/post/7|Sana', '', 'https://example.org/post/8|Ali'],
    ],
  ])('may be a sheet saved as text, and names in it are no part of a link: %s', (_, lines) => {
    expect(urlsIn(lines.join('\n'))).toEqual(['https://example.org/post/7', 'https://example.org/post/8']);
    expect(refusedIn(lines.join('\n'))).toEqual([]);
  });

  it('of a known site needs no table around it: what follows the post is not part of it', () => {
    expect(urlsIn(`${post(1)},Sana`)).toEqual([post(1)]);
    expect(urlsIn('https://vt.tiktok.com/ZSabcdef/;Sana;5b')).toEqual(['https://vt.tiktok.com/ZSabcdef']);
  });

  it('keeps commas that belong to links', () => {
    const maps = ['https://maps.example.org/@33.6,73.0,12z', 'https://maps.example.org/@24.8,67.0,12z'];
    const articles = ['https://news.example.org/bake-sale,1,art', 'https://news.example.org/bicycles,2,art'];
    for (const links of [maps, articles]) {
      expect(urlsIn(links.join('\n'))).toEqual(links);
      expect(urlsIn(`Hello, see\n${links.join('\n')}`)).toEqual(links);
      expect(urlsIn(links.map((link) => `${link} good bread`).join('\n'))).toEqual(links);
    }
  });

  it('is read within moments, whatever is in it', () => {
    for (const row of ['_', ',', '-.', '"', 'a.', ';https:', '%25', 'http%25']) {
      const text = row.repeat(100_000 / row.length);
      const start = performance.now();
      readLinks(`${text}\n${text} ${post(1)}`);
      expect(performance.now() - start, row).toBeLessThan(1000);
    }
  });

  it('names each post once, however it is written, and counts the others', () => {
    const spellings = [
      post(1),
      `${post(1)}?s=20&t=abc`,
      post(1).replace('x.com', 'mobile.twitter.com'),
      post(1).replace('https://', ''),
      post(2),
    ];
    const { links, joined, refused } = readLinks(spellings.join('\n'));
    expect(links.map(({ url }) => url)).toEqual([post(1), post(2)]);
    expect([joined, refused]).toEqual([3, []]);
    expect(readLinks(post(1), [post(1)])).toEqual({ links: [], joined: 1, refused: [] });
  });

  it('names each thing that cannot be taken, with its line and the reason', () => {
    const text = [
      post(1),
      'https://web.whatsapp.com/',
      'https://www.facebook.com/messages/t/100012345',
      'http://192.168.0.7/bicycle',
      'ftp://files.example.org/list',
      'bicycle',
      '',
      'https://x.com/home',
      `https://example.org/${'a'.repeat(5000)}`,
      'only words, which nobody meant as a link',
    ].join('\n');
    expect(refusedIn(text)).toEqual([
      '2 private_chat',
      '3 private_chat',
      '4 local_address',
      '5 scheme_not_allowed',
      '6 not_an_address',
      '8 no_post',
      '9 too_long',
    ]);
  });

  it('keeps the link of a page that is not one post, for a person who means that page', () => {
    const [refused] = readLinks('https://x.com/hunza_bakers').refused;
    expect(refused).toMatchObject({ reason: 'no_post', link: { url: 'https://x.com/hunza_bakers' } });
  });

  it('of more links than a person can look through is taken up to the limit, and the others are named', () => {
    const text = Array.from({ length: MOST_LISTED + 3 }, (_, at) => post(at)).join('\n');
    const { links, refused } = readLinks(text);
    expect(links).toHaveLength(MOST_LISTED);
    expect(refused.map(({ line, reason }) => [line, reason])).toEqual(
      [1, 2, 3].map((more) => [MOST_LISTED + more, 'too_many']),
    );
    expect(
      readLinks(
        post(5000),
        links.map(({ url }) => url),
      ).refused,
    ).toMatchObject([{ reason: 'too_many' }]);
  });

  it.each([
    [
      '1,000 links among prose',
      () => `words before ${post(Math.floor(Math.random() * 1e9))}?s=20 and after`,
      1000,
    ],
    ['a chat without a link', () => '12/11/2026, 10:04 - Ali: words, more words and 3/4 of a cake', 20_000],
    ['a line that never ends', () => 'a.'.repeat(2000), 50],
  ])('of %s is read in under a second', (_, line, lines) => {
    const text = Array.from({ length: lines }, line).join('\n');
    const start = performance.now();
    readLinks(text);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.nat(30).map(post),
    fc.nat(30).map((number) => `${post(number)}?s=20`),
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'https://x.com/home',
      'https://web.whatsapp.com/',
      'see this:',
      '\n',
      '\u202e',
      'http://',
    ),
    fc.webUrl(),
  );
  const text = fc
    .array(fc.tuple(piece, fc.constantFrom(' ', '\n', '\t', ', ', '')))
    .map((all) => all.flat().join(''));

  it('gives links that are read as themselves, each once, and loses none that stands apart', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(30), { maxLength: 5 }), (before, numbers) => {
        const { links, joined, refused } = readLinks([before, ...numbers.map(post)].join('\n'));
        const urls = links.map(({ url }) => url);
        expect(new Set(urls).size).toBe(urls.length);
        for (const number of numbers) expect(urls).toContain(post(number));
        for (const url of urls) expect(addressOf(url)).toMatchObject({ url });
        expect(joined).toBeGreaterThanOrEqual(numbers.length - new Set(numbers).size);
        for (const { line } of refused)
          expect(line).toBeLessThanOrEqual(before.split('\n').length + 5 + before.length);
      }),
    );
  });

  it('read again with what was found gives nothing new', () => {
    fc.assert(
      fc.property(text, (given) => {
        const { links } = readLinks(given);
        expect(
          readLinks(
            given,
            links.map(({ url }) => url),
          ).links,
        ).toEqual([]);
      }),
    );
  });
});
