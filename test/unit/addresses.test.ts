import { describe, expect, it } from 'vitest';
import { canonical, hostBelongsTo, privacyOf } from '../../src/sites/addresses';
import { sites } from '../../src/sites/index';
import { mastodon } from '../../src/sites/mastodon/site';
import type { Site } from '../../src/sites/types';
import { examplesOf, linksOf } from '../sites/examples';

/** A site that does not exist. Its forms of addresses use every feature. */
const pretend: Site = {
  id: 'pretend',
  name: 'Pretend',
  hosts: ['*.pretend.example'],
  addresses: [
    {
      hosts: ['short.pretend.example'],
      path: /^\/(?<code>\w+)$/,
      print: 'https://{host}/{code}',
      certainty: 'opaque',
    },
    {
      path: /^\/open$/,
      query: { post: /^(?<owner>\d+)_(?<id>\d+)$/ },
      also: { reply: /^\d+$/ },
      print: 'https://pretend.example/{sub}/{owner}/{id}',
      certainty: 'exact',
    },
    {
      path: /^\/find$/,
      query: { a: /^\w+$/, b: /^.+$/s },
      also: { reply: /^\d+$/ },
      print: 'https://pretend.example/find?b={b}&a={a}',
      certainty: 'exact',
    },
    {
      path: /^$/,
      hash: /^#(?<id>\d+)$/,
      print: 'https://pretend.example/n/{id}',
      certainty: 'exact',
    },
    {
      path: /^\/n(?<part>\/[a-z]+)?\/(?<name>[^/]+)$/,
      print: 'https://pretend.example/n{part}/{name}',
      certainty: 'page',
    },
  ],
};

const read = (link: string) => canonical(pretend, new URL(link));

describe('canonical', () => {
  it('reads nothing where a parameter has two values that fit: nobody can tell which one the site takes', () => {
    expect(read('https://me.pretend.example/open?post=1_2&post=3_4')).toBeNull();
  });

  it.each([
    [
      'a host of its own for one form',
      'https://short.pretend.example/aB1?x',
      'https://short.pretend.example/aB1',
    ],
    [
      'parts inside a parameter',
      'https://me.pretend.example/open?post=1_2&z',
      'https://pretend.example/me/1/2',
    ],
    [
      'what belongs to it when it is there',
      'https://me.pretend.example/open/?reply=3&post=1_2',
      'https://pretend.example/me/1/2?reply=3',
    ],
    [
      'a second parameter after a first',
      'https://pretend.example/find?reply=3&a=A&b=B',
      'https://pretend.example/find?b=B&a=A&reply=3',
    ],
    [
      'a repeated parameter, by the one value that fits',
      'https://me.pretend.example/open?post=&post=1_2&post=1_2&post=x',
      'https://pretend.example/me/1/2',
    ],
    ['a fragment', 'https://pretend.example/#77', 'https://pretend.example/n/77'],
    ['a part that may be missing', 'https://pretend.example/n/abc/', 'https://pretend.example/n/abc'],
    ['an encoded path', 'https://pretend.example/%6E/x/%40a%20b', 'https://pretend.example/n/x/@a%20b'],
    ['doubled slashes', 'https://pretend.example//n///abc', 'https://pretend.example/n/abc'],
    ['a stray percent sign', 'https://pretend.example/n/100%', 'https://pretend.example/n/100%25'],
  ])('reads %s', (_, link, url) => {
    expect(read(link)?.url).toBe(url);
  });

  it('encodes what would end or split a part', () => {
    const printed = read(`https://pretend.example/find?a=A&b=${encodeURIComponent('1&a=B#c?d+e f"g')}`);
    const again = new URL(printed?.url ?? '');
    expect([...again.searchParams]).toEqual([
      ['b', '1&a=B#c?d+e f"g'],
      ['a', 'A'],
    ]);
    expect(again.hash).toBe('');
  });

  it.each([
    'https://pretend.example/open',
    'https://pretend.example/open?post=1',
    'https://pretend.example/open?POST=1_2',
    'https://pretend.example/#x',
    'https://pretend.example/',
    'https://evilpretend.example/n/abc',
    'https://pretend.example.org/n/abc',
  ])('knows nothing of %s', (link) => {
    expect(read(link)).toBeNull();
  });
});

describe('hostBelongsTo', () => {
  it.each([
    ['x.com', 'x.com', true],
    ['x.com', 'www.x.com', false],
    ['*.x.com', 'x.com', true],
    ['*.x.com', 'a.b.x.com', true],
    ['*.x.com', 'evilx.com', false],
    ['*.x.com', 'x.com.example', false],
    ['*', 'anything.example', true],
  ])('%s, %s: %s', (pattern, host, belongs) => {
    expect(hostBelongsTo(pattern, host)).toBe(belongs);
  });
});

describe('a Mastodon server, where somebody said it is one', () => {
  it.each(linksOf(examplesOf('mastodon')))('$link', ({ link, ...address }) => {
    expect(canonical(mastodon, new URL(link))).toEqual(address);
  });

  it.each(examplesOf('mastodon').private ?? [])('%s is private', (link) => {
    expect(privacyOf(mastodon, new URL(link))).toBe('yes');
  });

  it('has no word for its home page', () => {
    expect(canonical(mastodon, new URL('https://social.example/home'))).toBeNull();
  });
});

describe('the list of sites', () => {
  it('names each site and each host once', () => {
    const ids = sites.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const hosts = sites.flatMap((site) => [...site.hosts, ...(site.shortHosts ?? [])]);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  it('prints only what a form reads', () => {
    for (const site of sites) {
      for (const form of site.addresses) {
        const sources = [form.path, ...Object.values(form.query ?? {}), ...(form.hash ? [form.hash] : [])];
        const named = sources.flatMap(({ source }) =>
          [...source.matchAll(/\(\?<(\w+)>/g)].map((group) => group[1]),
        );
        const known = ['host', 'sub', ...named, ...Object.keys(form.query ?? {})];
        const printed = [...form.print.matchAll(/\{(\w+)\}/g)].map((part) => part[1]);
        expect(known, `${site.id}: ${form.print}`).toEqual(expect.arrayContaining(printed));
        // Everything that identifies a post must be printed: if a part is read but left out, two posts could become
        // one.
        const read = [
          ...named,
          ...Object.keys(form.query ?? {}).filter((name) => !/\(\?</.test(form.query?.[name]?.source ?? '')),
        ];
        const fixed = read.filter(
          (name) => name !== undefined && /^\^\w+\$$/.test(form.query?.[name]?.source ?? ''),
        );
        expect(printed, `${site.id}: ${form.print}`).toEqual(
          expect.arrayContaining(read.filter((name) => !fixed.includes(name))),
        );
      }
    }
  });

  it('keeps no state between two readings', () => {
    for (const site of sites) {
      for (const form of site.addresses)
        expect(`${form.path.flags}${form.hash?.flags ?? ''}`).not.toMatch(/[gy]/);
    }
  });
});
