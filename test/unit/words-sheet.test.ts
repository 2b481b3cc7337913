import { describe, expect, it } from 'vitest';
import { withUrdu } from '../../scripts/languages/directory-locale';
import { textFinder } from '../../scripts/words/find-texts';
import { receiverOf } from '../../scripts/words/locales';
import { faultsOf } from '../../scripts/words/rules';
import { sheetOf } from '../../scripts/words/sheet';
import { takeSheet } from '../../scripts/words/take';
import { read } from '../repo/source-files';

const en = { call: { message: 'Call {number}' }, open: { message: 'Open now' }, none: { message: 'Nobody' } };
const ur = {
  call: { message: '{number} پر کال کریں', review: 'pending' },
  open: { message: 'ابھی کھلا ہے', review: 'pending' },
  none: { message: 'کوئی نہیں', review: 'pending' },
};
const locales = { en, ur };
const answer = (key: keyof typeof en, verdict: 'fine' | 'corrected', text: string = ur[key].message) => ({
  [key]: { english: en[key].message, was: ur[key].message, verdict, text },
});
const filled = (answers: object, language = 'ur') => JSON.stringify({ language, answers });

describe('a filled sheet', () => {
  it('marks what was ticked, takes what was corrected, and leaves the rest alone', () => {
    const taken = takeSheet(
      filled({ ...answer('open', 'fine'), ...answer('call', 'corrected', '{number} ملائیں') }),
      locales,
    );
    expect(taken).toEqual({
      language: 'ur',
      directory: {},
      receiver: {},
      read: { texts: ['open', 'call'], directory: [], receiver: [] },
      fine: 1,
      corrected: 1,
      texts: {
        call: { message: '{number} ملائیں', review: 'reviewed' },
        open: { message: 'ابھی کھلا ہے', review: 'reviewed' },
        none: ur.none,
      },
    });
  });

  it('is refused whole, with each fault by its key', () => {
    const taken = takeSheet(
      filled({
        ...answer('open', 'fine'),
        ...answer('call', 'corrected', 'ملائیں'),
        gone: { english: 'Gone', was: 'گیا', verdict: 'fine', text: 'گیا' },
        none: { english: 'No one', was: 'کوئی', verdict: 'corrected', text: ' ' },
      }),
      locales,
    );
    expect(taken).toEqual({
      problems: [
        'call: has nothing in braces where the English has {number}',
        'gone: there is no such text any more',
        'none: the English text has changed since the sheet was made',
        'none: the translation has changed since the sheet was made',
        'none: is empty',
      ],
    });
  });

  it.each([
    ['no JSON', '<html>', /^This is no filled sheet/],
    ['another language', filled(answer('open', 'fine'), 'xx'), /"xx" is none of ours/],
    ['English itself', filled(answer('open', 'fine'), 'en'), /"en" is none of ours/],
    ['an answer of another kind', filled({ open: { verdict: 'maybe' } }), /^answers › open/],
    ['nothing at all', filled({}), /Nothing on the sheet/],
    [
      'a name that objects have already',
      filled({ constructor: answer('open', 'fine').open }),
      /constructor: there is no such text/,
    ],
  ])('that is %s is refused with the reason', (_, text, reason) => {
    const taken = takeSheet(text, locales);
    expect('problems' in taken ? taken.problems.join('\n') : '').toMatch(reason);
  });
});

