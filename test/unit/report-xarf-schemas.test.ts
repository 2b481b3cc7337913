/** What an organisation gets as XARF is valid by the published schemas, and these refuse what is not. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { categories } from '../../src/directory/categories';
import { hasXarf, xarfOf } from '../../src/report/xarf';
import { report } from '../support/outbox-world';
import { bytesOf, published, refusals } from '../support/xarf-schemas';

const ID = '3f1a2b4c-0d5e-4f6a-8b7c-9d0e1f2a3b4c';
const organisation = { org: 'Child Help', contact: 'reports@childhelp.example', domain: 'childhelp.example' };

const sent = () => ({ ...xarfOf(report(), organisation, ID) }) as Record<string, unknown>;
const without = (key: string) => {
  const { [key]: _, ...rest } = sent();
  return rest;
};

describe('the official schemas of XARF 4.2.0', () => {
  test.each(Object.entries(published))('%s is the published file', (file, number) => {
    const bytes = bytesOf(file);
    const named = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
    expect(named).toBe(number);
  });

  test.each(categories.filter(hasXarf))('take what is sent for %s, and the test of an intake', (category) => {
    for (const isTest of [false, true]) {
      expect(refusals(xarfOf(report(1, { category }), organisation, ID, isTest))).toEqual([]);
    }
  });

  test.each<[string, () => object]>([
    ['csam, without an analyst’s finding', () => ({ ...sent(), type: 'csam' })],
    ['a type of another category', () => ({ ...sent(), type: 'spam' })],
    ['a kind that there is not', () => ({ ...sent(), exploitation_type: 'other' })],
    ['no kind', () => without('exploitation_type')],
    ['no link', () => without('url')],
    ['words for a link', () => ({ ...sent(), url: 'the page with the roses' })],
    ['a number that is no UUID', () => ({ ...sent(), report_id: '1' })],
    ['a day for a time', () => ({ ...sent(), timestamp: '2026-11-24' })],
    ['a mailbox that is none', () => ({ ...sent(), reporter: { ...organisation, contact: 'reports' } })],
    ['an organisation with a telephone', () => ({ ...sent(), sender: { ...organisation, phone: '1' } })],
    ['more than certain', () => ({ ...sent(), confidence: 1.1 })],
    ['a tag without a room', () => ({ ...sent(), tags: ['unverified'] })],
    ['XARF 3', () => ({ ...sent(), xarf_version: '3.0.0' })],
    ['no source', () => without('source_identifier')],
  ])('refuse %s', (_what, mutant) => {
    expect(refusals(mutant())).not.toEqual([]);
  });
});
