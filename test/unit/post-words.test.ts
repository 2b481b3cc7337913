/** A post's own words and author: not those of a post quoted in it, and not more than is needed. */
import { describe, expect, it } from 'vitest';
import { authorOf, isQuoted, postWords } from '../../src/share/words';
import { find, pageWith } from '../support/page';

const parts = { text: '.text', author: '.author', quoted: '.quoted' };

describe('words of a post', () => {
  it('are all of its own, one piece a line, and none of a quoted post', () => {
    pageWith(
      '<article><p class="text">Lost: a red bicycle</p><div class="quoted"><p class="text">Old</p></div><p class="text">Call us</p></article>',
    );
    expect(postWords(parts, find('article'))).toBe('Lost: a red bicycle\nCall us\n');
    expect(postWords({ ...parts, quoted: undefined } as never, find('article'))).toBe(
      'Lost: a red bicycle\nOld\nCall us\n',
    );
  });

  it('of what is quoted are its own, when it is the post', () => {
    pageWith('<div class="quoted"><p class="text">Bake sale</p></div>');
    expect(postWords(parts, find('.quoted'))).toBe('Bake sale\n');
    expect(isQuoted(find('p'), find('.quoted'), '.quoted')).toBe(false);
  });

  it('are told once where one piece stands in another', () => {
    pageWith(
      '<article><div class="text">Bake <b class="text">sale</b></div><p class="text">Noon</p></article>',
    );
    expect(postWords(parts, find('article'))).toBe('Bake sale\nNoon\n');
  });

  it('are 1,500 letters at most, and nothing where there are none', () => {
    pageWith(`<article>${`<p class="text">${'a'.repeat(800)}</p>`.repeat(3)}</article>`);
    expect(postWords(parts, find('article'))).toBe(`${'a'.repeat(800)}\n${'a'.repeat(699)}`);
    pageWith('<article></article>');
    expect(postWords(parts, find('article'))).toBe('');
  });
});

describe('quoted', () => {
  it('is what stands in another post nested in this one, and nothing beside it', () => {
    pageWith(
      '<div class="quoted" id="out"><article><div class="quoted"><i></i></div><b></b></article></div>',
    );
    const post = find('article');
    expect(isQuoted(find('i'), post, '.quoted')).toBe(true);
    // An element around the post does not make anything inside it a quote.
    expect(isQuoted(find('b'), post, '.quoted')).toBe(false);
    expect(isQuoted(find('i'), post, undefined)).toBe(false);
  });
});

describe('the author of a post', () => {
  it('is its first line, trimmed, and not the quoted one’s', () => {
    pageWith(
      '<article><div class="quoted"><b class="author">Other</b></div><b class="author"> Bakery  </b><b class="author">Second</b></article>',
    );
    expect(authorOf(parts, find('article'))).toBe('Bakery');
    pageWith('<article></article>');
    expect(authorOf(parts, find('article'))).toBe('');
  });
});
