import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { directoryData } from '../../scripts/directory/files';
import { filesIn, newKey, publicKeyOf, signedUpdate } from '../../scripts/directory/sign';
import { type UpdateWorld, updateDirectory } from '../../src/background/directory-updates';
import { dangerNumbers } from '../../src/directory/danger';
import { forRegion } from '../../src/directory/groups';
import { knownFile, newestCheck } from '../../src/directory/known';
import type { CountryFile, Helpline, SourcedCountryFile } from '../../src/directory/schema';
import { type UpdateState, withUpdate } from '../../src/directory/updated-file';
import { largestUpdate, openUpdate } from '../../src/directory/updates';

const { privateKey, publicKey: publicHalf } = generateKeyPairSync('ed25519');
const publicKey = publicKeyOf(publicHalf);
const url = 'https://trust.example/directory.json';
/** A day after every check in the data. */
const ISSUED = '2026-11-29';
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

const inData = JSON.parse(
  readFileSync(new URL('../../src/directory/data/pk.json', import.meta.url), 'utf8'),
) as SourcedCountryFile;
const packaged = knownFile(inData, '2026-11-28');
const line = (id: string, change: Partial<Helpline> = {}): Helpline => ({
  ...(knownFile(inData, '2026-11-28').helplines.find(({ kind }) => kind === 'child-helpline') as Helpline),
  id,
  region: null,
  ...change,
});
const pakistan = (...helplines: Helpline[]): CountryFile => ({ country: 'PK', helplines, channels: [] });

/** Signs any content, unlike `signedUpdate`, which refuses what is wrong. */
function signed(content: object | string, key = privateKey): string {
  const payload = typeof content === 'string' ? content : JSON.stringify(content);
  return JSON.stringify({ payload, signature: sign(null, Buffer.from(payload), key).toString('base64') });
}
const release = (version: number, file: object = pakistan(line('pk-new'))) =>
  signed({ version, issued: ISSUED, files: { pk: file } });

