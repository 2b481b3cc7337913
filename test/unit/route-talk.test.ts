/** Whom people can talk to about a report, and how a link is sent to a place, in an invented country. */
import { describe, expect, test } from 'vitest';
import type { Channel, CountryFile, Helpline } from '../../src/directory/schema';
import { type RoutingQuestion, route, selfRemoval, servedIn } from '../../src/report/route';
import { channel, helpline } from '../fixtures/directory';

const emergency = (id: string, services: Helpline['services'], more: Partial<Helpline> = {}) =>
  helpline(id, { kind: 'emergency', services, ...more });
const police = (id: string, more: Partial<Helpline> = {}) => helpline(id, { kind: 'police', ...more });

const children = [helpline('116'), helpline('117')];
const ambulance = emergency('112', ['ambulance']);
const world: CountryFile = {
  country: '001',
  channels: [],
  helplines: [
    helpline('find', { kind: 'child-helpline' }),
    helpline('hearsay', { kind: 'child-helpline', confidence: 'low' }),
  ],
};

/** @param helplines further lines after the two lines for children */
function ask(helplines: Helpline[], channels: Channel[], change: Partial<RoutingQuestion> = {}) {
  const country = { country: 'PK', channels, helplines: [...children, ...helplines] };
  return route({
    region: { country: 'PK', subdivision: null },
    category: 'violence',
    danger: false,
    site: 'x',
    country,
    world,
    platforms: world,
    intake: null,
    ...change,
  });
}

/** @returns the lines to talk to, by id */
function talk(...question: Parameters<typeof ask>): string[] {
  const { talk: lines, emergency: first } = ask(...question);
  expect(first).toEqual([]);
  return lines.map(({ id }) => id);
}

const ways = (...delivery: Channel['delivery']) =>
  ask([], [channel('office', { kind: 'police', accepts: ['violence'], delivery })]).channels.map(
    (found) => found.delivery.type,
  );

describe('somebody to talk to about a beaten child', () => {
  const own = police('police-line');

  test('is a line for children, then the police’s own where no official place takes the link', () => {
    expect(talk([ambulance, own], [])).toEqual(['116', 'police-line', '117']);
  });

  test.each([
    ['is not confirmed', police('doubtful', { confidence: 'low' })],
    ['has no number', police('desk', { contacts: [{ type: 'web', value: 'https://police.example/' }] })],
    ['is not the police’s', helpline('talk', { kind: 'mental-health' })],
  ])('passes a line over that %s', (_, other) => {
    expect(talk([ambulance, other, own], [])).toEqual(['116', 'police-line', '117']);
    expect(talk([ambulance, other, emergency('15', ['police'])], [])).toEqual(['116', '15', '117']);
  });

  test('is a line that has a number beside what is none', () => {
    const contacts = [...own.contacts, { type: 'web' as const, value: 'https://police.example/' }];
    expect(talk([police('both', { contacts }), own], [])).toEqual(['116', 'both', '117']);
  });

  test.each([
    [['police'], '15'],
    [['all'], '15'],
  ] as const)('has for want of a police line the emergency number that sends %s', (services, id) => {
    expect(talk([ambulance, emergency('15', [...services])], [])).toEqual(['116', id, '117']);
  });

  test('is otherwise any emergency number, and nobody when there is none', () => {
    expect(talk([ambulance], [])).toEqual(['116', '112', '117']);
    expect(talk([emergency('113', undefined)], [])).toEqual(['116', '113', '117']);
    expect(talk([], [])).toEqual(['116', '117']);
  });

  test.each([
    ['police', {}],
    ['regulator', {}],
    ['hotline', {}],
  ] as const)('has no police line where %s takes the link', (kind, more) => {
    const office = channel('office', { kind, accepts: ['violence'], ...more });
    expect(talk([own], [office])).toEqual(['116', '117']);
    // Also not when there is another place beside it.
    const site = channel('site', { kind: 'platform', site: 'x', accepts: ['violence'] });
    expect(talk([own], [site, office])).toEqual(['116', '117']);
  });

  test('has one where only the site itself, a partner or somebody elsewhere takes it', () => {
    const site = channel('site', { kind: 'platform', site: 'x', accepts: ['violence'] });
    expect(talk([own], [site])).toEqual(['116', 'police-line', '117']);
    const intake = { name: 'Child Help', url: 'https://intake.example/' };
    expect(talk([own], [], { intake })).toEqual(['116', 'police-line', '117']);
    const abroad = channel('abroad', { kind: 'police', accepts: ['violence'] });
    expect(talk([own], [], { world: { ...world, channels: [abroad] } })).toEqual([
      '116',
      'police-line',
      '117',
    ]);
  });

  test('is, when the country is not known, somebody who can be reached from anywhere, if confirmed', () => {
    expect(talk([], [], { country: null, region: null })).toEqual(['find']);
  });
});

test('about other harm no police line stands among those to talk to', () => {
  const own = police('police-line');
  expect(talk([own], [], { category: 'grooming_threats' })).toEqual(['116', '117']);
  expect(talk([own], [], { category: 'sexual_images' })).toEqual(['116', '117']);
  expect(talk([own], [channel('hotline')], { category: 'sexual_images' })).toEqual([]);
});

