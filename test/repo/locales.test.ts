import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../scripts/words/rules';
import { languages } from '../../src/i18n/languages';
import { read, root, sourceFiles } from './source-files';

interface Entry {
  message: string;
  description?: string;
  review?: string;
}
type Locale = Record<string, Entry>;

const tags = readdirSync(join(root, 'src/_locales'));
const locales = Object.fromEntries(
  tags.map((tag) => [tag, JSON.parse(read(`src/_locales/${tag}/messages.json`)) as Locale]),
);
const english = locales.en as Locale;
const others = tags.filter((tag) => tag !== 'en');

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
  const locale = locales[tag] as Locale;

  it('has every message and no other', () => {
    expect(Object.keys(locale).sort()).toEqual(Object.keys(english).sort());
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

it.each(others)('each text of %s keeps the rules of its writing', (tag) => {
  const faults = Object.entries(locales[tag] as Locale).flatMap(([key, { message }]) =>
    faultsOf(tag, message, english[key]?.message ?? '').map((fault) => `${key} ${fault}: ${message}`),
  );
  expect(faults).toEqual([]);
});

it('English blames nobody and uses no term that hurts', () => {
  const faults = Object.entries(english).flatMap(([key, { message }]) =>
    faultsOf('en', message, message).map((fault) => `${key} ${fault}`),
  );
  expect(faults).toEqual([]);
});