describe('opening an update', () => {
  it('gives the files of one that the key has signed', async () => {
    const { update, problem } = await openUpdate(release(7), publicKey, 6);
    expect(problem).toBeNull();
    expect(update).toMatchObject({ version: 7, issued: ISSUED, files: { pk: { country: 'PK' } } });
  });

  it.each([
    ['another key', signed({ version: 7 }, generateKeyPairSync('ed25519').privateKey)],
    ['a changed payload', release(7).replace('pk-new', 'pk-bad')],
    ['no signature worth the name', JSON.stringify({ payload: '{}', signature: '§§' })],
  ])('refuses %s', async (_, text) => {
    expect((await openUpdate(text, publicKey, null)).problem).toEqual({ reason: 'signature' });
  });

  it.each(['', 'null', '[]', '<html>', '{"payload":{}}', '{"version":7}'])('refuses %j', async (text) => {
    expect((await openUpdate(text, publicKey, null)).problem).toEqual({ reason: 'format' });
  });

  it('refuses a version before the one that counts, and passes over the same', async () => {
    expect((await openUpdate(release(6), publicKey, 7)).problem).toEqual({ reason: 'older' });
    expect(await openUpdate(release(7), publicKey, 7)).toEqual({ update: null, problem: null });
  });

  it('refuses what is too large, before anything else', async () => {
    const text = ' '.repeat(largestUpdate + 1);
    expect((await openUpdate(text, publicKey, null)).problem).toEqual({ reason: 'too_large' });
  });

  it('counts for 180 days, or until the day that it names', async () => {
    const opened = async (now: string, more: object = {}) => {
      const text = signed({ version: 7, issued: ISSUED, files: {}, ...more });
      const { update, problem } = await openUpdate(text, publicKey, null, { now: Date.parse(now) });
      return problem?.reason ?? update?.version;
    };
    expect(await opened('2027-05-27')).toBe(7);
    expect(await opened('2027-05-29')).toBe('expired');
    expect(await opened('2026-12-31', { expires: '2026-12-31' })).toBe(7);
    expect(await opened('2027-01-03', { expires: '2026-12-31' })).toBe('expired');
    expect(await opened('2028-01-01', { expires: '2030-01-01' })).toBe('expired');
    expect(await opened('2026-12-01', { issued: '2026-99-99' })).toBe('expired');
  });

  it('dials what it shows: the international form is that of the number, in every packaged file, too', async () => {
    const phone = (value: string, e164: string) => pk({ ...bad, contacts: [{ type: 'phone', value, e164 }] });
    const reason = async (content: object) => (await openUpdate(signed(content), publicKey, null)).problem;
    for (const [value, e164] of [
      ['0800 123456', '+92800123456'],
      ['051-9106691', '+92519106691'],
      ['+44 20 7946 0000', '+442079460000'],
    ]) {
      expect([value, await reason(phone(value as string, e164 as string))]).toEqual([value, null]);
    }
    expect(await reason(phone('0800 123456', '+19005550100'))).toEqual({
      reason: 'content',
      path: 'files.pk.helplines[0].contacts[0].value',
    });
    const offenders: unknown[] = [];
    for (const [name, file] of Object.entries(directoryData())) {
      // Some entries were checked after `ISSUED`.
      const problem = await reason({ version: 1, issued: '2099-01-01', files: { [name]: file } });
      if (problem) offenders.push(problem);
    }
    expect(offenders).toEqual([]);
  });

  const bad = line('pk-bad');
  const [source] = bad.sources!;
  it.each([
    // The number that is shown differs from the one that is dialled.
    ['files.pk.helplines[0].contacts[0].value', phones({ value: '15', display: '15', e164: '+19005550115' })],
    ['files.pk.helplines[0].contacts[0].value', phones({ value: '+19005550100', display: '15' })],
    ['files.pk.helplines[0].contacts[0].value', phones({ value: '5550100', e164: '+19005550100' })],
    ['files.pk.helplines[0].contacts[0].value', phones({ value: '15, or call 0900555010' })],
    ['files.pk.helplines[0].contacts[0].value', phones({ value: '\u202e51' })],
    ['files.pk.helplines[0].contacts[0].value', phones({ value: '**21*0900555010#' })],
    [
      'files.pk.helplines[0].contacts[0].value',
      pk({ ...bad, contacts: [{ type: 'whatsapp', value: '0309 0000015' }] }),
    ],
    // A province of another country, or an entry of another file.
    ['files.pk.helplines[0].region', pk({ ...bad, region: 'IN-DL' })],
    ['files.pk.helplines[0].id', pk({ ...bad, id: 'in-bad' })],
    [
      'files.pk.subdivisions[0].code',
      {
        version: 1,
        issued: ISSUED,
        files: { pk: { ...pakistan(), subdivisions: [{ code: 'IN-DL', name: { en: 'Delhi' } }] } },
      },
    ],
    // Sources and checks with dates in the future, which would make the entry certain for years.
    ['files.pk.helplines[0].verified.on', pk({ ...bad, verified: { how: 'page', on: '2099-01-01' } })],
    ['files.pk.helplines[0].sources[0].date', pk({ ...bad, sources: [{ ...source!, date: '2099' }] })],
    [
      'files.pk.helplines[0].sources[0].url',
      pk({ ...bad, sources: [{ ...source!, url: 'https://punjabpolice.gov.pk@new.example/' }] }),
    ],
    ['files.pk.helplines[0].sources[0].url', pk({ ...bad, sources: [{ ...source!, url: 'https://[' }] })],
    ['version', { version: 1.5, issued: ISSUED, files: {} }],
    ['issued', { version: 1, issued: 'today', files: {} }],
    ['files.pk.helplines[1].sources', pk(line('pk-a'), { ...bad, sources: [] })],
    ['files.pk.helplines[0].kind', pk({ ...bad, kind: 'police-station' } as unknown as Helpline)],
    ['files.pk: one id twice', pk(bad, bad)],
    [
      'files.pk.helplines[0].contacts[0].value',
      pk({ ...bad, contacts: [{ type: 'web', value: 'javascript:alert(1)' }] }),
    ],
    [
      'files.pk.helplines[0].contacts[0].value',
      pk({ ...bad, contacts: [{ type: 'web', value: 'http://new.example' }] }),
    ],
    [
      'files.pk.helplines[0].contacts[0].value',
      pk({ ...bad, contacts: [{ type: 'web', value: 'https://punjab.gov.pk@new.example' }] }),
    ],
    ['files.pk.channels[0].delivery[0]', form({ url: 'http://new.example/report' })],
    [
      'files.pk.channels[0].delivery[0]',
      form({ url: 'https://new.example', byLanguage: { ur: 'http://new.example' } }),
    ],
    ['files.PK.country', { version: 1, issued: ISSUED, files: { PK: pakistan() } }],
    ['files.in.country', { version: 1, issued: ISSUED, files: { in: pakistan() } }],
  ])('refuses the whole for one fault, and says where: %s', async (path, content) => {
    expect((await openUpdate(signed(content), publicKey, null)).problem).toEqual({ reason: 'content', path });
  });

  function phones(contact: object) {
    return pk({ ...bad, contacts: [{ type: 'phone', ...contact } as Helpline['contacts'][number]] });
  }

  function form(way: object) {
    const [channel] = inData.channels;
    const file = { ...pakistan(), channels: [{ ...channel, delivery: [{ type: 'form', ...way }] }] };
    return { version: 1, issued: ISSUED, files: { pk: file } };
  }

  function pk(...helplines: Helpline[]) {
    return { version: 1, issued: ISSUED, files: { pk: pakistan(...helplines) } };
  }

  it('keeps data only: what the schema does not know is left out', async () => {
    const file = { ...pakistan(line('pk-new')), script: 'alert(1)' };
    expect((await openUpdate(release(1, file), publicKey, null)).update?.files.pk).not.toHaveProperty(
      'script',
    );
  });
});