describe('a place', () => {
  const form = { type: 'form', url: 'https://office.example/report' } as const;
  const mail = { type: 'email', address: 'help@office.example' } as const;
  const phone = { type: 'phone', number: '1799' } as const;

  test('is sent the link by the way that takes the fewest steps', () => {
    expect(ways(phone, mail, form)).toEqual(['form']);
    expect(ways(phone, mail)).toEqual(['email']);
    expect(ways(mail, phone)).toEqual(['email']);
    expect(ways({ ...form, guide: true }, phone)).toEqual(['phone']);
    expect(ways({ ...form, countries: ['PK'] }, phone)).toEqual(['phone']);
    expect(ways()).toEqual([]);
  });

  test('is open by a form to the countries that it serves alone, and by all else to all', () => {
    const office = channel('office', { delivery: [{ ...form, countries: ['DE'] }, mail] });
    const open = (country?: string) => servedIn(office, country).delivery.map(({ type }) => type);
    expect([open('DE'), open('PK'), open()]).toEqual([['form', 'email'], ['email'], ['email']]);
    expect(servedIn(channel('free'), undefined).delivery).toHaveLength(1);
  });

  test('tells of a bot check and of images alone only where they are', () => {
    const reasons = (change: Partial<Channel>) =>
      ask([], [channel('office', { accepts: ['sexual_images', 'not_sure'], ...change })], {
        category: 'sexual_images',
      }).channels.map((one) => one.reasons);
    expect(reasons({ delivery: [{ ...form, botCheck: true }] })).toEqual([
      ['sexual_images_only', 'bot_check'],
    ]);
    expect(reasons({ kind: 'police' })).toEqual([[]]);
  });

  test.each([
    ['https://report.iwf.org.uk/pk/', ['links_only']],
    ['https://iwf.org.uk/', ['links_only']],
    ['https://iwf.org.uk.example/', []],
    ['https://notiwf.org.uk/', []],
  ])('is the Internet Watch Foundation by its host alone: %s', (url, reasons) => {
    const office = channel('office', { kind: 'police', delivery: [{ type: 'form', url }] });
    const found = ask([], [office], { category: 'sexual_images' }).channels;
    expect(found.map((one) => one.reasons)).toEqual([reasons]);
    // It takes nothing else, whatever the data says.
    const widened = { ...office, accepts: [...office.accepts, 'violence' as const] };
    expect(ask([], [widened]).channels).toHaveLength(reasons.length > 0 ? 0 : 1);
  });

  test.each([
    ['https://www.inhope.org/', 0],
    ['https://inhope.org/', 0],
    ['https://inhope.org.example/', 1],
    ['https://notinhope.org/', 1],
  ])('of the world’s is the list of hotlines by its host alone, needless beside one: %s', (url, many) => {
    const list = channel('list', { delivery: [{ type: 'form', url }] });
    const hotline = channel('hotline');
    const named = (one: Channel) =>
      ask([], [one], { category: 'sexual_images', world: { ...world, channels: [list] } }).channels.filter(
        (found) => found.channel.id === 'list',
      );
    expect(named(hotline)).toHaveLength(many);
    expect(named({ ...hotline, kind: 'police' })).toHaveLength(1);
  });

  test('of the world’s that is not confirmed comes after all that is, and the site’s own only on its site', () => {
    const order = (site: string | null) =>
      ask(
        [],
        [
          channel('doubtful', { confidence: 'low' }),
          channel('site', { kind: 'platform', site: 'x' }),
          channel('hotline'),
        ],
        {
          category: 'sexual_images',
          site,
          world: { ...world, channels: [channel('far', { confidence: 'low' }), channel('near')] },
        },
      ).channels.map((one) => one.channel.id);
    expect(order('x')).toEqual(['hotline', 'site', 'near', 'doubtful', 'far']);
    expect(order('tumblr')).toEqual(['hotline', 'near', 'doubtful', 'far']);
    expect(order(null)).toEqual(['hotline', 'near', 'doubtful', 'far']);
  });
});

test('the organisation’s intake stands under its name, or its host where the name is nothing', () => {
  const named = (name: string) =>
    ask([], [], { intake: { name, url: 'https://intake.example/reports' } }).channels.map(
      ({ channel: { kind, name: shown, confidence, anonymous } }) => [kind, shown.en, confidence, anonymous],
    );
  expect(named('Child Help')).toEqual([['partner', 'Child Help', 'high', true]]);
  expect(named('  ')).toEqual([['partner', 'intake.example', 'high', true]]);
});

test('a service that takes pictures down is offered to every age where nothing is said of it', () => {
  const service = (id: string, pictured?: 'adult' | 'under18') =>
    channel(id, {
      kind: 'self-removal',
      accepts: [],
      ...(pictured ? { removal: { pictured, now: 'any', askedBy: ['self'] } } : {}),
    });
  const file = {
    ...world,
    channels: [service('any'), service('grown', 'adult'), service('child', 'under18')],
  };
  const of = (age: 'adult' | 'under18' | null) =>
    selfRemoval({ country: null, world: file, age }).map(({ id }) => id);
  expect([of('adult'), of('under18'), of(null)]).toEqual([
    ['any', 'grown'],
    ['any', 'child'],
    ['any', 'grown', 'child'],
  ]);
});
