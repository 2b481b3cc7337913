import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textsOf } from '../../scripts/languages/texts';
import type { Contact, CountryFile } from '../../src/directory/schema';
import { languages } from '../../src/i18n/languages';
import { messagesOf } from '../../src/i18n/messages';
import {
  contactAddress,
  forText,
  helplineName,
  languagesText,
  openText,
  shownContact,
  shownHost,
  textForReader,
  whatsAppLink,
  withoutNumber,
} from '../../src/ui/helpline-words';

const data = new URL('../../src/directory/data/', import.meta.url);

function messages(tag: string) {
  const language = languages.find((one) => one.tag === tag);
  if (!language) throw new Error(tag);
  return messagesOf(language, textsOf(tag));
}

describe('helplineName', () => {
  it.each([
    ['hi', { en: 'Police', ur: 'پولیس' }, 'पुलिस', 'hi'],
    ['ur', { en: 'Police', ur: 'پولیس' }, 'پولیس', 'ur'],
    // A proper name stays, in the language that these readers read best.
    ['sd', { en: 'Police emergency 15', ur: 'پولیس ایمرجنسی 15' }, 'پولیس ایمرجنسی 15', 'ur'],
    ['hi', { en: 'Police emergency 15', ur: 'پولیس ایمرجنسی 15' }, 'Police emergency 15', 'en'],
  ] as const)('in %s, of %j, is %s', (tag, name, text, language) => {
    expect(helplineName({ name }, messages(tag))).toEqual({ text, language });
  });
});