describe('emergency numbers under an update', () => {
  const emergency = packaged.helplines.filter(({ kind }) => kind === 'emergency');
  const numbers = (file: CountryFile) =>
    forRegion(file, 'PK-PB')
      .helplines.filter(({ kind, confidence }) => kind === 'emergency' && confidence !== 'low')
      .map(({ id }) => id);
  const before = numbers(packaged);

  it('stay where the update leaves them out', () => {
    const file = withUpdate(packaged, pakistan(line('pk-new')));
    expect(numbers(file)).toEqual(before);
    expect(file.helplines.at(-1)?.id).toBe('pk-new');
    expect(file.subdivisions).toEqual(packaged.subdivisions);
  });

  it('stay what they are where the update would change them', () => {
    const changed = emergency.map((one) => ({ ...one, kind: 'ngo' as const, contacts: [] }));
    const file = withUpdate(packaged, pakistan(...changed));
    expect(file.helplines).toEqual(emergency);
  });

  it('cannot be replaced by an unconfirmed one of a province under the same number', () => {
    const doubtful = emergency.map((one, place) => ({
      ...one,
      id: `pk-doubt-${place}`,
      region: 'PK-PB',
      confidence: 'low' as const,
    }));
    expect(numbers(withUpdate(packaged, pakistan(...doubtful)))).toEqual(before);
  });

  describe('with a new number', () => {
    const [old] = emergency as [Helpline];
    const say = (url: string, type: 'press' | 'list' | 'mirror' | 'official' = 'press') => ({
      url,
      seen: 'The new number',
      date: '2026-11-20',
      type,
    });
    const twoVoices = [say('https://police.example/'), say('https://paper.example/news')];
    const changed = (change: Partial<Helpline> = {}): Helpline => ({
      ...old,
      contacts: [{ type: 'phone', value: '919' }],
      confidence: 'medium',
      sources: twoVoices,
      ...change,
    });
    const numbersUnder = (change: Partial<Helpline>) =>
      withUpdate(packaged, pakistan(changed(change)))
        .helplines.find(({ id }) => id === old.id)
        ?.contacts.map(({ value }) => value);

    it('which two publishers vouch for: it stands first, the old one second', () => {
      expect(numbersUnder({})).toEqual(['919', ...old.contacts.map(({ value }) => value)]);
    });

    it('but not an update from before the newest check of the package', () => {
      const under = (signed: string) =>
        withUpdate(
          { ...packaged, checked: '2026-11-29' },
          { ...pakistan(changed(), line('pk-new')), checked: signed },
        );
      const first = (file: CountryFile) => file.helplines.find(({ id }) => id === old.id)?.contacts[0]?.value;
      const before = under('2026-11-28');
      expect([first(before), first(under('2026-11-29'))]).toEqual([old.contacts[0]?.value, '919']);
      // All else of it counts.
      expect(before.helplines.map(({ id }) => id)).toContain('pk-new');
      expect(before.checked).toBe('2026-11-29');
    });

    it.each<[string, Partial<Helpline>]>([
      ['one publisher alone', { sources: [say('https://police.example/'), say('https://police.example/b')] }],
      [
        'a list and its mirror',
        { sources: [say('https://list.example/'), say('https://copy.example/', 'mirror')] },
      ],
      ['one that says otherwise', { sources: [twoVoices[0]!, { ...twoVoices[1]!, differs: true }] }],
      ['sources of another number', { sources: twoVoices.map((one) => ({ ...one, number: '555' })) }],
      [
        'two pages on hosts of one publisher',
        { sources: [say('https://police.gov.pk/'), say('https://news.police.gov.pk/')] },
      ],
      [
        'a publisher and one without an address',
        { sources: [twoVoices[0]!, { ...twoVoices[1]!, url: null }] },
      ],
      [
        'two mirrors and a list',
        {
          sources: [
            say('https://list.example/', 'list'),
            say('https://copy.example/', 'mirror'),
            say('https://other.example/', 'mirror'),
          ],
        },
      ],
      ['no confidence', { confidence: 'low' }],
      ['another region', { region: 'PK-SD' }],
      ['less help than before', { services: ['fire'] }],
      ['no number', { contacts: [] }],
    ])('stay as they are with %s', (_, change) => {
      expect(numbersUnder(change)).toEqual(old.contacts.map(({ value }) => value));
    });
  });

  it('cannot be overtaken by another entry with one publisher behind it, where they are not confirmed themselves', () => {
    const guinea = knownFile(directoryData().tk as SourcedCountryFile, '2026-11-28');
    const first = (file: CountryFile) =>
      dangerNumbers(forRegion(file, null).helplines).first.map(({ contacts }) => contacts[0]?.value);
    const before = first(guinea);
    const voice = (url: string) => ({
      url,
      seen: 'The number',
      date: '2026-11-20',
      type: 'operator' as const,
    });
    const added = (...urls: string[]): CountryFile => ({
      country: 'TK',
      channels: [],
      helplines: [
        {
          ...guinea.helplines[0]!,
          id: 'tk-new',
          services: ['all'],
          contacts: [{ type: 'phone', value: '555' }],
          confidence: 'high',
          until: 2029,
          sources: urls.map(voice),
        },
      ],
    });
    expect(guinea.helplines[0]?.confidence).toBe('low');
    expect(first(withUpdate(guinea, added('https://one.example/')))).toEqual(before);
    expect(first(withUpdate(guinea, added('https://one.example/', 'https://www.one.example/')))).toEqual(
      before,
    );
    // The entry is still there, and says that it is not confirmed.
    expect(
      withUpdate(guinea, added('https://one.example/')).helplines.find(({ id }) => id === 'tk-new'),
    ).toMatchObject({ confidence: 'low' });
    expect(first(withUpdate(guinea, added('https://one.example/', 'https://two.example/')))).toEqual(['555']);
  });

  it('may get others behind them', () => {
    const [first] = emergency as [Helpline];
    const added = { ...first, id: 'pk-more', contacts: [{ type: 'phone' as const, value: '555' }] };
    expect(numbers(withUpdate(packaged, pakistan(added)))).toEqual([...before, 'pk-more']);
  });
});

