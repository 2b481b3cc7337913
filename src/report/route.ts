/**
 * Where a report goes: region × category × site × danger → ordered channels, each with the reasons for it.
 * Pure. The reasons are codes; the popup has the words.
 *
 * The order, and why:
 * 1. channels of the country (own province first) whose data has high or medium confidence. The kind that
 *    acts on this category comes first (`kindOrder`); within a kind, those that take a link come before those
 *    that are only called, and those that need no name before those that ask who reports. An exception for
 *    "not sure": if the first is a hotline that takes only sexual images, a regulator or police who also take
 *    links about other harm come right before it, because a person who is not sure cannot tell whether the
 *    hotline is for them;
 * 2. the site's own route, right after the first of these (for "not sure" after both): it is offered beside
 *    the official channel, never instead of it;
 * 3. worldwide channels: INHOPE's directory of hotlines unless the country has a hotline of its own, then
 *    NCMEC. Where a country has nothing, these come first;
 * 4. what is not confirmed;
 * 5. last of all, places that answer an emergency number: that number is for a child in danger now, which was
 *    asked about before, and nobody can send it a link.
 *
 * An organisation's own places (its intake, and channels that its policy puts into the world's file) come
 * after the first official channel for sexual images, after the first one or two for "not sure", because only a
 * hotline or the police can assess and take down such an image. For every other category they come first:
 * there the organisation that set them up knows best what to do.
 *
 * A child in danger (the category) needs people, not a form: the routing then holds helplines and no channel
 * at all. Where the answer is "in danger now" and the category is another one, it holds both.
 */

import { type Category, linkCategories } from '../directory/categories';
import { type DangerNumbers, dangerNumbers } from '../directory/danger';
import { forRegion } from '../directory/groups';
import type { Channel, CountryFile, Delivery, Helpline } from '../directory/schema';
import type { Intake } from './intake/index';
import { oneLine } from './report';
import { hasXarf } from './xarf';

/** Why a channel is in its place, and what to know before choosing it. Words: `reason_<code>`. */
export const reasonCodes = [
  /** Takes reports without a name. */
  'anonymous',
  /** Asks who reports. */
  'asks_identity',
  /** Takes only the link. */
  'links_only',
  /** Does not act on anything else. */
  'sexual_images_only',
  /** Only by phone: the person says the link, or writes it down. */
  'by_phone',
  /** The form is behind a bot check: the link has to be pasted. */
  'bot_check',
  'not_confirmed',
  /** Serves every country. */
  'world_fallback',
  'platform_own',
  /** Set up by an organisation, not by the directory. */
  'partner',
] as const;
export type RouteReason = (typeof reasonCodes)[number];

/**
 * How a channel takes this report. Two ways are not in the directory's schema: an organisation's intake, and
 * `site`, for a site whose own route is found only on the site itself, by the channel's `steps`.
 */
export type RouteDelivery = Delivery | { type: 'intake'; intake: Intake } | { type: 'site' };

export interface Route {
  channel: Channel;
  /** The best way to reach it; `channel.delivery` may hold more. */
  delivery: RouteDelivery;
  reasons: RouteReason[];
}

export interface Routing {
  /** Emergency numbers, then child helplines of the region, when a child is in danger now; else empty. */
  emergency: Helpline[];
  /** Best first. Empty for `child_danger`. */
  channels: Route[];
  /**
   * Without danger: child helplines of the region, to talk to beside a report about harm that may be more
   * than images, and wherever there is no place to report to. Against violence, if no place of the country
   * takes a report, the police come right after the first of them. Else empty.
   */
  talk: Helpline[];
}

export interface RoutingQuestion {
  /** Null: not known. */
  region: { country: string; subdivision: string | null } | null;
  category: Category;
  /** "Is a child in danger right now?" */
  danger: boolean;
  /** Site id, or null for a page of no known site. */
  site: string | null;
  /** The region's file, or null where there is none. */
  country: CountryFile | null;
  world: CountryFile;
  platforms: CountryFile;
  /** Set by an organisation (policy or options), or null. */
  intake: Intake | null;
}

