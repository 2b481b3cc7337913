/**
 * An organisation's file for the edition for phones: how the page reads it, and how `npm run web:check` explains
 * faults.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkOrganisation } from '../../scripts/web/organisation';
import { policyKeys, readPolicy } from '../../src/settings/policy';

/** The smallest possible picture. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-instead-organisation-'));
  writeFileSync(join(folder, 'logo.png'), png);
  writeFileSync(join(folder, 'large.png'), Buffer.concat([png, Buffer.alloc(40_000)]));
  writeFileSync(join(folder, 'drawing.png'), '<svg/>');
});
afterAll(() => rmSync(folder, { recursive: true }));

const sound = {
  organisation: { name: 'Green Lane School', logo: 'logo.png' },
  region: { country: 'PK', subdivision: 'PK-SD' },
  helplines: [{ name: 'School counsellor', phone: '021 34567890', group: 'talk' }],
  intake: { name: 'Green Lane safety desk', url: 'https://desk.example/reports' },
  locked: ['region'],
};

describe('the check', () => {
  const found = (file: unknown) => checkOrganisation(JSON.stringify(file, null, 2), folder);

  it('finds nothing wrong where nothing is', () => {
    expect(found(sound)).toEqual({ problems: [], notes: [], isUnreadable: false });
    expect(found({})).toEqual({ problems: [], notes: [], isUnreadable: false });
  });

  it.each<[path: string, line: number, reason: string, file: object]>([
    ['language', 2, 'must be one of en, ur', { language: 'xx' }],
    ['region.country', 3, 'is no country that there are numbers for', { region: { country: 'XX' } }],
    ['region.country', 3, 'two capital letters', { region: { country: 'Pakistan' } }],
    ['region.subdivision', 4, 'is none of PK-PB', { region: { country: 'PK', subdivision: 'PK-XX' } }],
    ['helplines[1]', 7, 'nobody could be reached', { helplines: [{ name: 'A', note: 'b' }, { name: 'C' }] }],
    ['helplines[0].phone', 5, 'is no telephone number', { helplines: [{ name: 'A', phone: 'none' }] }],
    ['channels[0].url', 5, 'starts with https://', { channels: [{ name: 'A', url: 'http://a.example' }] }],
    ['intake.url', 4, 'starts with https://', { intake: { name: 'A', url: 'http://a.example' } }],
    ['locked[0]', 3, 'must be a list of keys', { locked: ['everything'] }],
    ['["odd key"]', 2, 'is unknown here; there are language', { 'odd key': 1 }],
    ['organisation.name', 2, 'must be a text of 1 to 80', { organisation: { logo: 'logo.png' } }],
    [
      'organisation.logo',
      4,
      'names a file that is not there',
      { organisation: { name: 'A', logo: 'no.png' } },
    ],
    ['organisation.logo', 4, 'is 40.1 kB and must be', { organisation: { name: 'A', logo: 'large.png' } }],
    ['organisation.logo', 4, 'must be a PNG', { organisation: { name: 'A', logo: 'drawing.png' } }],
    [
      'organisation.logo',
      4,
      'must be a PNG',
      { organisation: { name: 'A', logo: 'https://a.example/l.png' } },
    ],
    ['organisation.colour', 4, 'must be #rrggbb', { organisation: { name: 'A', colour: '#ffff00' } }],
  ])('says of %s on line %i: … %s …', (path, line, reason, file) => {
    expect(found(file).problems).toEqual([{ path, line, reason: expect.stringContaining(reason) }]);
  });

  it('names what only the extension uses', () => {
    const { problems, notes } = found({ prompt: { mode: 'off' }, sitesOff: ['x'] });
    expect(problems).toEqual([]);
    expect(notes.map(({ path, line }) => [path, line])).toEqual([
      ['prompt', 2],
      ['sitesOff', 5],
    ]);
  });

  it.each([
    ['{\n  "language": "ur",\n}', 3, 'is no JSON from here on'],
    ['{\n  "language": "ur",\n  "language": "en"\n}', 3, 'stands there already'],
    ['[]', 1, 'must be one object'],
    ['', 1, 'is no JSON'],
  ])('says where %j cannot be read at all', (text, line, reason) => {
    const { problems, isUnreadable } = checkOrganisation(text, folder);
    expect(problems).toMatchObject([{ line, reason: expect.stringContaining(reason) }]);
    expect(isUnreadable).toBe(true);
  });

  it('knows what may stand at every key', () => {
    for (const key of policyKeys) {
      const [problem] = found({ [key]: 7 }).problems;
      expect(problem?.reason, key).not.toContain('is unknown here');
    }
  });
});

describe('the page', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  /** What the page makes of the answers of its host. */
  async function read(files: Readonly<Record<string, { body: string | Buffer; type?: string }>>) {
    vi.stubGlobal('fetch', async (path: string) => {
      const file = files[path];
      if (!file) return new Response('', { status: 404 });
      const type = file.type ?? 'application/json';
      return new Response(new Uint8Array(Buffer.from(file.body)), { headers: { 'content-type': type } });
    });
    const { organisationPolicy } = await import('../../src/web/organisation');
    return readPolicy(await organisationPolicy());
  }

  it('reads the file as the extension reads a policy, with the logo in it', async () => {
    const { policy, problems } = await read({
      '/organisation.json': { body: JSON.stringify(sound) },
      '/logo.png': { body: png, type: 'image/png' },
    });
    expect(problems).toEqual([]);
    expect(policy).toMatchObject({ locked: ['region', 'intake'], look: { name: 'Green Lane School' } });
    expect(policy.look?.logo).toBe(`data:image/png;base64,${png.toString('base64')}`);
  });

  it('leaves out what only the extension does', async () => {
    const { policy, problems } = await read({
      '/organisation.json': {
        body: JSON.stringify({ prompt: { mode: 'off' }, sitesOff: ['x'], locked: ['prompt', 'region'] }),
      },
    });
    expect(problems).toEqual([]);
    expect(policy.settings).toEqual({});
    expect(policy.locked).toEqual(['region']);
  });

  it.each([
    ['there is none', {}],
    [
      'the host answers with a page of its own',
      { '/organisation.json': { body: '<h1>Not found</h1>', type: 'text/html' } },
    ],
    ['it is empty', { '/organisation.json': { body: '{}' } }],
  ])('is as without one where %s', async (_where, files) => {
    const { problems, policy } = await read(files);
    expect(problems).toEqual([]);
    expect(policy).toEqual(readPolicy({}).policy);
  });

  it.each([
    ['{\n"language": "ur",\n', '["organisation.json, line 3"]'],
    ['[]', '["organisation.json"]'],
    [JSON.stringify({ language: 'ur'.repeat(150_000) }), '["organisation.json"]'],
  ])('names a file that cannot be read, and goes on without it', async (body, named) => {
    const { problems, policy } = await read({ '/organisation.json': { body } });
    expect(problems).toEqual([named]);
    expect(policy.settings).toEqual({});
  });

  it('names a logo that is not there, and shows the name without it', async () => {
    const { problems, policy } = await read({ '/organisation.json': { body: JSON.stringify(sound) } });
    expect(problems).toEqual(['organisation.logo']);
    expect(policy.look).toMatchObject({ name: 'Green Lane School', logo: null });
  });
});