describe('withoutNumber', () => {
  it.each([
    ['Police emergency 15', '15', 'Police emergency'],
    ['پولیس ایمرجنسی 15', '15', 'پولیس ایمرجنسی'],
    ['Rescue 1122 (ambulance, fire, rescue)', '1122', 'Rescue (ambulance, fire, rescue)'],
    ['مدد \u20660800-39393\u2069', '0800-39393', 'مدد'],
    ['Desk +92 (21) 99-24*', '+92 (21) 99-24*', 'Desk'],
    ['147 Rat auf Draht', '147', '147 Rat auf Draht'],
    // Names with another number, with one of several numbers, and with nothing but the number.
    ['Police 115', '15', 'Police 115'],
    ['Police 110/112', '112', 'Police 110/112'],
    ['1098', '1098', '1098'],
  ])('of %j beside %j is %j', (name, number, rest) => {
    expect(withoutNumber(name, number)).toBe(rest);
  });

  it('leaves a name to every helpline of the directory', () => {
    for (const file of readdirSync(data)) {
      const { helplines = [] } = JSON.parse(
        readFileSync(new URL(file, data), 'utf8'),
      ) as Partial<CountryFile>;
      for (const { name, contacts } of helplines) {
        for (const text of Object.values(name)) {
          for (const contact of contacts) {
            const rest = withoutNumber(text, shownContact(contact));
            // No "and" or "or" may be left over at the end.
            expect(rest.split(/ (?=\()/)[0], text).not.toMatch(
              /(?:[^\p{L}\p{M}\p{N}).!’”"']| (?:and|or|et|ou|y|o|e|und|اور|یا))$/u,
            );
          }
        }
      }
    }
  });
});

describe('openText', () => {
  // Local time of the machine, because a person reads their own clock.
  const now = new Date(2026, 10, 24, 12, 0);

  it('says nothing when the hours are not known', () => {
    expect(openText(null, now, messages('en'))).toBeNull();
  });

  it('tells open from closed', () => {
    expect(openText({ open: true }, now, messages('en'))).toBe('Open now, day and night');
    expect(openText({ open: false, opensAt: null }, now, messages('en'))).toBe('Closed');
  });

  it('gives the hour alone when it is today', () => {
    const closesAt = new Date(2026, 10, 24, 17, 0);
    const text = openText({ open: true, closesAt }, now, messages('en'));
    expect(text).toMatch(/^Open now, until \u2066\D*5:00\D*\u2069$/);
  });

  it('gives the day when it is not today', () => {
    const opensAt = new Date(2026, 10, 26, 9, 30);
    const text = openText({ open: false, opensAt }, now, messages('en'));
    expect(text).toMatch(/^Closed now\. Opens Thursday \u2066\D*9:30\D*\u2069$/);
    expect(openText({ open: false, opensAt }, now, messages('ur'))).toContain('جمعرات');
  });
});

describe('forText', () => {
  it('names few people and sums up many', () => {
    expect(forText(['child', 'parent'], messages('en'))).toBe('For children and parents');
    expect(forText(['child', 'parent', 'bystander', 'teacher'], messages('en'))).toBe(
      'For children, and for anyone worried about a child',
    );
    expect(forText([], messages('en'))).toBeNull();
  });

  it('reads as Urdu', () => {
    expect(forText(['child', 'parent'], messages('ur'))).toBe('بچوں اور والدین کے لیے');
  });
});

describe('numbers', () => {
  const mobile: Contact = {
    type: 'phone',
    value: '03041111741',
    e164: '+923041111741',
    display: '0304-1111741',
  };

  it('are dialled in the form that works from anywhere, short codes as they are', () => {
    expect(contactAddress('tel', mobile)).toBe('tel:+923041111741');
    expect(contactAddress('tel', { type: 'phone', value: '1121' })).toBe('tel:1121');
    expect(contactAddress('tel', { type: 'phone', value: '0800 (39) 393' })).toBe('tel:080039393');
  });

  it('lose no sign in the address that dials or texts them', () => {
    expect(contactAddress('tel', { type: 'phone', value: '*123#' })).toBe('tel:*123%23');
    expect(contactAddress('sms', { type: 'sms', value: '#1388' })).toBe('sms:%231388');
  });

  it.each([
    ['+44 (0)20 7946 0000', '+442079460000'],
    ['00 44 (0)20 7946 0000', '00442079460000'],
    ['(0)20 7946 0000', '02079460000'],
    ['+39 (0)6 0000 0000', '+390600000000'],
    ['+92 (042) 111', '+92042111'],
  ])('are dialled without the zero in brackets of an international form: %s', (value, number) => {
    expect(contactAddress('tel', { type: 'phone', value })).toBe(`tel:${number}`);
  });

  it('are shown as people write them', () => {
    expect(shownContact(mobile)).toBe('0304-1111741');
    expect(shownContact({ type: 'phone', value: '15' })).toBe('15');
  });

  it('open WhatsApp with digits alone', () => {
    expect(whatsAppLink({ type: 'whatsapp', value: '+92 309 0000015' })).toBe('https://wa.me/923090000015');
  });
});

it('a text of the directory falls back to English and says so', () => {
  expect(textForReader({ en: 'Police', ur: 'پولیس' }, 'ur')).toEqual({ text: 'پولیس', language: 'ur' });
  expect(textForReader({ en: 'Police' }, 'ur')).toEqual({ text: 'Police', language: 'en' });
});

it('a number in groups keeps its order in a text from right to left', () => {
  const name = { en: 'Legal advice 0800-70806', ur: 'قانونی مشورہ 0800-70806، 15 پر' };
  expect(textForReader(name, 'ur').text).toBe('قانونی مشورہ \u20660800-70806\u2069، 15 پر');
  expect(textForReader(name, 'en').text).toBe(name.en);
});

it('languages are named in the language of the page', () => {
  expect(languagesText(['ur', 'sd'], 'en')).toBe('Urdu, Sindhi');
  expect(languagesText(['ur'], 'ur')).toBe('اردو');
  expect(languagesText([], 'en')).toBe('');
});

it('a link is shown by its host', () => {
  expect(shownHost('https://www.example.org/a/b?c')).toBe('example.org');
  expect(shownHost('no link')).toBe('no link');
});
