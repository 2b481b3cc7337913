import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/i18n/languages';
import { read, root, sourceFiles } from './source-files';

interface Entry {
  message: string;
  review?: string;
}
type Locale = Record<string, Entry>;

const tags = readdirSync(join(root, 'src/_locales'));
const locales = Object.fromEntries(
  tags.map((tag) => [tag, JSON.parse(read(`src/_locales/${tag}/messages.json`)) as Locale]),
);
const english = locales.en as Locale;
const others = tags.filter((tag) => tag !== 'en');
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

/** Names of things, which are the same in every language. */
const untranslatable = new Set(['manifest_name', 'help_whatsapp', 'help_sms']);
/** Words that a language shares with English. */
const sharedWithEnglish: Readonly<Record<string, readonly string[]>> = {
  fr: [
    'Police',
    'Ambulance',
    'Sources',
    'Menu',
    'Sites',
    'sites',
    'organisation',
    'Version',
    'Version {version}',
    'Province',
    'Note',
  ],
  es: ['Chat', 'Wikipedia', 'App:'],
  'pt-BR': ['Chat', 'Wikipedia', 'App:', 'Menu', 'Sites', 'sites', 'Link'],
};

describe('the list of languages', () => {
  it('is the list of locale files', () => {
    expect(languages.map(({ tag }) => tag).sort()).toEqual([...tags].sort());
  });
});

describe('English', () => {
  const code = sourceFiles('src', 'popup', 'options').map(read).join('\n') + read('manifest.json');
  /** Keys made from parts: `category_${id}` uses every key that begins with `category_`. */
  const made = [...code.matchAll(/`(\w+_)\$\{/g)].map(([, start]) => start as string);

  /** `${kind}_title` uses every key that is a word of the code with `_title` behind it. */
  const endings = [...code.matchAll(/\$\{\w+\}(_\w+)`/g)].map(([, end]) => end as string);

  it.each(Object.keys(english))('%s is used', (key) => {
    const named = new RegExp(`\\b${key}\\b|__MSG_${key}__`).test(code);
    const begun = made.some((start) => key.startsWith(start));
    const ended = endings.some((end) => key.endsWith(end) && code.includes(`'${key.slice(0, -end.length)}'`));
    expect(named || begun || ended).toBe(true);
  });
});

describe.each(others)('%s', (tag) => {
  const locale = locales[tag] as Locale;

  it('has every message and no other', () => {
    expect(Object.keys(locale).sort()).toEqual(Object.keys(english).sort());
  });

  it('has the same placeholders', () => {
    const different = Object.keys(english).filter(
      (key) =>
        `${placeholders(locale[key]?.message ?? '')}` !== `${placeholders(english[key]?.message ?? '')}`,
    );
    expect(different).toEqual([]);
  });

  it('leaves nothing in English', () => {
    const same = Object.keys(english).filter(
      (key) =>
        locale[key]?.message === english[key]?.message &&
        /\p{L}{2}/u.test((english[key]?.message ?? '').replace(/\{\w+\}/g, '')) &&
        !untranslatable.has(key) &&
        !sharedWithEnglish[tag]?.includes(english[key]?.message ?? ''),
    );
    expect(same).toEqual([]);
  });

  it('says of every message whether a native reader has reviewed it', () => {
    const unsaid = Object.keys(locale).filter(
      (key) => !['pending', 'reviewed'].includes(locale[key]?.review ?? ''),
    );
    expect(unsaid).toEqual([]);
  });
});

/** Letters that look right to a computer and wrong to a reader: another language's keyboard. */
const lettersOfOthers: Readonly<Record<string, RegExp>> = {
  ur: /[كيىه\u0647]/,
  'pa-Arab': /[كيىه\u0647]/,
  sd: /[كیہے]/,
  ps: /[كىہے]/,
  fa: /[كيىہے]/,
  ar: /[کیہے]/,
};
/** What ends or parts a sentence in another script. */
const punctuationOfOthers: Readonly<Record<string, RegExp>> = {
  ur: /[\u0600-\u06ff][,?;.](?!\w)/,
  'pa-Arab': /[\u0600-\u06ff][,?;.](?!\w)/,
  sd: /[\u0600-\u06ff][,?;](?!\w)/,
  ps: /[\u0600-\u06ff][,?;](?!\w)/,
  fa: /[\u0600-\u06ff][,?;](?!\w)/,
  ar: /[\u0600-\u06ff][,?;](?!\w)/,
  hi: /[\u0900-\u097f]\.(?!\S)/,
  bn: /[\u0980-\u09ff]\.(?!\S)/,
};

describe.each(others)('the writing of %s', (tag) => {
  const wrong = (pattern: RegExp | undefined) =>
    Object.entries(locales[tag] as Locale)
      .filter(([, { message }]) => pattern?.test(message))
      .map(([key, { message }]) => `${key}: ${message}`);

  it('has Latin digits, which are also those to dial', () => {
    expect(wrong(/(?![0-9])\p{Nd}/u)).toEqual([]);
  });

  it('has its own letters', () => {
    expect(wrong(lettersOfOthers[tag])).toEqual([]);
  });

  it('has its own punctuation', () => {
    expect(wrong(punctuationOfOthers[tag])).toEqual([]);
  });

  it('is in one form of Unicode, so that searching finds it', () => {
    const unusual = Object.entries(locales[tag] as Locale).filter(
      ([, { message }]) => message.normalize('NFC') !== message,
    );
    expect(unusual).toEqual([]);
  });
});

/** Words that hurt or blame, whatever the language; the field's guidance says what to say instead. */
const forbidden =
  /p[o\u00f3]rn|kiddie|prostit|pervert|monster|honou?r|honneur|\bhono?r\b|honra|عزت لٹ|فحش|پورن|پورنو|هرزه|إباح|اباح|पोर्न|अश्लील|इज़्ज़त लुट|পর্ন|অশ্লীল|সম্ভ্রমহানি/i;

describe.each(tags)('the words of %s', (tag) => {
  it('blame nobody and use no term that hurts', () => {
    const hurting = Object.entries(locales[tag] as Locale).filter(([, { message }]) =>
      forbidden.test(message),
    );
    expect(hurting).toEqual([]);
  });
});
