/**
 * Which press is a share: a press on a control in the site's data, in a post, and not on something that is only around
 * such a control.
 */
import { describe, expect, it } from 'vitest';
import { detect, detectKey, intentAt, labelFits, postOf } from '../../src/share/detect';
import type { WatchedControl, WatchedSite } from '../../src/share/watched-site';
import { find, pageWith, pathFrom } from '../support/page';

const share: WatchedControl = { id: 'share', pressable: 'button', signs: '[data-share]', labels: ['share'] };
const site: WatchedSite = { id: 'feed', controls: [share], posts: 'article', text: 'p', author: 'b' };

/** What the rules say about a press on the first match. */
function pressed(
  selector: string,
  { on = site, opened = undefined as string | undefined, intent = null as never } = {},
) {
  return detect(on, pathFrom(find(selector)), intent, opened);
}

describe('a control', () => {
  it('is recognised by its sign or by its words, and its post is around it', () => {
    pageWith('<article id="a"><button data-share><i></i></button><button id="word">Share</button></article>');
    expect(pressed('i')).toEqual({ control: share, pressable: find('[data-share]'), post: find('#a') });
    expect(pressed('#word')?.pressable).toBe(find('#word'));
  });

  it('does not count without sign and words, if it is not pressable, or if the site’s data exclude it', () => {
    pageWith(
      '<article><button id="like">Like</button><a data-share id="link"></a><form><button data-share id="sent"></button></form></article>',
    );
    expect(pressed('#like')).toBeNull();
    expect(pressed('#link')).toBeNull();
    expect(pressed('#sent')).not.toBeNull();
    expect(pressed('#sent', { on: { ...site, controls: [{ ...share, never: ['p', 'form'] }] } })).toBeNull();
  });

  it('counts only inside the element that the site’s data name', () => {
    pageWith(
      '<article><button data-share></button><nav><button data-share id="in"></button></nav></article>',
    );
    const on = { ...site, controls: [{ ...share, within: 'nav' }] };
    expect(pressed('[data-share]', { on })).toBeNull();
    expect(pressed('#in', { on })).not.toBeNull();
  });

  it('does not count without a post, unless it opens by itself, has pages of its own or is never held', () => {
    pageWith('<button data-share></button>');
    expect(pressed('button')).toBeNull();
    for (const more of [{ passes: true }, { pages: /film/ }, { after: ['menu'], opener: 'nav' }] as const) {
      const on = { ...site, controls: [{ ...share, ...more }] };
      expect(pressed('button', { on })).toMatchObject({ post: null });
    }
  });

  it('in a menu counts once its opener was pressed, and has no post of its own', () => {
    pageWith('<article><button data-share></button></article>');
    const on = { ...site, controls: [{ ...share, after: ['opener', 'press'] }] };
    expect(pressed('button', { on })).toBeNull();
    expect(pressed('button', { on, opened: 'other' })).toBeNull();
    expect(pressed('button', { on, opened: 'press' })).toMatchObject({ post: null });
  });

  it('of two that fit is the first one that counts here', () => {
    pageWith('<button data-share></button>');
    const second: WatchedControl = { ...share, id: 'second', passes: true };
    expect(pressed('button', { on: { ...site, controls: [share, second] } })?.control.id).toBe('second');
  });

  it('of the page gives way to one of an open menu, on the same element or around it', () => {
    const ofPage: WatchedControl = { ...share, pages: /./ };
    const item: WatchedControl = { id: 'item', pressable: '.item', signs: '*', after: ['more'] };
    const on = { ...site, controls: [ofPage, item] };
    for (const html of [
      '<b class="item"><button data-share></button></b>',
      '<button class="item" data-share></button>',
    ]) {
      pageWith(html);
      expect(pressed('button', { on, opened: 'more' })).toMatchObject({
        control: item,
        pressable: find('.item'),
      });
      expect(pressed('button', { on })).toMatchObject({
        control: ofPage,
        pressable: find('button'),
        post: null,
      });
    }
  });

  it('does not count if it only surrounds others that were not pressed; the frame of a single one does', () => {
    pageWith(
      '<article><div role="button" data-share id="box"><b></b><i role="button"></i><i role="button"></i></div></article>',
    );
    const on = { ...site, controls: [{ ...share, pressable: '[role=button]' }] };
    expect(pressed('b', { on })).toBeNull();
    pageWith('<article><div role="button" data-share><b></b><i role="button"></i></div></article>');
    expect(pressed('b', { on })).not.toBeNull();
    expect(pressed('i', { on })).not.toBeNull();
    // Two buttons that show a state, one inside the other.
    pageWith(
      '<article><div role="button" data-share><i role="button"><b role="button"></b></i></div></article>',
    );
    expect(pressed('b', { on })?.pressable).toBe(find('[data-share]'));
  });

  it('has its post around it, and not in it', () => {
    pageWith('<article id="a"><div role="button" data-share><article><i></i></article></div></article>');
    const on = { ...site, controls: [{ ...share, pressable: '[role=button]' }] };
    expect(pressed('i', { on })?.post).toBe(find('#a'));
  });

  it('is looked for sixteen steps up, through shadow roots', () => {
    const deep = (depth: number) => '<i>'.repeat(depth);
    pageWith(`<article><button data-share>${deep(15)}<u></u></button></article>`);
    expect(pressed('i:not(:has(i))')).not.toBeNull();
    expect(pressed('u')).toBeNull();
    pageWith('<article><button data-share><x-icon></x-icon></button></article>');
    const root = find('x-icon').attachShadow({ mode: 'open' });
    root.innerHTML = '<svg></svg>';
    const path = pathFrom(root.querySelector('svg')!);
    expect(detect(site, path, null)?.pressable).toBe(find('button'));
  });

  it('on a share-intent page is that page’s own button alone', () => {
    pageWith('<article><button data-share></button></article><button id="post">Post</button>');
    const own: WatchedControl = { id: 'post', pressable: '#post', signs: '*' };
    const intent = { path: /intent/, carries: ['url'], controls: [own] };
    expect(detect(site, pathFrom(find('[data-share]')), intent)).toBeNull();
    expect(detect(site, pathFrom(find('#post')), intent)).toMatchObject({ control: own, post: null });
  });
});

