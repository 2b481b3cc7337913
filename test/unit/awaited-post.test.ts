import { describe, expect, it } from 'vitest';
import { afterNavigation, type Wait } from '../../src/report/awaited-post';

const NOW = 1_800_000_000_000;
const POST = 'https://www.facebook.com/hunza.bakers/posts/122100000000000001';
const wait = (part: Partial<Wait> = {}): Wait => ({
  tabId: 4,
  isPrivate: false,
  site: 'facebook',
  pressedAt: NOW - 500,
  ...part,
});

describe('waiting for a post to be opened', () => {
  it('takes the link of a post on the same site right after a press', () => {
    expect(afterNavigation(wait(), `${POST}?__cft__[0]=AZX`, NOW)).toEqual({
      url: POST,
      certainty: 'exact',
      site: 'facebook',
    });
  });

  it.each([
    ['nobody pressed anything: a script changed the address', POST, { pressedAt: null }],
    ['the press is long past', POST, { pressedAt: NOW - 16_000 }],
    ['the clock was put back since the press', POST, { pressedAt: NOW + 60_000 }],
    ['it is a page around posts', 'https://www.facebook.com/hunza.bakers', {}],
    ['it is a private chat', 'https://www.facebook.com/messages/t/100000000000001', {}],
  ])('goes on where %s', (_, url, part: Partial<Wait>) => {
    expect(afterNavigation(wait(part), url, NOW)).toBe('go_on');
  });

  it.each([
    ['another site’s post', 'https://x.com/somebody/status/1810000000000000001'],
    ['a host that only looks like the site’s', 'https://www.facebook.com.example/a/posts/1'],
    ['any other page', 'https://bakery.example/'],
    ['a page of the browser', 'about:blank'],
  ])('ends with %s', (_, url) => {
    expect(afterNavigation(wait(), url, NOW)).toBe('end');
  });
});
