/**
 * In every right-to-left language a number, a link or a name in another script is shown in its own direction. Else the
 * parts of `051-9106691` would be in the wrong order.
 */
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../popup/kit/words';
import { shownTexts } from '../../scripts/languages/texts';
import { languages } from '../../src/i18n/languages';
import { messagesOf } from '../../src/i18n/messages';
import { ownTextForReader } from '../../src/ui/helpline-words';

const rightToLeft = languages.filter(({ direction }) => direction === 'rtl');
const isolated = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/g;

const wordsIn = (tag: string) => {
  const language = languages.find((one) => one.tag === tag);
  if (!language) throw new Error(`no language ${tag}`);
  return wordsOf(messagesOf(language, shownTexts(tag)));
};

it('there are right-to-left languages to look at', () => {
  expect(rightToLeft.map(({ tag }) => tag)).toEqual(
    expect.arrayContaining(['ur', 'sd', 'ps', 'pa-Arab', 'ar', 'fa']),
  );
});

describe.each(rightToLeft.map(({ tag }) => tag))('%s', (tag) => {
  const words = wordsIn(tag);
  /** The parts of a shown text that are outside of its isolates. */
  const outside = (text: string) => text.replace(isolated, '');

  it('holds numbers and names apart where the popup draws them', () => {
    const drawn = [
      words.t('popup_do_phone', { number: words.ltr('051-9106691') }),
      words.t('popup_scan_label', { number: words.ltr('+92 51 9106691') }),
      words.t('popup_do_intake', { name: words.apart('Child Help 24') }),
      words.local({ en: 'Call 051-9106691 or (0)42 111 22', [tag]: '051-9106691 … (0)42 111 22' }),
    ];
    for (const text of drawn) {
      expect(text).toMatch(isolated);
      expect(outside(text)).not.toMatch(/\d{2}|Child/);
    }
  });

  it('writes no link, host or longer number into a text without an isolate', () => {
    const bare = Object.entries(shownTexts(tag))
      .filter(([key]) => !key.startsWith('manifest_'))
      .filter(([, message]) => /https?:\/\/|\w@\w|\w\.example|\+\d|\d[\d -]{4,}\d/.test(outside(message)))
      .map(([key, message]) => `${key}: ${message}`);
    expect(bare).toEqual([]);
  });
});

it('holds the groups of a number apart in what a person wrote themselves', () => {
  expect(ownTextForReader('کمرہ 12 یا 0300-1234567')).toBe('کمرہ 12 یا \u20660300-1234567\u2069');
  expect(ownTextForReader('room 12 or 0300-1234567')).toBe('room 12 or 0300-1234567');
});

it('adds no invisible mark in a left-to-right language', () => {
  const words = wordsIn('fr');
  expect(words.t('popup_do_phone', { number: words.ltr('051-9106691') })).not.toMatch(/[\u2066-\u2069]/);
});
