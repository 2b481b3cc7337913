import { describe, expect, it } from 'vitest';
import { typedHost } from '../../src/settings/typed-host';

describe('the host of a site that was typed', () => {
  it.each([
    ['stories.example', 'stories.example'],
    ['  Stories.Example ', 'stories.example'],
    ['https://stories.example/feed?page=2#top', 'stories.example'],
    ['http://stories.example', 'stories.example'],
    ['stories.example/@hunza_bakers', 'stories.example'],
    ['stories.example/?next=https://other.example/', 'stories.example'],
    ['stories.example:8443', 'stories.example'],
    ['stories.example.', 'stories.example'],
    ['www.stories.example', 'www.stories.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['a-b.xn--p1ai', 'a-b.xn--p1ai'],
    ['1st.stories2.ex-1', '1st.stories2.ex-1'],
    ['HTTPS://Stories.Example', 'stories.example'],
    [`stories.example/${'a'.repeat(2048 - 16)}`, 'stories.example'],
  ])('%s', (typed, host) => {
    expect(typedHost(typed)).toBe(host);
  });

  it.each([
    '',
    '   ',
    'stories',
    'localhost',
    'two words.example',
    'https://',
    'https://user:secret@stories.example',
    'https://user@stories.example',
    'https://:secret@stories.example',
    'user@stories.example',
    'javascript:alert(1)',
    'javascript://stories.example/%0aalert(1)',
    'ftp://stories.example',
    'file:///etc/hosts',
    '192.168.0.1',
    'https://[2001:db8::1]/',
    '*.example',
    'https://*/*',
    '<all_urls>',
    'stories..example',
    'stories.example..',
    'stories.7',
    'stories.1example',
    'stories_and_more.example',
    'xhttps://stories.example',
    'httpsx://stories.example',
    `stories.example/${'a'.repeat(2048 - 15)}`,
    `${'stories.'.repeat(31)}example`,
    `${'a'.repeat(3000)}.example`,
  ])('is none: %s', (typed) => {
    expect(typedHost(typed)).toBeNull();
  });
});