/** Channel id of an organisation's intake. */
export const INTAKE = 'intake';

/** The places for a report, in the order that the top of this file explains. */
export function route(question: RoutingQuestion): Routing {
  const { category, danger } = question;
  const channels = channelsOf(question);
  if (danger || category === 'child_danger') return { emergency: emergencyOf(question), channels, talk: [] };
  const someoneHelps = category !== 'sexual_images' || channels.length === 0;
  if (!someoneHelps) return { emergency: [], channels, talk: [] };
  const [child, ...others] = childLines(question);
  const police = category === 'violence' && !channels.some(isOfficial) ? policeLine(question) : null;
  return { emergency: [], channels, talk: [child, police, ...others].flatMap((line) => line ?? []) };
}

function isOfficial({ channel: { kind }, reasons }: Route): boolean {
  return kind !== 'platform' && kind !== 'partner' && !reasons.includes('world_fallback');
}

/** The police's own line where there is one, else the number that sends them. */
function policeLine(question: RoutingQuestion): Helpline | null {
  const { country, region } = question;
  const lines = country ? forRegion(country, region?.subdivision ?? null).helplines : [];
  const own = lines.find(
    ({ kind, confidence, contacts }) =>
      kind === 'police' && confidence !== 'low' && contacts.some(({ type }) => type === 'phone'),
  );
  // What brings the police is the first of these.
  return own ?? dangerNumbersOf(question).first[0] ?? null;
}

/** The kinds that act on a category, best first. */
const kindOrder: Record<Exclude<Category, 'child_danger'>, readonly Channel['kind'][]> = {
  sexual_images: ['hotline', 'police', 'regulator'],
  not_sure: ['hotline', 'police', 'regulator'],
  grooming_threats: ['police', 'hotline', 'regulator'],
  selling_trafficking: ['police', 'hotline', 'regulator'],
  violence: ['police', 'regulator', 'hotline'],
};

function channelsOf(question: RoutingQuestion): Route[] {
  const { region, category, site, country, world, platforms, intake } = question;
  if (category === 'child_danger') return [];
  const subdivision = region?.subdivision ?? null;
  const takes = (channel: Channel) => accepts(channel, category);
  const national = (country ? forRegion(country, subdivision).channels : []).filter(takes);
  const order = kindOrder[category];

  const isEmergency = emergencyTest(country);
  const all = national
    .filter(({ kind, delivery }) => order.includes(kind) && delivery.length > 0)
    .map((channel) => toRoute(channel, []))
    .sort((a, b) => order.indexOf(a.channel.kind) - order.indexOf(b.channel.kind) || effort(a) - effort(b));
  const official = all.filter((route) => !isEmergency(route));
  const ownRoutes = [...national, ...platforms.channels.filter(takes)]
    .filter((channel) => channel.kind === 'platform' && site !== null && channel.site === site)
    .map((channel) => toRoute(servedIn(channel, region?.country), ['platform_own']));

  const confirmed = official.filter(isConfirmed);
  const hasHotline = confirmed.some(({ channel }) => channel.kind === 'hotline');
  const worldwide = world.channels
    .filter(takes)
    .filter((channel) => order.includes(channel.kind) && !(hasHotline && isInhope(channel)))
    .map((channel) => toRoute(channel, ['world_fallback']))
    .sort((a, b) => Number(isInhope(b.channel)) - Number(isInhope(a.channel)));

  const others = [...confirmed, ...worldwide.filter(isConfirmed)];
  const first = firstOf(confirmed, others, category);
  const own = ownRoutes.filter(isConfirmed);
  const partner = [
    ...(intake && takesByIntake(intake, category) ? [partnerRoute(intake)] : []),
    ...world.channels
      .filter(({ kind }) => kind === 'partner')
      .filter(takes)
      .map((channel) => toRoute(channel, ['partner'])),
  ];
  const partnerFirst = !isAboutImages(category);
  return onceEach([
    ...(partnerFirst ? partner : []),
    ...first,
    ...(partnerFirst ? [] : partner),
    ...own,
    ...others,
    // Of these only what is not confirmed is not there yet; of the last, only what answers an emergency number.
    ...official,
    ...ownRoutes,
    ...worldwide,
    ...all,
  ]);
}

