import { describe, expect, it, test } from 'vitest';
import { shownTexts } from '../../scripts/languages/texts';
import { isOldData, monthsOverdue } from '../../src/directory/clock';
import type { Verified } from '../../src/directory/schema';
import { languages } from '../../src/i18n/languages';
import { messagesOf } from '../../src/i18n/messages';
import { verifiedText } from '../../src/ui/helpline-words';
import { helpline } from '../fixtures/directory';

const verified: Verified = { how: 'list', on: '2026-11-24' };
const entry = (id: string, kind = 'child-helpline') => ({ id, kind, verified });
const at = (day: string) => new Date(`${day}T12:00:00Z`);

describe('an entry past its clock', () => {
  test.each([
    ['pk-madadgaar-1098', 'child-helpline', '2027-02-24', null],
    ['pk-madadgaar-1098', 'child-helpline', '2027-02-25', 3],
    ['world-ncmec', 'hotline', '2027-03-23', 3],
    ['platform-x', 'platform', '2027-03-24', 4],
    ['de-police-110', 'emergency', '2027-05-24', null],
    ['de-police-110', 'emergency', '2027-05-25', 6],
    ['de-line', 'child-helpline', '2027-11-24', null],
    ['de-line', 'child-helpline', '2029-01-01', 25],
  ])('%s (%s) on %s: %s months', (id, kind, day, months) => {
    expect(monthsOverdue(entry(id, kind), at(day))).toBe(months);
  });

  it('of an organisation has no clock', () => {
    expect(monthsOverdue({ ...entry('partner'), verified: null }, at('2040-01-01'))).toBeNull();
  });

  it('says how old it is in every language, and nothing while it is within its time', () => {
    for (const language of languages) {
      const messages = messagesOf(language, shownTexts(language.tag));
      const said = (day: string) => verifiedText(entry('pk-line'), messages, (on) => on, at(day));
      const fresh = said('2026-12-01');
      expect(fresh).toContain('2026-11-24');
      expect(said('2027-09-30')?.replace(fresh ?? '', '')).toMatch(/10/);
      expect(said('2027-09-30')?.startsWith(fresh ?? '-')).toBe(true);
    }
  });
});

describe('an installation', () => {
  const file = (...checks: (Verified | null)[]) => ({
    helplines: checks.map((one) => helpline('line', { verified: one })),
    channels: [],
  });
  const older: Verified = { how: 'page', on: '2025-01-10' };
  it('has old data once its newest check is more than a year ago', () => {
    expect(isOldData(file(older, verified), at('2027-11-24'))).toBe(false);
    expect(isOldData(file(older, verified), at('2027-11-25'))).toBe(true);
  });
  it('is judged by the newest check of the whole directory, not by a country that nobody looked at for long', () => {
    expect(isOldData({ ...file(older), checked: '2026-11-24' }, at('2027-11-24'))).toBe(false);
    expect(isOldData({ ...file(older), checked: '2026-11-24' }, at('2027-11-25'))).toBe(true);
    // An update has brought something newer than the package.
    expect(isOldData({ ...file(verified), checked: '2026-01-01' }, at('2027-11-24'))).toBe(false);
  });
  it('knows nothing of the age of entries that nobody checked', () => {
    expect(isOldData(file(null), at('2040-01-01'))).toBe(false);
    expect(isOldData(file(), at('2040-01-01'))).toBe(false);
  });
});
