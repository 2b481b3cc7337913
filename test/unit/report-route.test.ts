import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { directoryData } from '../../scripts/directory/files';
import { type Category, categories } from '../../src/directory/categories';
import { dangerNumbers } from '../../src/directory/danger';
import pk from '../../src/directory/data/pk.json';
import world from '../../src/directory/data/world.json';
import { forRegion } from '../../src/directory/groups';
import { knownFile } from '../../src/directory/known';
import type { CountryFile, Helpline, SourcedCountryFile } from '../../src/directory/schema';
import { addressOf } from '../../src/report/address';
import type { Intake } from '../../src/report/intake/index';
import { type Route, type RoutingQuestion, route, selfRemoval } from '../../src/report/route';
import { channel, helpline } from '../fixtures/directory';

const { platforms } = directoryData() as { platforms: SourcedCountryFile };

const IMAGES: Category[] = ['sexual_images', 'not_sure'];
const ALL: Category[] = [...IMAGES, 'grooming_threats', 'selling_trafficking', 'violence'];

const iwf = channel('iwf', {
  anonymous: true,
  confidence: 'medium',
  delivery: [{ type: 'form', url: 'https://report.iwf.org.uk/pk/' }],
});
const cyberPolice = channel('cyber-police', {
  kind: 'police',
  anonymous: false,
  accepts: [...IMAGES, 'grooming_threats', 'selling_trafficking'],
  delivery: [
    { type: 'phone', number: '1799' },
    { type: 'form', url: 'https://police.example/', botCheck: true },
  ],
});
const emergencyPolice = channel('police-15', {
  kind: 'police',
  accepts: ['violence', 'selling_trafficking', 'child_danger'],
  delivery: [{ type: 'phone', number: '15' }],
});
const regulator = channel('regulator', { kind: 'regulator', accepts: [...IMAGES, 'violence'] });
const bureau = channel('bureau', {
  kind: 'regulator',
  region: 'PK-PB',
  accepts: ['violence', 'child_danger'],
  delivery: [{ type: 'phone', number: '1121' }],
});
const dialled = channel('dialled', {
  ...bureau,
  id: 'dialled',
  region: null,
  accepts: [...IMAGES, 'violence'],
});
const wide = channel('wide', { anonymous: true, accepts: [...IMAGES, 'violence'] });
const nameless = channel('nameless', { kind: 'police', anonymous: true, accepts: [...IMAGES, 'violence'] });
const rumour = channel('rumour', {
  kind: 'police',
  confidence: 'low',
  accepts: ALL,
  delivery: [{ type: 'email', address: 'help@police.example' }],
});

const country: CountryFile = {
  country: 'PK',
  channels: [rumour, regulator, bureau, cyberPolice, emergencyPolice, iwf],
  helplines: [
    helpline('police', {
      kind: 'emergency',
      services: ['police'],
      contacts: [{ type: 'phone', value: '15' }],
    }),
    helpline('ambulance', { kind: 'emergency', services: ['ambulance'] }),
    helpline('city-ambulance', { kind: 'emergency', services: ['ambulance'], confidence: 'low' }),
    helpline('children'),
    helpline('children-punjab', { region: 'PK-PB' }),
    helpline('children-sindh', { region: 'PK-SD' }),
    helpline('talk', { kind: 'mental-health' }),
  ],
};
const everywhere: CountryFile = {
  country: '001',
  channels: [
    channel('ncmec', { anonymous: true, accepts: [...IMAGES, 'grooming_threats', 'selling_trafficking'] }),
    channel('inhope', { delivery: [{ type: 'form', url: 'https://www.inhope.org/EN/our-members' }] }),
    channel('take-it-down', {
      kind: 'self-removal',
      removal: { pictured: 'under18', now: 'any', askedBy: ['self'] },
      accepts: [],
    }),
    channel('stopncii', {
      kind: 'self-removal',
      removal: { pictured: 'adult', now: 'adult', askedBy: ['self'] },
      accepts: [],
    }),
  ],
  helplines: [helpline('find-a-helpline', { kind: 'ngo' })],
};
const sites: CountryFile = {
  country: '001',
  channels: [
    channel('platform-x', { kind: 'platform', site: 'x', accepts: ALL }),
    channel('platform-facebook', { kind: 'platform', site: 'facebook', accepts: ALL }),
    channel('platform-threads', { kind: 'platform', site: 'threads', accepts: ALL, delivery: [] }),
    channel('platform-vk', { kind: 'platform', site: 'vk', accepts: ALL, confidence: 'low' }),
  ],
  helplines: [],
};
const intake: Intake = { name: 'Child Help', url: 'https://intake.example/' };

