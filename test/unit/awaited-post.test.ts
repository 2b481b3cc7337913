import { describe, expect, it } from 'vitest';
import { afterNavigation, type Press, type Wait } from '../../src/report/awaited-post';

const NOW = 1_800_000_000_000;
const POST = 'https://www.facebook.com/hunza.bakers/posts/122100000000000001';
const FEED = 'https://www.facebook.com/';
const OTHER = 'https://www.facebook.com/school/posts/122100000000000002';
const press = (part: Partial<Press> = {}): Press => ({ at: NOW - 500, page: FEED, link: null, ...part });
const wait = (part: Partial<Wait> = {}): Wait => ({
  tabId: 4,
  isPrivate: false,
  site: 'facebook',
  pressed: press(),
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
    ['nobody pressed anything: a script changed the address', POST, { pressed: null }],
    ['the press is long past', POST, { pressed: press({ at: NOW - 16_000 }) }],
    ['the clock was put back since the press', POST, { pressed: press({ at: NOW + 60_000 }) }],
    ['a script leads elsewhere than the press', OTHER, { pressed: press({ link: POST }) }],
    [
      'a script leads to another form of another post',
      `${FEED}permalink.php?story_fbid=122100000000000002&id=7`,
      { pressed: press({ link: POST }) },
    ],
    ['the page stood there before the press', POST, { pressed: press({ page: `${POST}?comment_id=5` }) }],
    [
      'the page stood there before the press, as a photo',
      `${FEED}photo/?fbid=5`,
      { pressed: press({ page: `${FEED}photo/?fbid=5&set=a.1` }) },
    ],
    ['it is several posts of a group', `${FEED}groups/300/?multi_permalinks=11,22`, {}],
    ['it is a chat of a business', 'https://business.facebook.com/latest/inbox/all?selected_item_id=7', {}],
    ['it is a page around posts', 'https://www.facebook.com/hunza.bakers', {}],
    ['it is a private chat', 'https://www.facebook.com/messages/t/100000000000001', {}],
  ])('goes on where %s', (_, url, part: Partial<Wait>) => {
    expect(afterNavigation(wait(part), url, NOW)).toBe('go_on');
  });

  it('takes the link that was pressed, in whatever form the page has it', () => {
    const url = `${FEED}permalink.php?story_fbid=122100000000000001&id=7`;
    expect(afterNavigation(wait({ pressed: press({ link: POST }) }), url, NOW)).toMatchObject({
      certainty: 'exact',
    });
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
