import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIREFOX_ID, manifestFor } from '../../scripts/build/manifest';
import { categories } from '../../src/directory/categories';
import { hostOf, route } from '../../src/report/route';
import managedSchema from '../../src/settings/managed-schema.json';
import { effective, partnerCategories, policyKeys, readPolicy } from '../../src/settings/policy';
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
    expect(policy.channels).toMatchObject([{ kind: 'partner', anonymous: true, accepts: partnerCategories }]);
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

  it('keeps the sound entries of a list with bad ones, under the same ids each time', () => {
    const one = { name: 'Desk', phone: '1121' };
    const [first] = readPolicy({ helplines: [{ name: 'Nobody' }, one] }).policy.helplines;
    expect(first).toMatchObject(one);
    expect(readPolicy({ helplines: [one, one] }).policy.helplines).toEqual([first]);
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
});

describe('a channel of a policy', () => {
  const empty = { country: '001', helplines: [], channels: [] };
  const world = { ...empty, channels: [...readPolicy(sample).policy.channels] };
  const ask = (category: (typeof categories)[number]) =>
    route({
      region: null,
      category,
      danger: false,
      site: null,
      country: null,
      world,
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
    const hosts = channels.map((one) => hostOf({ channel: one, delivery: one.delivery[0]!, reasons: [] }));
    expect(hosts).toEqual(['iwf.org.uk.desk.example', 'iwf.xn--rg-emc.uk', 'desk@iwf.example', null]);
  });

  it('takes every category but the one that needs people', () => {
    expect([...partnerCategories, 'child_danger'].sort()).toEqual([...categories].sort());
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