/** A browser's storage, clock and network. */
function pretendWorld(answer: () => Response | Promise<Response>) {
  const stored = new Map<string, unknown>();
  const asked: RequestInit[] = [];
  const world = {
    stored,
    asked,
    at: Date.parse(ISSUED),
    alarm: null as number | null,
    answer,
    state: () => stored.get('directoryUpdate') as UpdateState | undefined,
    text: () => stored.get('directoryText'),
    run: (source: { url: string; publicKey: string } | null = { url, publicKey }) =>
      updateDirectory(source, parts),
  };
  const parts: UpdateWorld = {
    kept: {
      read: async (key) => stored.get(key),
      async change(items) {
        for (const [key, value] of Object.entries(items)) {
          if (value === undefined) stored.delete(key);
          else stored.set(key, structuredClone(value));
        }
      },
    },
    fetch: async (_, init) => {
      asked.push(init ?? {});
      return world.answer();
    },
    now: () => world.at,
    setAlarm: (when) => {
      world.alarm = when;
    },
    clearAlarm: () => {
      world.alarm = null;
    },
  };
  return world;
}

describe('fetching updates', () => {
  it('never happens without a policy', async () => {
    const world = pretendWorld(() => new Response(release(1)));
    await world.run(null);
    expect([world.asked.length, world.stored.size, world.alarm]).toEqual([0, 0, null]);
  });

  it('asks at once, then once a day, with nothing of the person', async () => {
    const world = pretendWorld(() => new Response(release(1)));
    await world.run();
    expect(world.asked).toMatchObject([
      { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'error' },
    ]);
    expect(world.asked[0]?.headers).toEqual({ 'accept-language': '*' });
    expect(world.state()?.applied).toEqual({ version: 1, issued: ISSUED, files: ['pk'] });
    expect(world.alarm).toBe(world.at + DAY);
    world.at += DAY - 1;
    await world.run();
    expect(world.asked).toHaveLength(1);
    world.at += 1;
    await world.run();
    expect(world.asked).toHaveLength(2);
  });

  it('puts a newer version in place of the one before, and keeps the last good one through anything else', async () => {
    const world = pretendWorld(() => new Response(release(1)));
    await world.run();
    const next = async (answer: () => Response) => {
      world.at += DAY;
      world.answer = answer;
      await world.run();
      return world.state()?.problem?.reason ?? null;
    };
    expect(await next(() => new Response(release(3)))).toBeNull();
    expect(world.text()).toBe(release(3));
    expect(await next(() => new Response(release(2)))).toBe('older');
    expect(await next(() => new Response(release(4, { country: 'PK' })))).toBe('content');
    expect(await next(() => new Response(release(4).replace('pk-new', 'pk-bad')))).toBe('signature');
    expect(await next(() => new Response('x'.repeat(largestUpdate + 1)))).toBe('too_large');
    expect(await next(() => new Response('', { status: 404 }))).toBe('network');
    expect(world.state()?.applied?.version).toBe(3);
    expect(world.text()).toBe(release(3));
    expect(await next(() => new Response(release(3)))).toBeNull();
  });

  it('tries again in an hour when nobody was reached', async () => {
    const world = pretendWorld(() => Promise.reject(new TypeError('offline')));
    await world.run();
    expect(world.alarm).toBe(world.at + HOUR);
    expect(world.state()).toMatchObject({ applied: null, problem: { reason: 'network' } });
  });

  it('lets go of an update that no policy wants for a day, and another key starts anew', async () => {
    const world = pretendWorld(() => new Response(release(5)));
    await world.run();
    const other = generateKeyPairSync('ed25519');
    world.answer = () =>
      new Response(signed({ version: 1, issued: '2026-11-30', files: {} }, other.privateKey));
    await world.run({ url, publicKey: publicKeyOf(other.publicKey) });
    expect(world.state()?.applied).toEqual({ version: 1, issued: '2026-11-30', files: [] });
    await world.run(null);
    expect(world.alarm).toBeNull();
    expect(world.text()).toBeDefined();
    world.at += DAY;
    await world.run(null);
    expect([world.text(), world.state()?.applied]).toEqual([undefined, null]);
  });

  it('goes on refusing an older version after a round with an empty policy, or under another key', async () => {
    const world = pretendWorld(() => new Response(release(5)));
    await world.run();
    for (const wait of [0, DAY, DAY]) {
      world.at += wait;
      await world.run(null);
    }
    world.answer = () => new Response(release(4));
    await world.run();
    expect(world.state()).toMatchObject({ applied: null, problem: { reason: 'older' } });
    world.answer = () => new Response(release(5));
    world.at += DAY;
    await world.run();
    expect(world.state()?.applied?.version).toBe(5);
    await world.run({ url, publicKey: publicKeyOf(generateKeyPairSync('ed25519').publicKey) });
    world.answer = () => new Response(release(4));
    await world.run();
    expect(world.state()).toMatchObject({ applied: null, problem: { reason: 'older' } });
  });
});