/**
 * Where to turn first: one place. Two, if the person is not sure what a post shows and the first takes only
 * some of it.
 * @param confirmed the country's own, in order
 * @param all the same, and after them the world's
 */
function firstOf(confirmed: readonly Route[], all: readonly Route[], category: Category): Route[] {
  const first = all.slice(0, 1);
  if (category !== 'not_sure' || !first[0]?.reasons.includes('sexual_images_only')) return first;
  const takesMore = (one: Route) => takesLink(one) && !one.channel.accepts.every(isAboutImages);
  const [broader] = confirmed
    .filter(takesMore)
    .sort((a, b) => effort(a) - effort(b) || Number(isRegulator(b)) - Number(isRegulator(a)));
  return broader ? [broader, ...first] : first;
}

function isRegulator({ channel }: Route): boolean {
  return channel.kind === 'regulator';
}

/** A channel with the ways that are open to people of a country. */
export function servedIn(channel: Channel, country: string | undefined): Channel {
  const open = (way: Delivery) =>
    way.type !== 'form' || !way.countries || (country !== undefined && way.countries.includes(country));
  return { ...channel, delivery: channel.delivery.filter(open) };
}

/** Whether the best way to reach a place is one of the country's emergency numbers. */
function emergencyTest(country: CountryFile | null): (route: Route) => boolean {
  const digits = (number: string) => number.replace(/\D/g, '');
  const emergency = (country?.helplines ?? []).filter(({ kind }) => kind === 'emergency');
  const numbers = new Set(emergency.flatMap(({ contacts }) => contacts.map(({ value }) => digits(value))));
  return ({ delivery }) => delivery.type === 'phone' && numbers.has(digits(delivery.number));
}

/**
 * Whether a channel acts on the category. The data says so, and two rules hold whatever it says: self-removal
 * is never a report about somebody else, and the Internet Watch Foundation, whose portals serve many
 * countries, assesses only sexual images (https://www.iwf.org.uk/faqs/).
 */
function accepts(channel: Channel, category: Category): boolean {
  if (channel.kind === 'self-removal' || !channel.accepts.includes(category)) return false;
  return isAboutImages(category) || !isIwf(channel);
}

function isIwf(channel: Channel): boolean {
  return hasFormAt(channel, /(^|\.)iwf\.org\.uk$/);
}

function isInhope(channel: Channel): boolean {
  return hasFormAt(channel, /(^|\.)inhope\.org$/);
}

function hasFormAt({ delivery }: Channel, host: RegExp): boolean {
  return delivery.some((way) => way.type === 'form' && host.test(new URL(way.url).hostname));
}

function isConfirmed({ channel }: Route): boolean {
  return channel.confidence !== 'low';
}

/**
 * A form comes before a mail, and a mail before a phone call: fewer steps, and the link arrives without a
 * typing mistake. After them comes a form that a law asks for, since it asks who reports; last a page that
 * only explains how to report.
 */
function steps(way: Delivery): number {
  if (way.type === 'form') return way.guide ? 4 : way.countries ? 3 : 0;
  return way.type === 'email' ? 1 : 2;
}

function toRoute(channel: Channel, reasons: RouteReason[]): Route {
  const [best] = [...channel.delivery].sort((a, b) => steps(a) - steps(b));
  const delivery = best ?? ({ type: 'site' } as const);
  const found: RouteReason[] = [];
  if (channel.anonymous === true) found.push('anonymous');
  if (channel.anonymous === false) found.push('asks_identity');
  if (isIwf(channel)) found.push('links_only');
  if (channel.kind === 'hotline' && channel.accepts.every(isAboutImages)) found.push('sexual_images_only');
  if (delivery.type === 'phone') found.push('by_phone');
  if (delivery.type === 'form' && delivery.botCheck) found.push('bot_check');
  if (channel.confidence === 'low') found.push('not_confirmed');
  return { channel, delivery, reasons: [...found, ...reasons] };
}