const question: RoutingQuestion = {
  region: { country: 'PK', subdivision: null },
  category: 'sexual_images',
  danger: false,
  site: 'x',
  country,
  world: everywhere,
  platforms: sites,
  intake: null,
};

/** Whether a route calls one of the country's emergency numbers. */
function callsEmergency(file: CountryFile): (route: Route) => boolean {
  const digits = (number: string) => number.replace(/\D/g, '');
  const lines = file.helplines.filter(({ kind }) => kind === 'emergency');
  const numbers = lines.flatMap(({ contacts }) => contacts.map(({ value }) => digits(value)));
  return ({ delivery }) => delivery.type === 'phone' && numbers.includes(digits(delivery.number));
}

function ids(change: Partial<RoutingQuestion>): string[] {
  return route({ ...question, ...change }).channels.map((found) => found.channel.id);
}

describe('channels', () => {
  test.each<[Category, Partial<RoutingQuestion>, string[]]>([
    ['sexual_images', {}, ['iwf', 'platform-x', 'cyber-police', 'regulator', 'ncmec', 'rumour']],
    // The hotline takes only images, which people who are not sure cannot judge. So first comes a place that takes
    // both.
    ['not_sure', {}, ['regulator', 'iwf', 'platform-x', 'cyber-police', 'ncmec', 'rumour']],
    ['not_sure', { intake }, ['regulator', 'iwf', 'intake', 'platform-x', 'cyber-police', 'ncmec', 'rumour']],
    // Of the places that take more, none can be sent a link; or none is confirmed; or the first place itself takes
    // more.
    [
      'not_sure',
      { country: { ...country, channels: [iwf, dialled, rumour] } },
      ['iwf', 'platform-x', 'dialled', 'ncmec', 'rumour'],
    ],
    [
      'not_sure',
      { country: { ...country, channels: [iwf, rumour] } },
      ['iwf', 'platform-x', 'ncmec', 'rumour'],
    ],
    [
      'not_sure',
      { country: { ...country, channels: [wide, regulator] } },
      ['wide', 'platform-x', 'regulator', 'ncmec'],
    ],
    // A place that takes reports without a name comes before a regulator that asks for one.
    [
      'not_sure',
      { country: { ...country, channels: [iwf, regulator, nameless] } },
      ['nameless', 'iwf', 'platform-x', 'regulator', 'ncmec'],
    ],
    ['grooming_threats', {}, ['cyber-police', 'platform-x', 'ncmec', 'rumour']],
    ['selling_trafficking', {}, ['cyber-police', 'platform-x', 'ncmec', 'rumour', 'police-15']],
    // An emergency number is for a child in danger now, so it comes after every place that takes a link.
    ['violence', {}, ['regulator', 'platform-x', 'rumour', 'police-15']],
    ['violence', { danger: true }, ['regulator', 'platform-x', 'rumour', 'police-15']],
    [
      'violence',
      { region: { country: 'PK', subdivision: 'PK-PB' } },
      ['regulator', 'platform-x', 'bureau', 'rumour', 'police-15'],
    ],
    ['child_danger', {}, []],
    ['sexual_images', { site: null }, ['iwf', 'cyber-police', 'regulator', 'ncmec', 'rumour']],
    ['violence', { site: 'facebook' }, ['regulator', 'platform-facebook', 'rumour', 'police-15']],
    // A site where one can report only on the site itself. A route that is not confirmed comes last.
    ['violence', { site: 'threads', country: null }, ['platform-threads']],
    ['violence', { site: 'vk' }, ['regulator', 'rumour', 'platform-vk', 'police-15']],
    // No file for the country: INHOPE's directory, then NCMEC.
    ['sexual_images', { country: null }, ['inhope', 'platform-x', 'ncmec']],
    ['sexual_images', { country: null, region: null, site: null }, ['inhope', 'ncmec']],
    ['grooming_threats', { country: null }, ['ncmec', 'platform-x']],
    ['violence', { country: null }, ['platform-x']],
    // Nothing is confirmed in the country: worldwide places come first.
    [
      'sexual_images',
      { country: { ...country, channels: [rumour] } },
      ['inhope', 'platform-x', 'ncmec', 'rumour'],
    ],
    // An organisation's intake.
    [
      'sexual_images',
      { intake },
      ['iwf', 'intake', 'platform-x', 'cyber-police', 'regulator', 'ncmec', 'rumour'],
    ],
    ['violence', { intake }, ['intake', 'regulator', 'platform-x', 'rumour', 'police-15']],
    ['child_danger', { intake }, []],
    [
      'violence',
      { intake: { ...intake, format: 'xarf' } },
      ['regulator', 'platform-x', 'rumour', 'police-15'],
    ],
    [
      'sexual_images',
      { intake: { ...intake, format: 'xarf' } },
      ['iwf', 'platform-x', 'cyber-police', 'regulator', 'ncmec', 'rumour'],
    ],
  ])('%s, case %#', (category, change, expected) => {
    expect(ids({ ...change, category })).toEqual(expected);
  });

  test('the Internet Watch Foundation gets sexual images only, whatever the data say', () => {
    const careless = { ...iwf, accepts: [...categories] };
    for (const category of categories) {
      const found = ids({ category, country: { ...country, channels: [careless] } });
      expect([category, found.includes('iwf')]).toEqual([category, IMAGES.includes(category)]);
    }
  });

  test('self-removal is never a report about somebody else, whatever the data say', () => {
    const careless = channel('take-it-down', { kind: 'self-removal', accepts: [...categories] });
    for (const category of categories) {
      expect(ids({ category, world: { ...everywhere, channels: [careless] } })).not.toContain('take-it-down');
    }
  });

  test('the same form under two ids is one channel', () => {
    const usa = channel('us-ncmec', { delivery: [{ type: 'form', url: 'https://ncmec.example' }] });
    expect(ids({ site: null, country: { ...country, channels: [usa] } })).toEqual(['us-ncmec']);
  });

  test('each comes with its reasons and the way that asks least', () => {
    const { channels } = route({ ...question, intake });
    expect(channels.map(({ channel: { id }, delivery, reasons }) => [id, delivery.type, reasons])).toEqual([
      ['iwf', 'form', ['anonymous', 'links_only', 'sexual_images_only']],
      ['intake', 'intake', ['anonymous', 'links_only', 'partner']],
      ['platform-x', 'form', ['platform_own']],
      ['cyber-police', 'form', ['asks_identity', 'bot_check']],
      ['regulator', 'form', []],
      ['ncmec', 'form', ['anonymous', 'world_fallback']],
      ['rumour', 'email', ['not_confirmed']],
    ]);
    const last = route({ ...question, category: 'violence' }).channels.at(-1);
    expect(last).toMatchObject({ delivery: { type: 'phone', number: '15' }, reasons: ['by_phone'] });
    const [onSite] = route({ ...question, category: 'violence', site: 'threads', country: null }).channels;
    expect(onSite).toMatchObject({ delivery: { type: 'site' }, reasons: ['platform_own'] });
  });

  test('a page that only explains how to report comes after every way in', () => {
    const page = { type: 'form', url: 'https://help.example/', guide: true } as const;
    const calls = channel('calls', { delivery: [page, { type: 'phone', number: '116' }] });
    const explains = channel('explains', { anonymous: true, delivery: [page] });
    const takes = channel('takes');
    const { channels } = route({
      ...question,
      site: null,
      country: { ...country, channels: [explains, calls, takes] },
    });
    expect(channels.map((found) => [found.channel.id, found.delivery.type]).slice(0, 3)).toEqual([
      ['takes', 'form'],
      ['explains', 'form'],
      ['calls', 'phone'],
    ]);
  });

  test('a form that a law asks for is offered to people of its countries, behind the site’s own, and to nobody else', () => {
    const law = { type: 'form', url: 'https://law.example/', countries: ['FR', 'DE'] } as const;
    const mail = { type: 'email', address: 'help@site.example' } as const;
    const own = channel('platform-x', {
      kind: 'platform',
      site: 'x',
      accepts: ALL,
      delivery: [{ ...law, countries: [...law.countries] }, mail],
    });
    const waysIn = (code: string | null) => {
      const region = code === null ? null : { country: code, subdivision: null };
      const { channels } = route({
        ...question,
        category: 'violence',
        country: null,
        region,
        platforms: { ...sites, channels: [own] },
      });
      return channels.map(({ channel: to, delivery }) => [
        delivery.type,
        to.delivery.map(({ type }) => type),
      ]);
    };
    expect(waysIn('FR')).toEqual([['email', ['form', 'email']]]);
    for (const elsewhere of ['PK', 'GB', null]) expect(waysIn(elsewhere)).toEqual([['email', ['email']]]);
  });

  test('nobody’s data are changed', () => {
    const frozen = structuredClone(country);
    route({ ...question, intake });
    expect(country).toEqual(frozen);
  });
});