describe('the clock', () => {
  it('refuses an update from days to come: it would count for years', async () => {
    const reason = async (issued: string, now: string) =>
      (await openUpdate(signed({ version: 7, issued, files: {} }), publicKey, null, { now: Date.parse(now) }))
        .problem?.reason ?? null;
    expect(await reason('2099-01-01', '2026-11-29')).toBe('early');
    expect(await reason('2026-12-02', '2026-11-29')).toBe('early');
    // In other parts of the world it is already tomorrow.
    expect(await reason('2026-11-30', '2026-11-29T00:30Z')).toBeNull();
    // A clock without a battery may say 1970: then the packaged numbers are used.
    expect(await reason('2026-11-29', '1970-01-02')).toBe('early');
  });

  it('set back brings nothing to life again that has expired', async () => {
    const world = pretendWorld(() => new Response(release(7)));
    await world.run();
    const installed = world.at;
    world.at += 181 * DAY;
    world.answer = () => new Response(null, { status: 503 });
    await world.run();
    expect([world.state()?.applied, world.text()]).toEqual([null, undefined]);
    world.at = installed + DAY;
    world.answer = () => new Response(release(7));
    await world.run();
    expect(world.state()).toMatchObject({ applied: null, problem: { reason: 'older' } });
    world.at += DAY;
    world.answer = () => new Response(release(8));
    await world.run();
    expect(world.state()?.applied?.version).toBe(8);
  });

  it('ends an update on the day that it names itself, too', async () => {
    const text = signed({ version: 7, issued: ISSUED, expires: '2026-12-31', files: {} });
    const world = pretendWorld(() => new Response(text));
    await world.run();
    world.at = Date.parse('2027-01-01T12:00Z');
    await world.run();
    expect(world.state()?.applied?.version).toBe(7);
    world.at = Date.parse('2027-01-03');
    await world.run();
    expect(world.state()).toMatchObject({ applied: null, problem: { reason: 'expired' } });
  });
});

describe('npm run directory:sign', () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-instead-sign-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('makes a secret key once, and a file that opens with its public half', async () => {
    const file = join(folder, 'organisation.key');
    const made = newKey(file);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(() => newKey(file)).toThrow('is there already');
    const key = createPrivateKey(readFileSync(file));
    writeFileSync(join(folder, 'pk.json'), JSON.stringify(inData));
    // After every check in the file.
    const issued = newestCheck([inData]);
    const text = await signedUpdate({ version: 2, issued, files: filesIn(folder) }, key);
    expect((await openUpdate(text, made, 1)).update?.files.pk?.helplines).toHaveLength(
      packaged.helplines.length,
    );
  });

  it('refuses what browsers would refuse, and says where', async () => {
    const [first] = inData.helplines;
    const wrong = { ...first, verified: { how: 'page', on: 'lately' } };
    const files = { pk: { ...inData, helplines: [wrong] } };
    await expect(signedUpdate({ version: 2, issued: ISSUED, files }, privateKey)).rejects.toThrow(
      'files.pk.helplines[0].verified.on',
    );
  });
});
