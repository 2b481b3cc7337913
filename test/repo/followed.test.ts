/** When an English text changes, its translations must change too. */
import { describe, expect, it } from 'vitest';
import { behind, behindNow } from '../../scripts/words/followed';

describe('translations', () => {
  it('follow English: change the text in every language, then run scripts/words/followed.ts with its key', () => {
    expect(behindNow()).toEqual([]);
  });

  it('are behind where English changed, is new, or is gone', () => {
    const texts = { same: 'Call 15', changed: 'A way to ask', added: 'New' };
    // The first eight digits of the SHA-256 of "Call 15".
    const marks = { same: 'e7851eef', changed: '00000000', gone: '11111111' };
    expect(behind(texts, marks)).toEqual(['changed', 'added', 'gone']);
  });
});