describe('emergency', () => {
  const emergency = (change: Partial<RoutingQuestion>) =>
    route({ ...question, ...change }).emergency.map(({ id }) => id);

  test.each<[Partial<RoutingQuestion>, string[]]>([
    [{}, []],
    [{ danger: true }, ['police', 'ambulance', 'children']],
    [{ category: 'child_danger' }, ['police', 'ambulance', 'children']],
    [
      { danger: true, region: { country: 'PK', subdivision: 'PK-PB' } },
      ['police', 'ambulance', 'children-punjab', 'children'],
    ],
    [{ danger: true, country: null, region: null }, ['find-a-helpline']],
  ])('case %#', (change, expected) => {
    expect(emergency(change)).toEqual(expected);
  });

  test('does not take the channels away', () => {
    expect(ids({ danger: true })).toEqual(ids({}));
  });
});

describe('"this happened to me"', () => {
  const reportRemove = channel('gb-report-remove', {
    kind: 'self-removal',
    removal: { pictured: 'under18', now: 'any', askedBy: ['self'] },
    accepts: [],
  });
  const own = { ...country, channels: [...country.channels, reportRemove] };

  test.each([
    ['under18' as const, ['gb-report-remove', 'take-it-down']],
    ['adult' as const, ['stopncii']],
    [null, ['gb-report-remove', 'take-it-down', 'stopncii']],
  ])('%s → %j', (age, expected) => {
    expect(selfRemoval({ country: own, world: everywhere, age }).map(({ id }) => id)).toEqual(expected);
  });
});

