/** What is always true of labels, words and links, whatever a page contains. */

import { expect, it } from 'vitest';
import { labelFits } from '../../src/share/detect';
import { foldLabel } from '../../src/share/fold';
import { agreed, carriedLinks, isChoice } from '../../src/share/link';
import { postWords } from '../../src/share/words';
import { find, pageWith } from '../support/page';
import fc from '../support/properties';

const word = fc.stringMatching(/^[a-zA-Zا-غ]{2,12}$/);

it('a control is recognised by its name with any count behind it, and never by one that only counts', () => {
  pageWith('<button></button>');
  fc.assert(
    fc.property(word, word, fc.nat(99_999), (label, other, count) => {
      const labels = [foldLabel(label)];
      const fits = (name: string) => {
        find('button').setAttribute('aria-label', name);
        return labelFits(find('button'), labels);
      };
      expect(fits(label.toUpperCase())).toBe(true);
      expect(fits(`${label} ${count}`)).toBe(true);
      expect(fits(`${count} ${other}. ${label}`)).toBe(true);
      expect(fits(`${count} ${label}`)).toBe(false);
      expect(fits(`${label} ${other}`)).toBe(false);
      if (foldLabel(other) !== labels[0]) expect(fits(`${label}. ${other}`)).toBe(false);
    }),
  );
});

it('a post’s words are its own: nothing of a quoted one, each once, no more than 1,500 letters', () => {
  const part = fc.record({ isQuoted: fc.boolean(), words: fc.stringMatching(/^[a-z]{1,400}$/) });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const html = parts.map(({ isQuoted, words }) =>
        isQuoted ? `<div class="quoted"><p>Q${words}</p></div>` : `<p>${words}</p>`,
      );
      pageWith(`<article>${html.join('')}</article>`);
      const own = parts.flatMap(({ isQuoted, words }) => (isQuoted ? [] : `${words}\n`)).join('');
      const text = postWords({ text: 'p', author: 'b', quoted: '.quoted' }, find('article'));
      expect(text).toBe(own.slice(0, 1500));
    }),
  );
});

it('links that claim to be one post’s come to one of them, or to all of them once', () => {
  const claim = fc.record({
    url: fc.nat(9).map((id) => `https://feed.example/p/${id}`),
    certainty: fc.constantFrom('exact' as const, 'page' as const),
    whose: fc.constantFrom('post' as const, 'page' as const),
  });
  fc.assert(
    fc.property(fc.array(claim, { maxLength: 12 }), (found) => {
      const urls = [...new Set(found.map(({ url }) => url))];
      const answer = agreed(found);
      if (urls.length === 0) expect(answer).toBeNull();
      else if (urls.length === 1) expect(answer).toBe(found[0]);
      else {
        expect(isChoice(answer)).toBe(true);
        expect(isChoice(answer) && answer.choices.map(({ url }) => url)).toEqual(urls.slice(0, 6));
      }
      // The same links twice must give the same answer.
      expect(agreed([...found, ...found])).toEqual(answer);
    }),
  );
});

it('a share-intent page carries the links that stand in its query, and none besides', () => {
  const intent = { path: /./, carries: ['text'] } as never;
  fc.assert(
    fc.property(
      fc.array(fc.webUrl({ withQueryParameters: true }), { maxLength: 9 }),
      fc.lorem(),
      (links, words) => {
        const page = new URL('https://feed.example/share');
        page.searchParams.set('text', [words, ...links].join(' '));
        page.searchParams.set('other', 'https://other.example/');
        expect(carriedLinks(intent, page)).toEqual([...new Set(links)].slice(0, 6));
      },
    ),
  );
});
