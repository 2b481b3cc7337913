/** The published contract says what is really sent. */
import { describe, expect, it } from 'vitest';
import { KEY_DAYS } from '../../scripts/intake/forget';
import { linkCategories } from '../../src/directory/categories';
import { payloadOf } from '../../src/report/intake/index';
import { DAY, times } from '../../src/report/outbox/times';
import { read } from './source-files';

const { components, paths } = JSON.parse(read('scripts/intake.openapi.json'));
const { Report } = components.schemas;
const sent = {
  url: 'https://x.com/hunza_bakers/status/1850000000000000101',
  site: 'X',
  certainty: 'exact',
  category: 'not_sure',
  channel: 'intake',
  at: '2026-11-24T09:30:00Z',
} as const;
const identity = { id: '1f0c6a52-8f5e-4a51-9a53-0f4bb5e8f6f1', version: '1.0.0' };
const payload = payloadOf(sent, identity);

describe('the OpenAPI document of an intake', () => {
  it('has the fields of what is sent, all of them required, and besides only the mark of a test', () => {
    const test = payloadOf(sent, { ...identity, isTest: true });
    expect(Object.keys(Report.properties).sort()).toEqual(Object.keys(test).sort());
    expect(Report.properties.test.const).toBe(test.test);
    expect([...Report.required].sort()).toEqual(Object.keys(payload).sort());
    for (const part of ['report', 'client'] as const) {
      const { required, properties } = Report.properties[part];
      expect([...required].sort()).toEqual(Object.keys(payload[part]).sort());
      expect(Object.keys(properties).sort()).toEqual(Object.keys(payload[part]).sort());
    }
  });

  it('has every category that goes with a link', () => {
    expect(Report.properties.report.properties.category.enum).toEqual(linkCategories);
  });

  it('says what each kind of answer means', () => {
    expect(Object.keys(paths['/reports'].post.responses).sort()).toEqual(['2XX', '409', '429', '4XX', '5XX']);
  });

  it('has keys remembered for as long as the extension may send one, as the guide and the receiver have it', () => {
    // A week of tries, the time in which the person can ask for another round, and that round.
    expect(KEY_DAYS * DAY).toBeGreaterThan(times.giveUp + times.unseen + times.giveUp);
    const [key] = paths['/reports'].post.parameters;
    expect(key.description).toContain(`for ${KEY_DAYS} days at least`);
    expect(read('.github/guides/an-organisation.md')).toContain(
      `remember keys for at least ${KEY_DAYS} days`,
    );
    expect(read('.github/guides/receiving-reports.md')).toContain(`with fewer than ${KEY_DAYS},`);
    expect(read('src/report/intake/index.ts')).toContain(`(${KEY_DAYS} days:`);
  });

  it('has a status for what became of a report', () => {
    expect(Object.keys(paths['/reports/{reference}'].get.responses).sort()).toEqual(['200', '404', '429']);
    expect(components.schemas.Status.properties.status.enum).toEqual([
      'received',
      'seen',
      'passed_on',
      'closed',
    ]);
  });
});
