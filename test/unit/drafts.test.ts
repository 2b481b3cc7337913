import { expect, it } from 'vitest';
import { draftLanguages, isDraftLanguage, namedDrafts } from '../../scripts/languages/drafts';

it('a language is a draft while nobody has reviewed any of its weighty texts', () => {
  const keys = ['me_lead', 'emergency_all', 'options_title'];
  expect(isDraftLanguage(keys, new Set())).toBe(true);
  expect(isDraftLanguage(keys, new Set(['options_title']))).toBe(true);
  expect(isDraftLanguage(keys, new Set(['emergency_all']))).toBe(false);
});

it('English is never a draft', () => {
  expect(draftLanguages()).not.toContain('en');
});

it('a release names each draft, or is refused with the ones that lack', () => {
  expect(() => namedDrafts(['--release'], ['sd', 'ur'])).toThrow(/in: sd, ur\./);
  expect(() => namedDrafts(['--release', '--draft', 'ur'], ['sd', 'ur'])).toThrow(/in: sd\./);
  expect(namedDrafts(['--release', '--draft', 'ur', 'sd'], ['sd', 'ur'])).toEqual(['ur', 'sd']);
  expect(namedDrafts(['--release'], [])).toEqual([]);
});

it('a release refuses a name that is no draft', () => {
  expect(() => namedDrafts(['--release', '--draft', 'ur', 'en', 'xx'], ['ur'])).toThrow(/en, xx/);
});

it('an ordinary package asks nothing and marks every draft', () => {
  expect(namedDrafts([], ['ur'])).toEqual(['ur']);
});
