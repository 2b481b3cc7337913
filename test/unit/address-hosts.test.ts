/**
 * Which hosts nobody else can open, which pages only contain a link to another one, and what counts as a host in a
 * text.
 */
import { describe, expect, it } from 'vitest';
import { addressesIn, addressOf } from '../../src/report/address';

/** The result for each link that is not refused as local. */
const open = (links: readonly string[]) =>
  links.filter((link) => JSON.stringify(addressOf(link)) !== '{"refused":"local_address"}');
const closed = (links: readonly string[]) => links.filter((link) => !open([link]).length);

describe('an address inside somebody’s own network is refused, and the ones beside it are not', () => {
  const at = (hosts: string) =>
    hosts
      .trim()
      .split(/\s+/)
      .map((host) => `https://${host}/a`);

  it('by four numbers', () => {
    const local =
      at(`0.1.2.3 10.0.0.1 127.0.0.1 100.64.0.1 100.127.255.254 169.254.1.1 172.16.0.1 172.31.255.1
      192.168.1.1 192.0.0.8 198.18.0.1 198.19.0.1 224.0.0.1 255.1.1.1`);
    const beside =
      at(`1.1.2.3 9.0.0.1 11.0.0.1 126.0.0.1 128.0.0.1 100.63.0.1 100.128.0.1 101.64.0.1 99.100.0.1
      169.253.1.1 170.254.1.1 172.15.0.1 172.32.0.1 173.16.0.1 171.20.0.1 191.168.1.1 192.167.1.1 193.168.1.1
      192.0.1.1 192.1.0.1 193.0.0.1 197.18.0.1 198.17.0.1 198.20.0.1 199.19.0.1 223.1.1.1`);
    expect(open(local)).toEqual([]);
    expect(closed(beside)).toEqual([]);
  });

  it('by the newer kind, and by the older kind in it', () => {
    const local = at(`[::] [::1] [fc00::1] [fdab:1::1] [fe80::1] [febf::1] [ff02::1] [::fffe:102:304]
      [::ffff:10.0.0.1] [::ffff:192.168.1.1] [::10.0.0.1] [64:ff9b::10.0.0.1] [64:ff9b::192.168.1.1]
      [2002:c0a8:101::1] [2002:a00:1::1] [0:0:0:0:0:ffff:7f00:1]`);
    const beside =
      at(`[2606:4700::1111] [2606:4700:0:1:2:3:4:5] [::ffff:8.8.8.8] [::8.8.8.8] [64:ff9b::8.8.8.8]
      [65:ff9b::10.0.0.1] [64:ff9c::10.0.0.1] [2002:808:808::1] [2003:c0a8:101::1] [0:0:0:0:1::1] [0:1::1]
      [fec0::1] [fb00::1] [1fc0::1] [2a00:fc00::1] [2a00:fe80:0:1::]`);
    expect(open(local)).toEqual([]);
    expect(closed(beside)).toEqual([]);
  });

  it('by name', () => {
    const local =
      at(`printer x.localhost x.localdomain x.local x.internal x.intranet x.lan x.home x.corp x.private
      x.home.arpa x.test x.onion`);
    const beside = at(
      'local.example x.localhost.example x.lan.example xlocal.example 10.0.0.1.example home.example',
    );
    expect(open(local)).toEqual([]);
    expect(closed(beside)).toEqual([]);
  });
});

