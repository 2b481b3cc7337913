/** Exports contain what other people's programs can read, and nothing that a spreadsheet would run. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../scripts/intake/contract';
import type { Exported } from '../../scripts/intake/formats/exported';
import { formats } from '../../scripts/intake/formats/formats';
import { scartUrl } from '../../scripts/intake/formats/scart';
import fc, { runs } from '../support/properties';
import { scartImport, scartMailLines } from '../support/scart';

const link = (change: Partial<Exported> = {}): Exported => ({
  url: 'https://x.com/hunza_bakers/status/1850000000000000101',
  categories: ['violence', 'sexual_images'],
  ...{ keys: 3, sent: 5, state: 'seen', key: '1f0c6a52-8f5e-4a51-9a53-0f4bb5e8f6f1' },
  firstAt: new Date('2026-11-24T09:30:00Z'),
  lastAt: new Date('2026-11-25T10:00:00Z'),
  seenAt: new Date('2026-11-24T09:29:00Z'),
  ...change,
});
const organisation = { org: 'Shehri Helpers', contact: 'desk@helpers.example', domain: 'helpers.example' };

describe('SCARt', () => {
  it('takes each line of the file as the link, with nothing else filled in', () => {
    const file = formats['scart-file'].write([link(), link({ url: 'https://example.org/a;b=c?d=1;2' })]);
    expect(scartImport(file)).toEqual({
      refused: [],
      inputs: [
        { url: link().url, referer: '', workuser: '', reference: '', source: 'webform', type: 'website' },
        expect.objectContaining({ url: 'https://example.org/a%3Bb=c?d=1%3B2', source: 'webform' }),
      ],
    });
  });

  it('takes each line of the mail with its note, and links with "=" as they are', () => {
    const url = 'https://www.youtube.com/watch?v=abCDef12345&list=3D0aFF';
    const mail = formats['scart-mail'].write([link({ url }), link()]);
    expect(mail).toMatch(/^Subject: SCART-INPUT\r$/m);
    expect(mail.split('\r\n').every((line) => line.length <= 76 && /^[\x20-\x7e]*$/.test(line))).toBe(true);
    const note =
      'violence, sexual_images, 3 reports, first 2026-11-24T09:30:00Z, last 2026-11-25T10:00:00Z, unverified';
    expect(scartMailLines(mail)).toEqual([
      { url, referer: '', note: `${note};` },
      { url: link().url, referer: '', note: `${note};` },
    ]);
  });

  it('gets no link that is too long for its table, because that would stop its import', () => {
    expect(scartUrl(`https://example.org/${'a'.repeat(500)}`)).toBeNull();
    expect(scartUrl(`https://example.org/${'a'.repeat(490)}`)).not.toBeNull();
    expect(formats['scart-file'].takes(link({ url: `https://example.org/${'a'.repeat(500)}` }))).toBe(false);
  });

  it('has no cell that a spreadsheet would run as a formula, even if it splits at commas', () => {
    const file = formats['scart-file'].write([
      link({ url: `https://example.org/a,=1+1,'@x,b,-2?c=d,+3` }),
      link({ url: `https://example.org/?a=1,2` }),
    ]);
    for (const cell of file.split(/[;,\t\r\n]/)) expect(cell).not.toMatch(/^["']?[=+\-@\t]/);
    expect(scartImport(file).inputs.map(({ url }) => decodeURIComponent(url))).toEqual([
      `https://example.org/a,=1+1,'@x,b,-2?c=d,+3`,
      'https://example.org/?a=1,2',
    ]);
  });

  it('takes every link that the receiver takes, and no cell begins a formula', () => {
    // Not fc.webUrl: the hosts that it invents cost half of this file's time.
    const address = fc.tuple(
      fc.constantFrom('http://a.example', 'https://b-2.example:8443', 'https://[2001:db8::1]'),
      fc.webPath(),
      fc.option(fc.webQueryParameters()),
      fc.option(fc.webFragments()),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(address, ([host, path, query, fragment, more]) => {
        const key = '1f0c6a52-8f5e-4a51-9a53-0f4bb5e8f6f1';
        const report = {
          url: `${host}${path}${query === null ? '' : `?${query}`}${fragment === null ? '' : `#${fragment}`}?${more.replace(/\s/g, '')}`,
          category: 'violence',
          at: '2026-11-24T09:30:00Z',
        };
        const client = { name: 'Report Instead', version: '1' };
        const sent = readReport(JSON.stringify({ report, client, idempotencyKey: key }), key);
        if ('status' in sent || !formats['scart-file'].takes({ url: sent.url, categories: [] })) return;
        const links = [link({ url: sent.url })];
        const file = formats['scart-file'].write(links);
        expect(scartImport(file).inputs).toHaveLength(1);
        expect(scartMailLines(formats['scart-mail'].write(links))).toHaveLength(1);
        for (const cell of file.split(/[;,\t\r\n]/)) expect(cell).not.toMatch(/^["']?[=+\-@\t]/);
      }),
      { numRuns: runs(50) },
    );
  });
});

describe('XARF', () => {
  it('is what the intake itself would take: one object a line, not verified, and never an analyst’s finding', () => {
    const lines = formats.xarf
      .write([link(), link({ categories: ['not_sure'] })], organisation)
      .trim()
      .split('\n');
    expect(lines).toHaveLength(2);
    const [first, second] = lines.map((line) => readReport(line, JSON.parse(line).report_id));
    expect(first).toMatchObject({ url: link().url, category: 'sexual_images' });
    expect(second).toMatchObject({ category: 'not_sure' });
    expect(JSON.parse(lines[0]!)).toMatchObject({
      type: 'csem',
      tags: ['review:unverified'],
      reporter: organisation,
    });
  });

  it('leaves out what XARF has no type for, and needs an organisation that answers for it', () => {
    expect(formats.xarf.takes(link({ categories: ['violence'] }))).toBe(false);
    expect(() => formats.xarf.write([link()], undefined)).toThrow(/--organisation/);
  });
});

it('JSON Lines has all that is known of a link, and says that nobody has verified it', () => {
  const text = formats['json-lines'].write([link(), link()]);
  expect(text.split('\n')).toHaveLength(3);
  expect(JSON.parse(text.split('\n')[0]!)).toEqual({
    ...{ url: link().url, categories: ['violence', 'sexual_images'], keys: 3, sent: 5, state: 'seen' },
    ...{ firstAt: '2026-11-24T09:30:00.000Z', lastAt: '2026-11-25T10:00:00.000Z', verified: false },
  });
});

it('the guide names every format', () => {
  const guide = readFileSync(new URL('../../.github/guides/receiving-reports.md', import.meta.url), 'utf8');
  for (const { name } of Object.values(formats)) expect(guide).toContain(name);
});