describe('words on a control', () => {
  const fits = (html: string) => {
    pageWith(html);
    return labelFits(find('button'), ['share', 'repost']);
  };

  it.each([
    '<button aria-label="Share">x</button>',
    '<button title="Share"></button>',
    '<button>Share</button>',
    '<button> SHARE! </button>',
    '<button><svg aria-label="Share"></svg>12</button>',
    '<button><img alt="Share"></button>',
    '<button aria-label="76 reposts. Repost">76</button>',
    '<button aria-label="Share 12"></button>',
    `<button>${' '.repeat(115)}Share</button>`,
  ])('fit: %s', (html) => {
    expect(fits(html)).toBe(true);
  });

  it.each([
    '<button>1 share</button>',
    '<button> 1 share</button>',
    '<button>۱۲ share</button>',
    '<button>Share this post with friends</button>',
    '<button aria-label="Share. Like"></button>',
    '<button>Like</button>',
    `<button>${' '.repeat(120)}Share</button>`,
    '<button></button>',
  ])('do not fit: %s', (html) => {
    expect(fits(html)).toBe(false);
  });
});

describe('the post of a press', () => {
  it('is the nearest one at or above it', () => {
    pageWith('<article id="out"><article id="in"><b></b></article><i></i></article><u></u>');
    const of = (selector: string) => postOf(site, pathFrom(find(selector)))?.id ?? null;
    expect([of('b'), of('i'), of('#in'), of('u')]).toEqual(['in', 'out', 'in', null]);
  });

  it('without a mark of its own encloses its row of actions, and no second one', () => {
    const rows = { posts: 'article', row: '.row' };
    pageWith(
      '<main><div id="one"><p></p><div class="row"><b></b></div></div><div id="two"><div class="row"><i></i></div></div><u></u></main>',
    );
    const of = (selector: string) => postOf(rows, pathFrom(find(selector)))?.id ?? null;
    expect([of('b'), of('i'), of('u')]).toEqual(['one', 'two', null]);
    expect(postOf(rows, pathFrom(find('p')))).toBeNull();
    pageWith('<main><section id="all"><div class="row"><b></b></div></section></main>');
    expect(of('b')).toBe('all');
    pageWith(
      '<main><div id="two"><div id="own"><div class="row"><b></b></div></div><div><div class="row"></div></div></div></main>',
    );
    expect(of('b')).toBe('own');
    pageWith('<main><section><article id="known"><div class="row"><b></b></div></article></section></main>');
    expect(of('b')).toBe('known');
    pageWith('<body><div class="row"><b></b></div></body>');
    expect(postOf(rows, pathFrom(find('b')))).toBe(find('.row'));
  });
});

describe('a site’s own key', () => {
  const on: WatchedSite = { ...site, keys: [{ key: 't' }, { key: 'R' }] as never };
  const press = (key: string, selector = 'p', more: object = {}) => {
    const path = pathFrom(find(selector));
    return detectKey(on, { key, shiftKey: false, ...more } as KeyboardEvent, path);
  };

  it('shares the post that has the focus', () => {
    pageWith('<article><p></p></article><u></u>');
    expect(press('t')).toEqual({ control: { id: 'key-t' }, pressable: find('p'), post: find('article') });
    expect(press('R', 'p', { shiftKey: true })?.control.id).toBe('key-R');
    expect(press('t', 'u')).toBeNull();
  });

  it('does not count as another key, with another key held, or when caps lock makes it', () => {
    pageWith('<article><p></p></article>');
    expect(press('l')).toBeNull();
    for (const held of ['ctrlKey', 'metaKey', 'altKey', 'shiftKey'])
      expect([held, press('t', 'p', { [held]: true })]).toEqual([held, null]);
    expect(press('R')).toBeNull();
  });

  it('does not count while somebody writes', () => {
    pageWith('<article><input><textarea></textarea><select></select><p></p></article>');
    for (const field of ['input', 'textarea', 'select'])
      expect([field, press('t', field)]).toEqual([field, null]);
    Object.defineProperty(find('p'), 'isContentEditable', { value: true });
    expect(press('t')).toBeNull();
    expect(detectKey(on, { key: 't', shiftKey: false } as KeyboardEvent, [document])).toBeNull();
    expect(detectKey(site, { key: 't', shiftKey: false } as KeyboardEvent, [])).toBeNull();
  });
});

describe('a share-intent page', () => {
  const intent = { path: /^\/intent\/post$/, carries: ['url', 'text'], controls: [] };
  const on: WatchedSite = { ...site, intents: [intent] };
  const at = (pathname: string, search: string) => intentAt(on, { pathname, search } as Location);

  it('is its address with something to carry', () => {
    expect(at('/intent/post', '?text=a')).toBe(intent);
    expect(at('/intent/post/', '?url=')).toBe(intent);
    expect(at('/intent/post//', '?url=')).toBe(intent);
    expect(at('/intent/post', '')).toBeNull();
    expect(at('/intent/post', '?lang=en')).toBeNull();
    expect(at('/intent', '?url=a')).toBeNull();
    expect(intentAt(site, { pathname: '/intent/post', search: '?url=a' } as Location)).toBeNull();
  });
});
