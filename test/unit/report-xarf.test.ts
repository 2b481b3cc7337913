import { describe, expect, test } from 'vitest';
import { categories } from '../../src/directory/categories';
import { bodyOf } from '../../src/report/intake/index';
import { hasXarf, xarfOf } from '../../src/report/xarf';
import { INTAKE, report } from '../support/outbox-world';
import { refusals } from '../support/xarf-schemas';

const ID = '3f1a2b4c-0d5e-4f6a-8b7c-9d0e1f2a3b4c';
const organisation = { org: 'Child Help', contact: 'reports@childhelp.example', domain: 'childhelp.example' };

describe('XARF', () => {
  test.each([
    ['sexual_images', 'distribution', 0.4],
    ['grooming_threats', 'grooming', 0.4],
    ['selling_trafficking', 'trafficking', 0.4],
    ['not_sure', 'distribution', 0.2],
  ] as const)('%s is csem / %s, unverified', (category, exploitation_type, confidence) => {
    const sent = xarfOf(report(1, { category }), organisation, ID);
    expect(refusals(sent)).toEqual([]);
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
    expect(refusals(xarfOf(report(), chatty, ID))).toEqual([]);
  });

  test('a test has the tag of one', () => {
    const sent = xarfOf(report(), organisation, ID, true);
    expect(refusals(sent)).toEqual([]);
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
