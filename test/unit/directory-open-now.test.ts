import { describe, expect, it } from 'vitest';
import { openState } from '../../src/directory/open-now';
import type { Hours } from '../../src/directory/schema';

const weekdays = [1, 2, 3, 4, 5];
const everyDay = [1, 2, 3, 4, 5, 6, 7];

function weekly(timeZone: string, ...spans: [days: number[], open: string, close: string][]): Hours {
  return { kind: 'weekly', timeZone, spans: spans.map(([days, open, close]) => ({ days, open, close })) };
}

const at = (iso: string) => new Date(iso);

describe('open now', () => {
  it('says nothing when the hours are not known', () => {
    expect(openState(null, at('2026-11-24T10:00Z'))).toBeNull();
  });

  it('is always open round the clock', () => {
    expect(openState({ kind: 'always' }, at('2026-11-24T03:00Z'))).toEqual({ open: true });
  });

  it('follows the clock of the line, not of the person', () => {
    const office = weekly('Asia/Karachi', [weekdays, '09:00', '17:00']);
    // Tuesday 24 November 2026; Karachi is five hours ahead.
    expect(openState(office, at('2026-11-24T03:59Z'))).toEqual({
      open: false,
      opensAt: at('2026-11-24T04:00Z'),
    });
    expect(openState(office, at('2026-11-24T04:00Z'))).toEqual({
      open: true,
      closesAt: at('2026-11-24T12:00Z'),
    });
    expect(openState(office, at('2026-11-24T12:00Z'))).toEqual({
      open: false,
      opensAt: at('2026-11-25T04:00Z'),
    });
  });

  it('finds the next opening after a weekend', () => {
    const office = weekly('Asia/Karachi', [weekdays, '09:00', '17:00']);
    expect(openState(office, at('2026-11-27T12:30Z'))).toEqual({
      open: false,
      opensAt: at('2026-11-30T04:00Z'),
    });
  });

  it('keeps a night that ends after midnight open, on the day after too', () => {
    const night = weekly('Europe/Copenhagen', [weekdays, '07:00', '02:00'], [[6, 7], '11:00', '24:00']);
    // In the night after Friday: Saturday 01:30 in Copenhagen.
    expect(openState(night, at('2026-11-28T00:30Z'))).toEqual({
      open: true,
      closesAt: at('2026-11-28T01:00Z'),
    });
    // Monday 01:30: Sunday's span ended at midnight.
    expect(openState(night, at('2026-11-30T00:30Z'))).toEqual({
      open: false,
      opensAt: at('2026-11-30T06:00Z'),
    });
  });

  it('joins spans that touch: midnight is no closing time', () => {
    const sixDays = weekly('Africa/Blantyre', [[1, 2, 3, 4, 5, 6], '00:00', '24:00']);
    // Monday noon; the line closes on Sunday at 00:00, two hours behind in UTC.
    expect(openState(sixDays, at('2026-11-23T10:00Z'))).toEqual({
      open: true,
      closesAt: at('2026-11-28T22:00Z'),
    });
    expect(openState(sixDays, at('2026-11-29T10:00Z'))).toEqual({
      open: false,
      opensAt: at('2026-11-29T22:00Z'),
    });
  });

  it('has no closing time when every day is whole', () => {
    const whole = weekly('Asia/Karachi', [everyDay, '00:00', '24:00']);
    expect(openState(whole, at('2026-11-24T10:00Z'))).toEqual({ open: true });
  });

  it('moves with summer time', () => {
    const office = weekly('Europe/London', [everyDay, '09:00', '17:00']);
    expect(openState(office, at('2026-07-01T08:30Z'))).toMatchObject({ open: true });
    expect(openState(office, at('2026-12-01T08:30Z'))).toMatchObject({ open: false });
    // Clocks go back on 25 October 2026: seen from the night before, the next opening is an hour later in UTC.
    expect(openState(office, at('2026-10-24T18:00Z'))).toEqual({
      open: false,
      opensAt: at('2026-10-25T09:00Z'),
    });
  });

  it('opens after the gap when the opening time does not exist that day', () => {
    // Clocks in Berlin jump from 02:00 to 03:00 on 29 March 2026.
    const early = weekly('Europe/Berlin', [[7], '02:30', '06:00']);
    expect(openState(early, at('2026-03-29T00:30Z'))).toMatchObject({ open: false });
    expect(openState(early, at('2026-03-29T01:45Z'))).toEqual({
      open: true,
      closesAt: at('2026-03-29T04:00Z'),
    });
  });

  it('knows no next opening without spans', () => {
    expect(openState(weekly('Asia/Karachi'), at('2026-11-24T10:00Z'))).toEqual({
      open: false,
      opensAt: null,
    });
  });

  it('uses Sunday as day 7', () => {
    const sunday = weekly('Africa/Cairo', [[7], '10:00', '12:00']);
    expect(openState(sunday, at('2026-11-29T09:00Z'))).toMatchObject({ open: true });
    expect(openState(sunday, at('2026-11-30T09:00Z'))).toMatchObject({ open: false });
  });
});
