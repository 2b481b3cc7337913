import { describe, expect, test } from 'vitest';
import { categories } from '../../src/directory/categories';
import { bodyOf } from '../../src/report/handover/intake';
import { hasXarf, xarfOf } from '../../src/report/xarf';
import { INTAKE, report } from '../support/outbox-world';

const ID = '3f1a2b4c-0d5e-4f6a-8b7c-9d0e1f2a3b4c';
const organisation = { org: 'Child Help', contact: 'reports@childhelp.example', domain: 'childhelp.example' };

/** The rules of the published schemas (xarf-core, content-base, content-csem, tag v4.2.0), as far as they bind us. */
function problems(sent: Record<string, unknown>): string[] {
  const found: string[] = [];
  const must = (rule: string, holds: boolean) => {
    if (!holds) found.push(rule);
  };
  const text = (key: string) => String(sent[key] ?? '');
  must('xarf_version', /^4\.\d+\.\d+$/.test(text('xarf_version')));
  must(
    'report_id',
    /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(text('report_id')),
  );
  must('timestamp', !Number.isNaN(Date.parse(text('timestamp'))));
  for (const role of ['reporter', 'sender']) {
    const party = sent[role] as Record<string, string>;
    must(`${role} keys`, Object.keys(party).sort().join() === 'contact,domain,org');
    must(`${role} contact`, /^[^@\s]+@[^@\s]+$/.test(party.contact ?? ''));
  }
  must('source_identifier', text('source_identifier') !== '');
  must('category', sent.category === 'content');
  must('url', URL.canParse(text('url')));
  must('type', sent.type === 'csem');
  const exploitation = [
    'grooming',
    'solicitation',
    'sextortion',
    'trafficking',
    'distribution',
    'production',
  ];
  must('exploitation_type', exploitation.includes(text('exploitation_type')));
  must('detection_method', sent.detection_method === 'user_report');
  must('confidence', typeof sent.confidence === 'number' && sent.confidence >= 0 && sent.confidence <= 1);
  must(
    'tags',
    (sent.tags as string[]).every((tag) => /^[a-z0-9_]+:[a-z0-9_.-]+$/.test(tag)),
  );
  return found;
}

describe('XARF', () => {
  test.each([
    ['sexual_images', 'distribution', 0.4],
    ['grooming_threats', 'grooming', 0.4],
    ['selling_trafficking', 'trafficking', 0.4],
    ['not_sure', 'distribution', 0.2],
  ] as const)('%s is csem / %s, unverified', (category, exploitation_type, confidence) => {
    const sent = xarfOf(report(1, { category }), organisation, ID);
    expect(problems({ ...sent })).toEqual([]);
    expect(sent).toEqual({
      xarf_version: '4.2.0',
      report_id: ID,
      timestamp: '2026-11-24T09:30:00Z',
      reporter: organisation,
      sender: organisation,
      source_identifier: 'x.com',
      category: 'content',
      type: 'csem',
      url: report(1).url,
      exploitation_type,
      detection_method: 'user_report',
      verification_method: 'user_report',
      evidence_source: 'user_report',
      confidence,
      tags: ['review:unverified'],
    });
  });

  test('never csam, never a classification, never evidence', () => {
    for (const category of categories.filter(hasXarf)) {
      const sent = JSON.stringify(xarfOf(report(1, { category }), organisation, ID));
      expect(sent).not.toMatch(/csam|classification|evidence"|screenshot|hash|description|victim/);
    }
  });

  test.each(['violence', 'child_danger'] as const)('%s has no type, so there is no XARF', (category) => {
    expect(hasXarf(category)).toBe(false);
    expect(() => xarfOf(report(1, { category }), organisation, ID)).toThrow(TypeError);
  });

  test('needs a link and an organisation, and lets nothing else of the organisation through', () => {
    expect(() => xarfOf(report(1, { url: null }), organisation, ID)).toThrow(TypeError);
    expect(() => xarfOf(report(), undefined, ID)).toThrow(TypeError);
    const chatty = { ...organisation, phone: '1' };
    expect(problems({ ...xarfOf(report(), chatty, ID) })).toEqual([]);
  });

  test('a test has the tag of one', () => {
    const sent = xarfOf(report(), organisation, ID, true);
    expect(problems({ ...sent })).toEqual([]);
    expect(sent).toEqual({
      ...xarfOf(report(), organisation, ID),
      tags: ['review:unverified', 'purpose:test'],
    });
  });

  test('an intake that asks for it gets it, and what is printed is what is sent', () => {
    const identity = { id: ID, version: '1.0.0' };
    expect(bodyOf(report(), { ...INTAKE, format: 'xarf', organisation }, identity)).toEqual(
      xarfOf(report(), organisation, ID),
    );
    expect(bodyOf(report(), INTAKE, identity)).toMatchObject({ idempotencyKey: ID });
  });
});