describe('a page that only carries a link', () => {
  const LINK = 'https://example.org/bread';
  const carried = `=${encodeURIComponent(LINK)}`;
  const urlOf = (link: string) => {
    const address = addressOf(link);
    return 'url' in address ? address.url : address.refused;
  };

  it.each([
    `https://news.ycombinator.com/submitlink?u${carried}`,
    `https://line.me/R/msg/text?text${carried}`,
    `https://social-plugins.line.me/lineit/share?url${carried}`,
    `https://social-plugins.line.me/lineit/share?text${carried}`,
    `https://eur01.safelinks.protection.outlook.com/?url${carried}`,
    `https://www.google.com/url?q${carried}`,
    `https://google.de/url?url${carried}`,
    `https://www.google.co.uk/imgres?imgrefurl${carried}`,
    `https://www.google.com.pk/url?q${carried}`,
  ])('gives way to it: %s', (link) => {
    expect(urlOf(link)).toBe(LINK);
  });

  it.each([
    `https://news.ycombinator.com/submitlinks?u${carried}`,
    `https://news.ycombinator.com/my/submitlink?u${carried}`,
    `https://example.net/submitlink?u${carried}`,
    `https://line.me/R/msg/texts?text${carried}`,
    `https://line.me/my/R/msg/text?text${carried}`,
    `https://social-plugins.line.me/lineit/shares?url${carried}`,
    `https://social-plugins.line.me/my/lineit/share?url${carried}`,
    `https://www.google.com/urls?q${carried}`,
    `https://www.google.com/my/url?q${carried}`,
    `https://notgoogle.com/url?q${carried}`,
    `https://google.example/url?q${carried}`,
    `https://google.com.example/url?q${carried}`,
  ])('and any other stays what it is: %s', (link) => {
    expect(new URL(urlOf(link)).host).toBe(new URL(link).host);
  });
});

describe('a host among words', () => {
  it.each([
    ['see 203.0.113.5 there', 'https://203.0.113.5/'],
    ['see 203.0.113.5:8080 there', 'https://203.0.113.5:8080/'],
    ['see [2606:4700::1111] there', 'https://[2606:4700::1111]/'],
    ['see bread.example/today there', 'https://bread.example/today'],
    ['see (bread.example/today) there', 'https://bread.example/today'],
    ['see xn--e1afmkfd.xn--p1ai/today there', 'https://xn--e1afmkfd.xn--p1ai/today'],
    ['bread.example', 'https://bread.example/'],
  ])('is found where it can hardly be anything else: %s', (text, url) => {
    expect(addressOf(text)).toMatchObject({ url });
  });

  it.each([
    'see bread.example there',
    'see version 1.2.3 there',
    'see 1.2.3.4a there',
    'see a1.2.3.4.b5 there',
    'write to sana@bread.example/today',
    'nothing',
  ])('is not made up: %s', (text) => {
    expect(addressOf(text)).toHaveProperty('refused');
  });
});

describe('all links of a text', () => {
  const three = 'http://a.example/1 and https://b.example/2 and http://a.example/1 again';

  it('are each told once, of either scheme; one link alone is nothing to choose from', () => {
    expect(addressesIn(three).map(({ url }) => url)).toEqual(['http://a.example/1', 'https://b.example/2']);
    expect(addressesIn('https://b.example/2')).toEqual([]);
    expect(addressesIn('no link at all')).toEqual([]);
  });

  it('are at most six, of a text that a person could have written', () => {
    const many = Array.from({ length: 9 }, (_, at) => `https://a.example/${at}`).join(' ');
    expect(addressesIn(many)).toHaveLength(6);
    expect(addressesIn(three.padEnd(4096, '.'))).not.toEqual([]);
    expect(addressesIn(three.padEnd(4097, '.'))).toEqual([]);
  });
});

it('a text is as long as a person can write, an address as long as a place to report takes', () => {
  expect(addressOf(`${' '.repeat(4096 - 19)}https://a.example/1`)).toMatchObject({
    url: 'https://a.example/1',
  });
  expect(addressOf(`${' '.repeat(4097 - 19)}https://a.example/1`)).toEqual({ refused: 'too_long' });
  const path = (length: number) => `https://a.example/${'p'.repeat(length - 18)}`;
  expect(addressOf(path(2048))).toMatchObject({ url: path(2048) });
  expect(addressOf(path(2049))).toEqual({ refused: 'too_long' });
});