describe('Pakistan, with the directory as it ships', () => {
  const real = {
    ...question,
    country: knownFile(pk as unknown as SourcedCountryFile, '2026-11-28'),
    world: knownFile(world as unknown as SourcedCountryFile, '2026-11-28'),
    platforms: knownFile(platforms, '2026-11-28'),
  };
  const found = (category: Category, change: Partial<RoutingQuestion> = {}) =>
    route({ ...real, category, ...change });
  const realIds = (category: Category, change: Partial<RoutingQuestion> = {}) =>
    found(category, change).channels.map((entry) => entry.channel.id);

  test('sexual images: the IWF portal, the site, cyber police, PTA, and NCMEC for who wants no name', () => {
    const order = realIds('sexual_images');
    expect(order[0]).toBe('pk-iwf-portal');
    expect(order[1]).toBe('platform-x');
    expect(order).toEqual(expect.arrayContaining(['pk-nccia-portal', 'pk-pta-cms', 'world-ncmec']));
    expect(order).not.toContain('world-inhope');
  });

  test.each(['grooming_threats', 'selling_trafficking', 'violence'] as const)(
    '%s: never the IWF portal',
    (category) => {
      expect(realIds(category)).not.toContain('pk-iwf-portal');
      expect(realIds(category)).toContain('platform-x');
    },
  );

  test('grooming and selling: cyber police first', () => {
    expect(realIds('grooming_threats')[0]).toBe('pk-nccia-portal');
    expect(realIds('selling_trafficking')[0]).toBe('pk-nccia-portal');
  });

  test('violence in Sindh: PTA takes the link, child protection is there to talk to, the emergency number last', () => {
    const { channels, talk } = found('violence', { region: { country: 'PK', subdivision: 'PK-SD' } });
    const order = channels.map((entry) => entry.channel.id);
    expect(order[0]).toBe('pk-pta-cms');
    expect(channels[0]?.delivery.type).toBe('form');
    expect(order).toEqual(expect.arrayContaining(['pk-scpa-1121', 'platform-x']));
    expect(order.at(-1)).toBe('pk-police-15');
    expect(order).not.toContain('pk-cpwb-1121');
    expect(talk[0]).toMatchObject({ id: 'pk-sd-scpa-1121', kind: 'child-helpline' });
  });

  test('nobody is named to talk to where numbers to call stand first, nor beside a report of images', () => {
    expect(found('violence', { danger: true }).talk).toEqual([]);
    expect(found('child_danger').talk).toEqual([]);
    expect(found('sexual_images').talk).toEqual([]);
  });

  test('not sure: PTA takes both, the hotline for images is next, and child protection is there to talk to', () => {
    const { channels, talk } = found('not_sure', { region: { country: 'PK', subdivision: 'PK-SD' } });
    expect(channels.slice(0, 2).map(({ channel: { id } }) => id)).toEqual(['pk-pta-cms', 'pk-iwf-portal']);
    expect(talk[0]).toMatchObject({ id: 'pk-sd-scpa-1121' });
  });

  test('a child in danger in Sindh: 15 first, then the child helplines; no channel', () => {
    const { emergency, channels } = found('child_danger', {
      region: { country: 'PK', subdivision: 'PK-SD' },
    });
    expect(channels).toEqual([]);
    const order = emergency.map(({ id }) => id);
    expect(order[0]).toBe('pk-police-15');
    expect(order).toContain('pk-sd-scpa-1121');
    expect(emergency.every(({ confidence }) => confidence !== 'low')).toBe(true);
  });

  test('what is not confirmed comes last but for emergency numbers, and says so', () => {
    const calls = callsEmergency(real.country);
    for (const category of categories) {
      const low = found(category)
        .channels.filter((entry) => !calls(entry))
        .map((entry) => entry.reasons.includes('not_confirmed'));
      expect(low).toEqual([...low].sort((a, b) => Number(a) - Number(b)));
    }
  });

  test('every site in the list can be routed for every category', () => {
    for (const { site } of real.platforms.channels) {
      for (const category of ALL) expect(realIds(category, { site: site ?? null }).length).toBeGreaterThan(1);
    }
  });
});