describe('a filled sheet with texts of the directory', () => {
  const step = (message: string) => ({ 'channels/a/steps/0': { message, review: 'pending' } });
  const english = step('Choose “Report”.');
  const spanish = step('Elija “Report”.');
  const sheet = (text: string) => ({
    'channels/a/steps/0': {
      english: 'Choose “Report”.',
      was: 'Elija “Report”.',
      verdict: 'corrected',
      text,
    },
  });
  const take = (text: string) =>
    takeSheet(filled(sheet(text), 'es'), { en, es: ur }, { en: english, es: spanish });

  it('has them apart from the messages', () => {
    const taken = take('Pulse “Report”.');
    expect(taken).toMatchObject({
      texts: ur,
      read: { texts: [], directory: ['channels/a/steps/0'], receiver: [] },
      corrected: 1,
    });
    expect('directory' in taken && taken.directory).toEqual({
      'channels/a/steps/0': { message: 'Pulse “Report”.', review: 'reviewed' },
    });
  });

  it('is refused where a control of the site is called otherwise', () => {
    expect(take('Elija “Reportar”.')).toEqual({
      problems: ['channels/a/steps/0: names the controls Reportar, not Report'],
    });
  });

  it('in Urdu goes into the data, wherever the same is said, and nothing else of it changes', () => {
    const content =
      '{ "name": { "en": "A (b)", "ur": "الف" },\n "note": {\n  "en": "A (b)",\n  "ur": "الف" },\n "x": { "en": "B", "ur": "الف" } }';
    expect(withUrdu(content, { 'A (b)': { was: 'الف', text: '$1 "ب"' } })).toBe(
      content
        .replace('"ur": "الف" },\n "note"', '"ur": "$$1 \\"ب\\"" },\n "note"')
        .replace('"ur": "الف" },\n "x"', '"ur": "$$1 \\"ب\\"" },\n "x"'),
    );
  });
});

describe('a filled sheet with texts of the receiver’s page', () => {
  const log = (message: string) => ({ 'receiver/log': { message, review: 'pending' } });
  const receivers = { en: log('Who looked at {number}'), ur: log('{number} کس نے دیکھا') };
  const take = (text: string) => {
    const { en: english, ur: urdu } = receivers;
    const [asked, was] = [english['receiver/log'].message, urdu['receiver/log'].message];
    const answers = { 'receiver/log': { english: asked, was, verdict: 'corrected', text } };
    return takeSheet(filled(answers), locales, {}, receivers);
  };

  it('has them apart from the messages', () => {
    expect(take('کس نے {number} دیکھا')).toMatchObject({
      texts: ur,
      receiver: { 'receiver/log': { message: 'کس نے {number} دیکھا', review: 'reviewed' } },
      read: { texts: [], directory: [], receiver: ['receiver/log'] },
    });
  });

  it('is held to the rules of messages', () => {
    expect(take('کس نے دیکھا')).toEqual({
      problems: ['receiver/log: has nothing in braces where the English has {number}'],
    });
  });

  it.each(['ur', 'hi'])('was made with every text of that page, in %s', (tag) => {
    const [english, texts] = [receiverOf('en'), receiverOf(tag)];
    const file: Record<string, unknown> = JSON.parse(read(`src/languages/${tag}/receiver.json`));
    const html = sheetOf({
      ...{ tag, name: tag, direction: 'ltr', english: {}, texts: {}, screens: [] },
      receiver: { english, texts },
    });
    const asked = [...html.matchAll(/data-key="receiver\/(\w+)"/g)].map(([, key]) => key);
    expect(asked).toEqual(Object.keys(file));
    expect(asked).toContain('log');
    expect(html).toContain(english['receiver/log']?.description);
  });
});

it.each([
  ['ur', 'يہ', 'letter'],
  ['hi', 'अच्छा.', 'punctuation'],
  ['fa', '۱۵', 'digits'],
  ['fr', 'e\u0301', 'NFC'],
])('%s: %s has a fault in its writing', (tag, text, fault) => {
  expect(faultsOf(tag, text, text).join()).toContain(fault);
});

it('texts on the screen are found by key, with what was filled in', () => {
  const keysOf = textFinder(ur);
  expect(keysOf(' ابھی  کھلا ہے\n')).toEqual(['open']);
  expect(keysOf('\u206815\u2069 پر کال کریں')).toEqual(['call']);
  expect(keysOf('Hunza Bakers')).toEqual([]);
});

it('text is text on the sheet, whatever it holds', () => {
  const nasty = { a: { message: '"><script>alert(1)</script>' } };
  const html = sheetOf({
    tag: 'ur',
    name: 'اردو',
    direction: 'rtl',
    english: nasty,
    texts: nasty,
    screens: [],
  });
  expect(html.match(/<script/g)).toHaveLength(1);
});