function isAboutImages(category: Category): boolean {
  return category === 'sexual_images' || category === 'not_sure';
}

/** What a channel asks of the person, for the order within a kind; entries that ask the same keep the file's order. */
function effort(route: Route): number {
  return (takesLink(route) ? 0 : 2) + (route.channel.anonymous === true ? 0 : 1);
}

function takesLink({ delivery }: Route): boolean {
  return delivery.type === 'email' || (delivery.type === 'form' && !delivery.guide);
}

/**
 * The first of each. A channel may be in the country's file and, under another id, in the world's: NCMEC in
 * the United States. Two entries that open the same form are one.
 */
function onceEach(routes: Route[]): Route[] {
  const seen = new Set<string>();
  return routes.filter(({ channel, delivery }) => {
    const marks = [channel.id, ...(delivery.type === 'form' ? [delivery.url.replace(/\/$/, '')] : [])];
    const fresh = !marks.some((mark) => seen.has(mark));
    for (const mark of marks) seen.add(mark);
    return fresh;
  });
}

function takesByIntake(intake: Intake, category: Category): boolean {
  return intake.format === 'xarf' ? hasXarf(category) && intake.organisation !== undefined : true;
}

/**
 * Where an organisation's own place is. Its name alone is whatever somebody typed, and may be that of another.
 * @returns null for places of the directory, whose names are checked
 */
export function hostOfRoute({ channel: { kind }, delivery }: Route): string | null {
  if (delivery.type === 'intake') return new URL(delivery.intake.url).host;
  if (kind !== 'partner') return null;
  if (delivery.type === 'form') return new URL(delivery.url).host;
  return delivery.type === 'email' ? delivery.address : null;
}

/**
 * The organisation's intake in the form of a channel. It has no sources and no date: whoever set it answers
 * for it, and the popup says so (`partner`).
 */
function partnerRoute(intake: Intake): Route {
  const name = { en: oneLine(intake.name) ?? new URL(intake.url).hostname };
  return {
    channel: {
      id: INTAKE,
      kind: 'partner',
      name,
      operator: name,
      region: null,
      accepts: [...linkCategories],
      delivery: [],
      anonymous: true,
      languages: [],
      confidence: 'high',
      verified: null,
      sources: [],
    },
    // Its name goes with the report into every later screen.
    delivery: { type: 'intake', intake: { ...intake, name: name.en } },
    reasons: ['anonymous', 'links_only', 'partner'],
  };
}

/**
 * Who sends police and an ambulance in the region, then who protects children there, then its other emergency
 * numbers.
 */
function emergencyOf(question: RoutingQuestion): Helpline[] {
  const { first, more } = dangerNumbersOf(question);
  return [...first, ...childLines(question), ...more];
}

/** Lines that protect children in the region; if the country has none, those of the world's file. */
function childLines(question: RoutingQuestion): Helpline[] {
  const { children } = dangerNumbersOf(question);
  if (children.length > 0) return children;
  return forRegion(question.world, null).helplines.filter(({ confidence }) => confidence !== 'low');
}

function dangerNumbersOf({ country, region }: RoutingQuestion): DangerNumbers {
  return dangerNumbers(country ? forRegion(country, region?.subdivision ?? null).helplines : []);
}

/**
 * Services that take down a person's own image: only for "this happened to me", never in a routing.
 * @param age `under18` leaves out services that are only for adults (StopNCII), `adult` those that are only
 *   for children; null, not told, keeps both
 * @returns the country's own first (Report Remove in the United Kingdom), then worldwide ones
 */
export function selfRemoval({
  country,
  world,
  age,
}: {
  country: CountryFile | null;
  world: CountryFile;
  age: 'under18' | 'adult' | null;
}): Channel[] {
  const all = [...(country?.channels ?? []), ...world.channels].filter(({ kind }) => kind === 'self-removal');
  const ids = new Set<string>();
  return all.filter(({ id, removal }) => {
    const fits = age === null || removal === undefined || removal.pictured === age;
    return fits && !ids.has(id) && ids.add(id);
  });
}