describe('every country of the directory', () => {
  const folder = new URL('../../src/directory/data/', import.meta.url);
  const files = readdirSync(folder)
    .filter((name) => /^[a-z]{2}\.json$/.test(name))
    .map((name) => knownFile(JSON.parse(readFileSync(new URL(name, folder), 'utf8')), '2026-11-28'));
  const shipped = {
    world: knownFile(world as unknown as SourcedCountryFile, '2026-11-28'),
    platforms: knownFile(platforms, '2026-11-28'),
  };

  const union = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
  const regionsOf = ({ subdivisions = [] }: CountryFile) => [null, ...subdivisions.map(({ code }) => code)];

  test('X and Telegram offer the form of the EU’s law in its countries, and in no other', () => {
    const offering = (site: string, host: string) =>
      files
        .filter((country) => {
          const region = { country: country.country, subdivision: null };
          const { channels } = route({
            ...question,
            ...shipped,
            country,
            region,
            category: 'sexual_images',
            site,
          });
          const own = channels.find(({ reasons }) => reasons.includes('platform_own'));
          // Here too, the way that takes the report without a name comes first.
          if (site !== 'tiktok') expect(own?.delivery).not.toHaveProperty('countries');
          return own?.channel.delivery.some((way) => way.type === 'form' && way.url.startsWith(host));
        })
        .map(({ country }) => country);
    expect(offering('x', 'https://help.x.com/forms/dsa/report')).toEqual(union);
    expect(offering('telegram', 'https://telegram.org/dsa-report')).toEqual(union);
    expect(offering('tiktok', 'https://www.tiktok.com/legal/page/global/reporting-illegal-content')).toEqual(
      union,
    );
  });

  test.each(['roblox', 'imo', 'viber'])('a link of %s can be reported on the site itself, too', (site) => {
    const hosts: Record<string, string> = {
      roblox: 'https://www.roblox.com/games/1818/Bake-sale?ref=a',
      imo: 'https://imo.im/channel/bakers?id=7',
      viber: 'https://invite.viber.com/?g2=AQBakers',
    };
    const address = addressOf(hosts[site]!);
    // Nobody has described how such links are built, so nothing is removed from them.
    expect(address).toEqual({ url: hosts[site], certainty: 'page', site });
    for (const category of ALL) {
      const { channels } = route({ ...question, ...shipped, category, site });
      const own = channels.find(({ reasons }) => reasons.includes('platform_own'));
      expect(own?.channel.steps?.length).toBeGreaterThan(1);
    }
  });

  test('has, against violence where no place takes a link, the police, who protects children, and the site’s own report', () => {
    const checked: string[] = [];
    for (const file of files) {
      for (const subdivision of regionsOf(file)) {
        const region = { country: file.country, subdivision };
        const { channels, talk } = route({
          ...question,
          ...shipped,
          country: file,
          region,
          category: 'violence',
          site: 'x',
        });
        const official = channels.filter(
          ({ channel: { kind }, reasons }) => kind !== 'platform' && !reasons.includes('world_fallback'),
        );
        if (official.length > 0) continue;
        const where = `${file.country} ${subdivision}`;
        checked.push(where);
        expect([where, channels[0]?.reasons]).toEqual([where, expect.arrayContaining(['platform_own'])]);
        const { first, children } = dangerNumbers(forRegion(file, subdivision).helplines);
        const sends = (line: Helpline) =>
          (line.services ?? []).some((one) => one === 'police' || one === 'all');
        const police = talk.slice(0, 2).filter((line) => line.kind === 'police' || sends(line));
        // In two places no number is said to bring the police. Then the number that brings help counts.
        if (first.some(sends)) expect([where, police.length > 0]).toEqual([where, true]);
        else expect([where, talk.slice(0, 2).some((line) => first.includes(line))]).toEqual([where, true]);
        const protects = children.length > 0 ? children : shipped.world.helplines;
        expect([where, talk[0]?.id]).toEqual([where, protects[0]?.id]);
      }
    }
    expect(checked.length).toBeGreaterThan(180);
  });

  test('has something of use for every kind of harm in every region, and in Pakistan a place for the link first', () => {
    const wrong: string[] = [];
    for (const file of files) {
      for (const subdivision of regionsOf(file)) {
        const region = { country: file.country, subdivision };
        for (const category of categories) {
          const { channels, talk, emergency } = route({
            ...question,
            ...shipped,
            country: file,
            region,
            category,
          });
          const where = `${file.country} ${subdivision} ${category}`;
          const dials = (lines: readonly Helpline[]) =>
            lines.some(({ contacts }) => contacts.some(({ type }) => type === 'phone' || type === 'web'));
          if (category === 'child_danger') {
            if (!dials(emergency.slice(0, 1)) || emergency[0]?.kind !== 'emergency')
              wrong.push(`${where}: no emergency number first`);
            if (emergency.length < 2) wrong.push(`${where}: nobody beside it`);
            continue;
          }
          const [first] = channels;
          const takes = ({ delivery }: Route) =>
            delivery.type === 'email' || (delivery.type === 'form' && !delivery.guide);
          if (!channels.some(takes)) wrong.push(`${where}: nothing takes the link`);
          if (category === 'violence' && !dials(talk)) wrong.push(`${where}: nobody to call`);
          if (file.country === 'PK' && !(first && takes(first) && first.channel.id.startsWith('pk-')))
            wrong.push(`${where}: ${first?.channel.id} first`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('has somewhere to send sexual images, and nowhere to send what a channel does not take', () => {
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const region = { country: file.country, subdivision: null };
      for (const category of categories) {
        const asked = { ...question, ...shipped, region, country: file, category, intake, danger: true };
        const { channels, emergency } = route(asked);
        const where = `${file.country} ${category}`;
        expect([where, emergency.length > 0]).toEqual([where, true]);
        if (category === 'child_danger') {
          expect([where, channels]).toEqual([where, []]);
          continue;
        }
        for (const { channel: to, reasons } of channels) {
          expect([where, to.id, to.accepts.includes(category)]).toEqual([where, to.id, true]);
          expect([where, to.id, to.kind]).not.toEqual([where, to.id, 'self-removal']);
          expect(reasons.includes('not_confirmed')).toBe(to.confidence === 'low');
        }
        const confirmed = channels.findIndex(({ reasons }) => reasons.includes('not_confirmed'));
        const after = confirmed < 0 ? [] : channels.slice(confirmed);
        const calls = callsEmergency(file);
        expect(after.every((to) => to.reasons.includes('not_confirmed') || calls(to))).toBe(true);
        const official = channels.filter(
          ({ channel: { kind } }) => kind !== 'platform' && kind !== 'partner',
        );
        if (IMAGES.includes(category)) expect([where, official.length > 0]).toEqual([where, true]);
      }
    }
  });

  test('in every region, without danger, what takes a link stands before every emergency number, and nobody is left alone', () => {
    const wrong: string[] = [];
    let asked = 0;
    for (const file of files) {
      const callsNow = callsEmergency(file);
      for (const subdivision of [null, ...(file.subdivisions ?? []).map(({ code }) => code)]) {
        for (const category of ALL) {
          for (const site of ['x', null]) {
            asked += 1;
            const region = { country: file.country, subdivision };
            const { channels, talk } = route({
              ...question,
              ...shipped,
              country: file,
              region,
              category,
              site,
            });
            const calls = channels.map(callsNow);
            const takes = channels.map(
              ({ delivery }) => delivery.type === 'email' || (delivery.type === 'form' && !delivery.guide),
            );
            const where = `${file.country} ${subdivision} ${category} ${site}`;
            const firstCall = calls.indexOf(true);
            if (firstCall >= 0 && takes.lastIndexOf(true) > firstCall)
              wrong.push(`${where}: a link after a call`);
            if (calls[0]) wrong.push(`${where}: an emergency number first`);
            if (site !== null && !takes.includes(true)) wrong.push(`${where}: nothing takes the link`);
            if (channels.length === 0 && talk.length === 0) wrong.push(`${where}: a dead end`);
          }
        }
      }
    }
    expect(asked).toBeGreaterThan(2400);
    expect(wrong).toEqual([]);
  });
});
