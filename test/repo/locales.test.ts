import { describe, expect, it } from 'vitest';
import { englishTexts, englishWebTexts, textsOf, webTexts } from '../../scripts/languages/texts';
import { faultsOf } from '../../scripts/words/rules';
import { checks } from '../../src/languages/by-part/checks';
import { languagesWith, parts } from '../../src/languages/index';
import { read, sourceFiles } from './source-files';

const english = englishTexts();
const others = languagesWith('texts').filter((tag) => tag !== 'en');

/** Names of things, which are the same in every language. */
const untranslatable = new Set(['manifest_name', 'help_whatsapp', 'help_sms']);

describe('English', () => {
  const code = sourceFiles('src', 'popup', 'options').map(read).join('\n') + read('manifest.json');
  /** Keys made from parts: `category_${id}` uses every key that begins with `category_`. */
  const made = [...code.matchAll(/`(\w+_)\$\{/g)].map(([, start]) => start as string);

  /** `${kind}_title` uses every key that is a word of the code with `_title` behind it. */
  const endings = [...code.matchAll(/\$\{\w+\}(_\w+)`/g)].map(([, end]) => end as string);

  it('has no message that nothing uses', () => {
    const unused = Object.keys(english).filter((key) => {
      const named = new RegExp(`\\b${key}\\b|__MSG_${key}__`).test(code);
      const begun = made.some((start) => key.startsWith(start));
      const ended = endings.some(
        (end) => key.endsWith(end) && code.includes(`'${key.slice(0, -end.length)}'`),
      );
      return !(named || begun || ended);
    });
    expect(unused).toEqual([]);
  });

  it('tells translators of every message where it stands, and of each of its placeholders what it holds', () => {
    const faults = Object.entries(english).flatMap(([key, { message, description = '' }]) => [
      ...(description.length < 12 || description === message
        ? [`${key}: "${description}" tells too little`]
        : []),
      ...[...new Set(message.match(/\{\w+\}/g))]
        .filter((placeholder) => !description.includes(placeholder))
        .map((placeholder) => `${key}: what ${placeholder} holds`),
    ]);
    expect(faults).toEqual([]);
  });
});

describe.each(others)('%s', (tag) => {
  const texts = textsOf(tag);

  it('has every message and no other, unless it is unfinished', () => {
    const isUnfinished = parts[tag]?.includes('unfinished');
    expect(
      Object.keys(english).filter((key) => !(key in texts) && !isUnfinished),
      'missing',
    ).toEqual([]);
    expect(
      Object.keys(texts).filter((key) => !(key in english)),
      'of no English text',
    ).toEqual([]);
  });

  it('leaves nothing in English', () => {
    const same = Object.keys(texts).filter(
      (key) =>
        texts[key] === english[key]?.message &&
        /\p{L}{2}/u.test((texts[key] ?? '').replace(/\{\w+\}/g, '')) &&
        !untranslatable.has(key) &&
        !checks[tag]?.sameAsEnglish?.includes(texts[key] ?? ''),
    );
    expect(same).toEqual([]);
  });

  it('keeps the rules of its writing in each text', () => {
    const faults = Object.entries(texts).flatMap(([key, text]) =>
      faultsOf(tag, text, english[key]?.message ?? '').map((fault) => `${key} ${fault}: ${text}`),
    );
    expect(faults).toEqual([]);
  });
});

describe('texts of the edition for phones', () => {
  const web = englishWebTexts();
  const code = sourceFiles('src/web').map(read).join('\n');

  it('are used there, or are other words for what is said everywhere', () => {
    const made = ['options_title_', 'refused_'];
    const unused = Object.keys(web).filter(
      (key) =>
        !(key in english) &&
        !new RegExp(`\\b${key}\\b`).test(code) &&
        !made.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });

  it('are not in the words of the extension', () => {
    expect(Object.keys(web).filter((key) => web[key]?.message === english[key]?.message)).toEqual([]);
  });

  it('say where they stand', () => {
    expect(Object.keys(web).filter((key) => (web[key]?.description ?? '').length < 12)).toEqual([]);
  });

  it.each(others)('are in %s, every one, by the rules of its writing', (tag) => {
    const texts = webTexts(tag);
    const faults = Object.entries(texts).flatMap(([key, text]) =>
      faultsOf(tag, text, web[key]?.message ?? '').map((fault) => `${key} ${fault}: ${text}`),
    );
    expect(faults).toEqual([]);
    if (parts[tag]?.includes('unfinished')) return;
    const inEnglish = Object.keys(web).filter((key) => texts[key] === web[key]?.message);
    expect(inEnglish).toEqual([]);
  });

  it.each(['en', ...others])('fit on a button in %s', (tag) => {
    const texts = webTexts(tag);
    const buttons = ['web_start_report', 'web_phone_add', 'web_phone_copy', 'web_send_words', 'web_offer_no'];
    expect(buttons.filter((key) => (texts[key] ?? '').length > 40)).toEqual([]);
  });
});

it('English blames nobody and uses no term that hurts', () => {
  const faults = Object.entries({ ...english, ...englishWebTexts() }).flatMap(([key, { message }]) =>
    faultsOf('en', message, message).map((fault) => `${key} ${fault}`),
  );
  expect(faults).toEqual([]);
});
