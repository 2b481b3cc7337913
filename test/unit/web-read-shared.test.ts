/** Which link an app's share is about. */

import { beforeAll, describe, expect, it } from 'vitest';
import { addressesIn, addressOf } from '../../src/report/address';
import { readShared, textInHash } from '../../src/web/read-shared';
import fc from '../support/properties';

const POST = 'https://x.com/hunza_bakers/status/1850000000000000101';
const OTHER = 'https://www.youtube.com/watch?v=aaaaaaaaaaa';

beforeAll(() => {
  Object.assign(globalThis, { location: { host: 'report.example.org' } });
});

const shared = (parts: { title?: string; text?: string; url?: string }) =>
  readShared({ title: '', text: '', url: '', ...parts });

describe('a share', () => {
  it.each([
    ['in the address', { url: POST }],
    ['in the text, as most apps do it', { title: 'Hunza Bakers', text: `Walnut bread ${POST}?s=20` }],
    ['in Urdu words', { text: `یہ دیکھیں ${POST} بہت اچھی روٹی ہے` }],
    ['in the title', { title: POST }],
    ['twice', { text: `Walnut bread ${POST}`, url: POST }],
    ['in a long forward', { text: `${'Walnut bread. '.repeat(800)}${POST}?s=20 ${'See you. '.repeat(50)}` }],
    ['beside a text that is too long', { url: POST, text: 'bread '.repeat(2000) }],
    ['beside a title that looks like an address', { title: 'bakers.example', url: POST }],
  ])('holds its link %s', (_, parts) => {
    expect(shared(parts)).toMatchObject({ kind: 'link', found: { url: POST, site: 'x' } });
  });

  it('of several links leaves the choice to the person, of six at most', () => {
    const many = Array.from({ length: 10 }, (_, at) => `${POST.slice(0, -1)}${at}`);
    const read = shared({ text: many.join(' ') });
    expect(read).toMatchObject({ kind: 'links' });
    expect(read.kind === 'links' && read.choices).toHaveLength(6);
    expect(shared({ text: POST, url: OTHER })).toMatchObject({ kind: 'links' });
    const long = shared({ text: many.join(` ${'bread '.repeat(500)}`) });
    expect(long.kind === 'links' && long.choices).toHaveLength(6);
  });

  it.each([
    ['nothing', {}],
    ['a caption', { title: 'Voice message', text: 'The bake sale is on Sunday.' }],
    ['spaces', { text: ' \n ' }],
  ])('with %s has no link', (_, parts) => {
    expect(shared(parts)).toEqual({ kind: 'nothing' });
  });

  it.each([
    ['100 kB of text', { text: 'bread '.repeat(17_000) }, 'too_long'],
    ['a private chat', { url: 'https://web.whatsapp.com/' }, 'private_chat'],
    ['a file', { url: 'file:///sdcard/DCIM/bread.jpg' }, 'scheme_not_allowed'],
    ['a page of a house', { url: 'http://192.168.1.1/' }, 'local_address'],
    ['this very page', { url: 'https://report.example.org/' }, 'extension_page'],
    ['this very page in words', { text: 'Use https://report.example.org/popup/ for it' }, 'extension_page'],
  ])('of %s is refused as the field refuses it', (_, parts, reason) => {
    expect(shared(parts)).toEqual({ kind: 'refused', reason });
  });

  it('that also has a link to this page is about the other link', () => {
    expect(shared({ text: `${POST} https://report.example.org/` })).toMatchObject({
      kind: 'link',
      found: { url: POST },
    });
  });

  it('of one text is read as the same text in the field, whatever it is', () => {
    const words = fc.constantFrom(
      'bread',
      POST,
      OTHER,
      'https://web.whatsapp.com/',
      'روٹی',
      'http://10.0.0.1/',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (parts) => {
        const text = parts.join(' ');
        const several = addressesIn(text);
        const one = addressOf(text);
        const read = shared({ text });
        if (several.length > 1) expect(read).toMatchObject({ kind: 'links' });
        else if ('url' in one) expect(read).toEqual({ kind: 'link', found: one });
        else if (one.refused === 'empty' || one.refused === 'not_an_address')
          expect(read).toEqual({ kind: 'nothing' });
        else expect(read).toEqual({ kind: 'refused', reason: one.refused });
      }),
    );
  });
});

describe('behind the # of the address', () => {
  const inHash = (text: string) =>
    shared({ text: textInHash(new URL(text, 'https://report.example.org/').hash) });

  it.each([
    ['as a shortcut puts it there', `#${POST}`],
    ['encoded', `#${encodeURIComponent(POST)}`],
    ['in words', `#Walnut bread ${POST}`],
    ['before words', `#${POST} and more`],
    ['in encoded words', `#${encodeURIComponent(`روٹی ${POST}`)}`],
  ])('stands a link %s', (_, text) => {
    expect(inHash(text)).toMatchObject({ kind: 'link', found: { url: POST } });
  });

  it('leaves a link with encoded signs as it is', () => {
    const link = 'https://forum.example.org/t?q=bread%26salt&at=%2Fp%3D1%23a&page=100%25';
    expect(inHash(`#${link}`)).toMatchObject({ kind: 'link', found: { url: link } });
    expect(inHash(`#${encodeURIComponent(link)}`)).toMatchObject({ kind: 'link', found: { url: link } });
  });
});
