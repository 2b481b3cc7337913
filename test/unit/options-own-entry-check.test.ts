import { describe, expect, it } from 'vitest';
import { checkDraft, draftOf, emptyEntry, isEmptyDraft } from '../../options/own/own-entry-check';
import { ownEntrySchema } from '../../src/settings/own-entries';

const draft = { ...emptyEntry, name: 'Sana', phone: '0300 1234567' };
const problemsOf = (typed: Partial<typeof draft>) => checkDraft({ ...draft, ...typed }, 'own-1').problems;

describe('checkDraft', () => {
  it('makes an entry of what was typed, without what was left empty', () => {
    expect(
      checkDraft({ ...draft, name: '  Sana \n', note: ' room  12 ', group: 'talk' }, 'own-1').entry,
    ).toEqual({
      id: 'own-1',
      name: 'Sana',
      phone: '0300 1234567',
      note: 'room 12',
      group: 'talk',
    });
  });

  it('makes entries that can be stored and typed again', () => {
    const { entry } = checkDraft({ ...draft, email: 'a@b.cd', web: 'school.example' }, 'own-1');
    expect(ownEntrySchema.safeParse(entry).success).toBe(true);
    expect(entry && draftOf(entry)).toEqual({ ...draft, email: 'a@b.cd', web: 'https://school.example' });
  });

  it('takes the digits of Urdu keyboards', () => {
    expect(checkDraft({ ...draft, phone: '۰۳۰۰ ۱۲۳۴۵۶۷' }, 'own-1').entry?.phone).toBe('0300 1234567');
  });

  it.each([
    ['\u202a+92 300 1234567\u202c', '+92 300 1234567'],
    ['\u20660300\u20111234567\u2069', '0300-1234567'],
    ['051 – 9106691', '051 - 9106691'],
  ])('takes a number that was copied with signs nobody sees: %j', (phone, clean) => {
    expect(checkDraft({ ...draft, phone }, 'own-1').entry?.phone).toBe(clean);
  });

  it('takes a web address with a port, without its scheme', () => {
    expect(checkDraft({ ...draft, web: 'school.example:8443' }, 'own-1').entry?.web).toBe(
      'https://school.example:8443',
    );
  });

  it.each([
    [{ name: ' ' }, { name: { message: 'own_name_missing' } }],
    [{ name: 'x'.repeat(83) }, { name: { message: 'own_name_long', count: 3 } }],
    [{ note: 'x'.repeat(201) }, { note: { message: 'own_note_long', count: 1 } }],
    [{ phone: 'ring me' }, { phone: { message: 'own_phone_invalid' } }],
    [{ phone: '' }, { phone: { message: 'own_way_missing' } }],
    [{ email: 'sana' }, { email: { message: 'own_email_invalid' } }],
    [{ web: 'http://school.example' }, { web: { message: 'own_web_insecure' } }],
    [{ web: 'javascript:alert(1)' }, { web: { message: 'own_web_invalid' } }],
  ])('explains what is wrong with %j', (typed, problems) => {
    expect(problemsOf(typed)).toEqual(problems);
    expect(checkDraft({ ...draft, ...typed }, 'own-1').entry).toBeNull();
  });

  it('needs no number where a note says where to go', () => {
    expect(problemsOf({ phone: '', note: 'room 12' })).toEqual({});
  });
});

it('knows a form in which nothing was typed', () => {
  expect(isEmptyDraft({ ...emptyEntry, group: 'talk', name: ' ' })).toBe(true);
  expect(isEmptyDraft(draft)).toBe(false);
});
