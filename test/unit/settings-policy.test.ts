import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIREFOX_ID, manifestFor } from '../../scripts/build/manifest';
import { categories, linkCategories } from '../../src/directory/categories';
import { hostOfRoute, route } from '../../src/report/route';
import managedSchema from '../../src/settings/managed-schema.json';
import { effective, policyKeys, readPolicy } from '../../src/settings/policy';
import { defaultSettings } from '../../src/settings/schema';
import { parsedPlist, parsedRegistry } from '../support/policy-files';

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/policies/${name}`, import.meta.url), 'utf8');
const sample = Object.values(JSON.parse(fixture('chromium.json'))['3rdparty'].extensions)[0] as Record<
  string,
  unknown
>;

describe('a policy', () => {
  it('is read whole where it is sound', () => {
    const { policy, problems } = readPolicy(sample);
    expect(problems).toEqual([]);
    expect(policy.settings).toMatchObject({
      language: 'ur',
      region: { country: 'PK', subdivision: 'PK-SD' },
      prompt: { mode: 'off' },
      sites: { off: ['linkedin'] },
      intake: { name: 'Hope School Trust' },
    });
    expect(policy.locked).toEqual(['region', 'language', 'prompt', 'intake']);
    expect(policy.helplines).toMatchObject([
      { name: 'School counsellor', phone: '021 34567890', group: 'talk' },
    ]);
    expect(policy.channels).toMatchObject([{ kind: 'partner', anonymous: true, accepts: linkCategories }]);
  });

  it.each([undefined, null, 'off', [], {}])('that says nothing (%j) sets nothing', (managed) => {
    const { policy, problems } = readPolicy(managed);
    expect(problems).toEqual([]);
    expect(effective({}, policy)).toEqual({ settings: defaultSettings, governed: [] });
  });

  it.each([
    [{ prompt: { mode: 'sometimes' } }, 'prompt.mode'],
    [{ prompt: 'off' }, 'prompt'],
    [{ region: { country: 'Pakistan', subdivision: null } }, 'region.country'],
    [{ region: { country: 'UK' } }, 'region.country'],
    [{ promt: { mode: 'off' } }, 'promt'],
    [{ locked: ['region', 'everything'] }, 'locked[1]'],
    [
      {
        helplines: [
          { name: 'Desk', note: 'room 1' },
          { name: 'Desk', phone: 'none' },
        ],
      },
      'helplines[1].phone',
    ],
    [{ helplines: [{ name: 'Nobody' }] }, 'helplines[0]'],
    [{ channels: [{ name: 'Desk', url: 'http://desk.example/' }] }, 'channels[0].url'],
    [{ channels: [{ name: 'Desk', url: 'javascript:alert(1)' }] }, 'channels[0].url'],
    [{ intake: { name: 'Trust', url: 'http://trust.example' } }, 'intake.url'],
    [{ intake: { name: 'Trust', url: 'https://me:secret@trust.example/' } }, 'intake.url'],
    [{ intake: { name: 'Trust', url: 'https://trust.example/', format: 'xarf' } }, 'intake.organisation'],
    [{ exit: { url: 'file:///etc/passwd' } }, 'exit.url'],
    [{ directory: { url: 'https://trust.example/d.json', publicKey: 'short' } }, 'directory.publicKey'],
    [{ sitesOff: 'x' }, 'sitesOff'],
    [{ sitesOff: ['x', 'X Y'] }, 'sitesOff[1]'],
  ])('%j has its bad value named, and the rest applies', (wrong, place) => {
    const { policy, problems } = readPolicy({ language: 'ur', ...wrong });
    expect(problems).toEqual([place]);
    expect(policy.settings.language).toBe('ur');
  });

  it('takes out of names and notes what turns the words around them, or hides', () => {
    const words = { name: 'Hope\u202eloohcS\u2069\n\tTrust\u200b', note: 'Room\u2066 12\n\nfirst floor' };
    const plain = { name: 'HopeloohcS Trust', note: 'Room 12 first floor' };
    const { policy, problems } = readPolicy({
      intake: { name: words.name, url: 'https://desk.example/' },
      helplines: [{ ...words, phone: '1121' }],
      channels: [
        { ...words, url: 'https://desk.example/' },
        { name: '\u202e\u200b', phone: '1121' },
      ],
    });
    expect(policy.settings.intake?.name).toBe(plain.name);
    expect(policy.helplines).toMatchObject([plain]);
    expect(policy.channels).toMatchObject([{ name: { en: plain.name }, note: { en: plain.note } }]);
    expect(problems).toEqual(['channels[1].name']);
  });

  const long = (before: string, whole: number) => before + 'a'.repeat(whole - before.length);
  const desk = { name: 'Desk', url: 'https://desk.example/form' };
  const xarf = {
    name: 'Trust',
    url: 'https://trust.example/in',
    format: 'xarf',
    organisation: { org: 'Hope Trust', contact: 'desk@trust.example', domain: 'trust.example' },
  };
  const key = 'A'.repeat(43);

  it.each<Record<string, unknown>>([
    { language: null },
    { language: 'sd-Arab' },
    { region: { country: 'PK' } },
    { secondRegion: { country: 'GB', subdivision: 'GB-ENG' } },
    { secondRegion: { country: 'FR', subdivision: 'FR-1' } },
    { sitesOff: [] },
    { sitesOff: ['x', 'stories.example', 'a'.repeat(253)] },
    { intake: { ...xarf, format: 'json', organisation: undefined } },
    { intake: xarf },
    { intake: { ...xarf, organisation: { ...xarf.organisation, org: 'H'.repeat(200) } } },
    { exit: { url: 'https://example.org/' } },
    {
      helplines: [
        { name: 'Desk', email: 'desk@school.example' },
        { name: 'Desk', web: 'https://school.example' },
      ],
    },
    { channels: [desk, { name: 'D'.repeat(80), email: 'desk@school.example', note: 'n'.repeat(200) }] },
    { channels: [{ name: 'Desk', phone: '1121', accepts: ['violence'], languages: ['ur', 'sd-Arab'] }] },
    { channels: [{ name: 'Desk', phone: '1121', anonymous: false, languages: [] }] },
    { locked: ['language', 'region', 'secondRegion', 'prompt', 'sitesOff', 'intake', 'exit'] },
    { directory: { url: 'https://trust.example/d.json', publicKey: key } },
    { directory: { url: 'https://trust.example/d.json', publicKey: `${'a/+_-'.repeat(8)}Zz9=` } },
  ])('%j is sound', (sound) => {
    expect(readPolicy(sound).problems).toEqual([]);
  });

  it.each<[wrong: object, ...places: string[]]>([
    [{ language: 'Urdu' }, 'language'],
    [{ language: 5 }, 'language'],
    [{ region: null }, 'region'],
    ...['pk', 'PAK', 'P1', ' PK', ''].map((country): [object, string] => [
      { region: { country } },
      'region.country',
    ]),
    ...['SD', 'pk-SD', 'PK-', 'PK-ABCD', 'PK-SD ', ' PK-SD', 5].map((subdivision): [object, string] => [
      { secondRegion: { country: 'PK', subdivision } },
      'secondRegion.subdivision',
    ]),
    [{ sitesOff: ['', 'x', 'a'.repeat(254)] }, 'sitesOff[0]', 'sitesOff[2]'],
    // A policy cannot take an intake away: it says nothing of one.
    [{ intake: null }, 'intake'],
    [{ intake: { ...xarf, name: '' } }, 'intake.name'],
    [{ intake: { ...xarf, url: long('https://trust.example/', 2049) } }, 'intake.url'],
    [{ intake: { ...xarf, url: 'https://me@trust.example/' } }, 'intake.url'],
    [{ intake: { ...xarf, url: 'https://:secret@trust.example/' } }, 'intake.url'],
    [{ intake: { ...xarf, url: 'https://trust.example:port/' } }, 'intake.url'],
    [{ intake: { ...xarf, format: 'csv' } }, 'intake.format'],
    [{ intake: { ...xarf, organisation: { ...xarf.organisation, org: '' } } }, 'intake.organisation.org'],
    [
      { intake: { ...xarf, organisation: { ...xarf.organisation, org: 'H'.repeat(201) } } },
      'intake.organisation.org',
    ],
    [
      { intake: { ...xarf, organisation: { ...xarf.organisation, contact: 'desk' } } },
      'intake.organisation.contact',
    ],
    ...['', 'Trust.example', 'trust example', ' trust', 'trust ', 'a'.repeat(254)].map(
      (domain): [object, string] => [
        { intake: { ...xarf, organisation: { ...xarf.organisation, domain } } },
        'intake.organisation.domain',
      ],
    ),
    [{ exit: { url: 'http://example.org' } }, 'exit.url'],
    [{ helplines: { name: 'Desk' } }, 'helplines'],
    [{ helplines: [5, { name: 'Desk', note: 'n'.repeat(201) }] }, 'helplines[0]', 'helplines[1].note'],
    [{ helplines: [{ name: 'Desk', phone: '1121', group: 'emergency' }] }, 'helplines[0].group'],
    [
      { channels: [{ name: 'Desk' }, { ...desk, name: '' }, { ...desk, name: 'D'.repeat(81) }] },
      'channels[0]',
      'channels[1].name',
      'channels[2].name',
    ],
    [{ channels: [{ ...desk, note: 'n'.repeat(201) }] }, 'channels[0].note'],
    [
      {
        channels: [
          { name: 'Desk', email: 'desk' },
          { name: 'Desk', phone: 'none' },
        ],
      },
      'channels[0].email',
      'channels[1].phone',
    ],
    [
      {
        channels: [
          { ...desk, accepts: [] },
          { ...desk, accepts: ['child_danger'] },
        ],
      },
      'channels[0].accepts',
      'channels[1].accepts[0]',
    ],
    ...['Urdu', 'ur-', ' ur', 'ur ', 'ur-Arabic', 'u'].map((one): [object, string] => [
      { channels: [{ ...desk, languages: ['ur', one] }] },
      'channels[0].languages[1]',
    ]),
    [{ channels: [{ ...desk, anonymous: 'yes' }] }, 'channels[0].anonymous'],
    [{ organisation: 'Trust' }, 'organisation'],
    [{ locked: 'prompt' }, 'locked'],
    [{ locked: ['sites'] }, 'locked[0]'],
    [{ directory: { url: 'http://trust.example/d.json', publicKey: key } }, 'directory.url'],
    [{ directory: { url: 'https://me:secret@trust.example/d.json', publicKey: key } }, 'directory.url'],
    ...[`${key}A`, `${key}==`, ` ${key}`, `${key} `, key.slice(1), `${key.slice(1)}!`].map(
      (publicKey): [object, string] => [
        { directory: { url: 'https://trust.example/d.json', publicKey } },
        'directory.publicKey',
      ],
    ),
    [{ toString: 1, 'odd key': 2 }, 'toString', '["odd key"]'],
  ])('%j has each bad value named by its place', (wrong, ...places) => {
    const { policy, problems } = readPolicy({ prompt: { mode: 'off' }, ...wrong });
    expect(problems).toEqual(places);
    expect(policy.settings.prompt).toEqual({ mode: 'off' });
  });

  it('says all that it may say of the settings, and of nothing else', () => {
    const { policy } = readPolicy({
      language: 'ur',
      region: { country: 'PK' },
      secondRegion: { country: 'GB', subdivision: 'GB-ENG' },
      prompt: { mode: 'always' },
      sitesOff: ['x'],
      intake: xarf,
      exit: { url: 'https://example.org/' },
      directory: { url: 'https://trust.example/d.json', publicKey: key },
      locked: ['exit', 'exit', 'sitesOff', 'secondRegion'],
    });
    expect(policy).toEqual({
      settings: {
        language: 'ur',
        region: { country: 'PK', subdivision: null },
        secondRegion: { country: 'GB', subdivision: 'GB-ENG' },
        prompt: { mode: 'always' },
        sites: { off: ['x'] },
        intake: xarf,
        exit: { url: 'https://example.org/' },
      },
      locked: ['exit', 'sites', 'secondRegion'],
      helplines: [],
      channels: [],
      directory: { url: 'https://trust.example/d.json', publicKey: key },
      look: null,
      lookProblems: [],
    });
  });

  it('that says nothing of a part leaves it out', () => {
    expect(readPolicy({ prompt: { mode: 'off' } }).policy).toEqual({
      settings: { prompt: { mode: 'off' } },
      locked: [],
      helplines: [],
      channels: [],
      directory: null,
      look: null,
      lookProblems: [],
    });
  });

  it('adds as many helplines and channels as there is room for, and switches off any number of sites', () => {
    const many = <T>(make: (place: number) => T) => Array.from({ length: 52 }, (_, place) => make(place));
    const { policy, problems } = readPolicy({
      helplines: many((place) => ({ name: `Desk ${place}`, phone: '1121' })),
      channels: many((place) => ({ ...desk, name: `Desk ${place}` })),
      sitesOff: many((place) => `stories-${place}.example`),
    });
    expect([policy.helplines.length, policy.channels.length, policy.settings.sites?.off.length]).toEqual([
      50, 50, 52,
    ]);
    expect(policy.helplines.at(-1)?.name).toBe('Desk 49');
    expect(problems).toEqual(['helplines[50]', 'helplines[51]', 'channels[50]', 'channels[51]']);
  });

  it('keeps the sound entries of a list with bad ones, under the same ids each time', () => {
    const one = { name: 'Desk', phone: '1121' };
    const [first] = readPolicy({ helplines: [{ name: 'Nobody' }, one] }).policy.helplines;
    expect(first).toMatchObject(one);
    expect(readPolicy({ helplines: [one, one] }).policy.helplines).toEqual([first]);
  });

  it('gives what differs in any way ids of its own, and ids that can be pinned', () => {
    const helplines = [
      { name: 'Desk', phone: '1121' },
      { name: 'Desk', phone: '1122' },
      { name: 'Desk', phone: '1121', note: 'room 1' },
      { name: 'Desk', phone: '1121', email: 'desk@school.example' },
      { name: 'Desk', phone: '1121', web: 'https://school.example' },
      { name: 'Nurse', phone: '1121' },
    ];
    const channels = [
      { name: 'Desk', phone: '1121' },
      { name: 'Desk', phone: '1122' },
      { name: 'Desk', email: 'desk@school.example' },
      { name: 'Desk', url: 'https://desk.example/form' },
      { name: 'Nurse', phone: '1121' },
    ];
    const { policy } = readPolicy({ helplines, channels });
    expect(policy.helplines).toMatchObject(helplines);
    expect(policy.channels.map(({ name }) => name.en)).toEqual(channels.map(({ name }) => name));
    expect(policy.helplines.every(({ id }) => /^own-policy-[0-9a-z]{4,7}$/.test(id))).toBe(true);
    expect(policy.channels.every(({ id }) => /^policy-[0-9a-z]{4,7}$/.test(id))).toBe(true);
    // Pinned by these in browsers that are in use: another way to make them would let go of what is pinned.
    expect([policy.helplines[0]?.id, policy.channels[0]?.id]).toEqual([
      'own-policy-1yrp7w1',
      'policy-kfdrc5',
    ]);
  });
});

describe('settings under a policy', () => {
  const { policy } = readPolicy({
    language: 'ur',
    prompt: { mode: 'always' },
    locked: ['prompt', 'intake'],
  });

  it('take its value for what the person has not chosen', () => {
    const { settings, governed } = effective({}, policy);
    expect(settings).toMatchObject({ language: 'ur', prompt: { mode: 'always' } });
    expect(governed.sort()).toEqual(['intake', 'language', 'prompt']);
  });

  it('keep the person’s choice where nothing is locked, and only there', () => {
    const own = {
      language: 'en',
      prompt: { mode: 'off' },
      intake: { name: 'Mine', url: 'https://mine.example' },
    };
    const { settings, governed } = effective(own as Parameters<typeof effective>[0], policy);
    expect(settings).toMatchObject({ language: 'en', prompt: { mode: 'always' }, intake: null });
    expect(governed.sort()).toEqual(['intake', 'prompt']);
  });

  it('keep the form of an intake’s reports where only its name is the person’s', () => {
    const form = {
      format: 'xarf',
      organisation: { org: 'Hope Trust', contact: 'desk@trust.example', domain: 'trust.example' },
    } as const;
    const { policy } = readPolicy({ intake: { name: 'Trust', url: 'https://trust.example', ...form } });
    const inForce = (url: string) =>
      effective({ intake: { name: 'Our trust', url } }, policy).settings.intake;
    expect(inForce('https://trust.example/')).toMatchObject({ name: 'Our trust', ...form });
    expect(inForce('https://other.example/')).toEqual({ name: 'Our trust', url: 'https://other.example/' });
    expect(effective({ intake: null }, policy).settings.intake).toBeNull();
    // A file may hold what only looks like an address.
    expect(inForce('https://desk.example:port/in')).not.toHaveProperty('format');
  });
});

describe('a channel of a policy', () => {
  const empty = { country: '001', helplines: [], channels: [] };
  const world = () => ({ ...empty, channels: [...readPolicy(sample).policy.channels] });
  const ask = (category: (typeof categories)[number]) =>
    route({
      region: null,
      category,
      danger: false,
      site: null,
      country: null,
      world: world(),
      platforms: empty,
      intake: null,
    }).channels;

  it('stands in the routing as a partner’s', () => {
    expect(ask('violence')).toMatchObject([
      { channel: { kind: 'partner' }, reasons: ['anonymous', 'partner'] },
    ]);
    expect(ask('child_danger')).toEqual([]);
  });

  it('shows where it is, since its name may be that of an official place', () => {
    const name = 'Internet Watch Foundation';
    const places = [
      { name, url: 'https://iwf.org.uk.desk.example/form' },
      { name, url: 'https://iwf.оrg.uk/' },
      { name, email: 'desk@iwf.example' },
      { name, phone: '021 34567890' },
    ];
    const { channels } = readPolicy({ channels: places }).policy;
    const hosts = channels.map((one) =>
      hostOfRoute({ channel: one, delivery: one.delivery[0]!, reasons: [] }),
    );
    expect(hosts).toEqual(['iwf.org.uk.desk.example', 'iwf.xn--rg-emc.uk', 'desk@iwf.example', null]);
  });

  it('is what the organisation said, in the shape of the directory', () => {
    const one = {
      name: 'Hope Trust desk',
      url: 'https://desk.example/form',
      email: 'desk@trust.example',
      phone: '1121',
      note: 'In school hours',
      accepts: ['violence'],
      anonymous: true,
      languages: ['ur'],
    };
    const [whole, bare, dialled] = readPolicy({
      channels: [one, { name: 'Desk', email: 'desk@trust.example' }, { name: 'Desk', phone: '1121' }],
    }).policy.channels;
    expect(dialled?.delivery).toEqual([{ type: 'phone', number: '1121' }]);
    expect(whole).toEqual({
      id: expect.stringMatching(/^policy-/),
      kind: 'partner',
      name: { en: 'Hope Trust desk' },
      operator: { en: 'Hope Trust desk' },
      region: null,
      accepts: ['violence'],
      delivery: [
        { type: 'form', url: 'https://desk.example/form' },
        { type: 'email', address: 'desk@trust.example' },
        { type: 'phone', number: '1121' },
      ],
      anonymous: true,
      languages: ['ur'],
      note: { en: 'In school hours' },
      confidence: 'high',
      verified: null,
      sources: [],
    });
    expect(bare).toEqual({
      ...whole,
      id: expect.any(String),
      name: { en: 'Desk' },
      operator: { en: 'Desk' },
      accepts: linkCategories,
      delivery: [{ type: 'email', address: 'desk@trust.example' }],
      anonymous: null,
      languages: [],
      note: undefined,
    });
    expect(bare).not.toHaveProperty('note');
  });

  it('takes every category but the one that needs people', () => {
    expect([...linkCategories, 'child_danger'].sort()).toEqual([...categories].sort());
  });
});

describe('the schema for Chromium', () => {
  it('has the keys of the policy and no others', () => {
    expect(Object.keys(managedSchema.properties).sort()).toEqual([...policyKeys].sort());
  });

  it('has one type, by name, everywhere: Chromium refuses the whole extension for a list of types', () => {
    const types = JSON.stringify(managedSchema).match(/"type":(?!\{)[^,}]*/g) ?? [];
    expect(types.length).toBeGreaterThan(30);
    expect(types.filter((one) => !/^"type":"(?:object|array|string|boolean)"$/.test(one))).toEqual([]);
  });

  it('is named by the manifest for Chromium alone', () => {
    expect(manifestFor('chromium', [], '1.0.0')).toMatchObject({
      storage: { managed_schema: 'managed-schema.json' },
    });
    expect(manifestFor('firefox', [], '1.0.0')).not.toHaveProperty('storage');
  });
});

describe('the sample policies', () => {
  it('say the same in every form', () => {
    const firefox = JSON.parse(fixture('firefox.json')).policies['3rdparty'].Extensions[FIREFOX_ID];
    expect(firefox).toEqual(sample);
    expect(parsedRegistry(fixture('chrome.reg'))).toEqual(sample);
    expect(parsedRegistry(fixture('edge.reg'))).toEqual(sample);
    expect(parsedPlist(fixture('com.google.Chrome.extensions.plist'))).toEqual(sample);
  });
});
