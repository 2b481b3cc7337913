/**
 * An organisation's policy (`storage.managed`) over the settings. Pure.
 *
 * A value is a default that the person may change, unless its key is in `locked`. The policy is read key by
 * key, and lists entry by entry: a value that cannot be used is named, and only that value is lost.
 * `managed-schema.json` tells Chromium only the kinds of the values: a value that breaks that schema never
 * arrives here, so it could not be named.
 */
import * as z from 'zod/mini';
import { isEmail, isPhoneNumber, isWebAddress } from '../contact';
import { linkCategories } from '../directory/categories';
import type { Channel, Delivery } from '../directory/schema';
import { type JsonPath, pathText } from './json-places';
import { type LookProblem, type Organisation, readOrganisation } from './organisation';
import { hasAWay, inPlainWords, type OwnEntry, ownEntryParts } from './own-entries';
import {
  countryCode,
  defaultSettings,
  host,
  httpsAddress,
  intakeSettings,
  type Settings,
  type SettingsPart,
  type SomeSettings,
  settingsParts,
} from './schema';

/** Keys of the policy that stand for a part of the settings. */
const settingKeys = {
  language: 'language',
  region: 'region',
  secondRegion: 'secondRegion',
  prompt: 'prompt',
  sitesOff: 'sites',
  intake: 'intake',
  exit: 'exit',
} as const satisfies Record<string, SettingsPart>;

const lockable = z.enum(Object.keys(settingKeys) as (keyof typeof settingKeys)[]);

/** An address without a user name or password, which everybody could read here. */
const withoutSecret = (url: string) => {
  if (!URL.canParse(url)) return false;
  const { username, password } = new URL(url);
  return username === '' && password === '';
};

const intake = z
  .object({
    ...intakeSettings.shape,
    url: intakeSettings.shape.url.check(z.refine(withoutSecret)),
    format: z.optional(z.enum(['json', 'xarf'])),
    organisation: z.optional(
      z.object({
        org: z.string().check(z.minLength(1), z.maxLength(200)),
        contact: z.string().check(z.refine(isEmail)),
        domain: z.string().check(z.regex(/^[a-z0-9.-]{1,253}$/)),
      }),
    ),
  })
  .check(
    z.refine((one) => one.format !== 'xarf' || one.organisation !== undefined, { path: ['organisation'] }),
  );

const helpline = z.object(ownEntryParts).check(z.refine(hasAWay, 'way'));

const channel = z
  .object({
    name: ownEntryParts.name,
    note: ownEntryParts.note,
    /** A form. */
    url: z.optional(z.string().check(z.refine((url) => isWebAddress(url)))),
    email: z.optional(z.string().check(z.refine(isEmail))),
    phone: z.optional(z.string().check(z.refine(isPhoneNumber))),
    accepts: z.optional(z.array(z.enum(linkCategories)).check(z.minLength(1))),
    anonymous: z.optional(z.boolean()),
    languages: z.optional(z.array(z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/)))),
  })
  .check(z.refine((one) => Boolean(one.url || one.email || one.phone)));

const directory = z.object({
  url: httpsAddress.check(z.refine(withoutSecret)),
  /** The 32 bytes of an Ed25519 key, base64. */
  publicKey: z.string().check(z.regex(/^[A-Za-z0-9+/_-]{43}=?$/)),
});
/** Where signed updates of the directory come from, and whose they must be. */
export type DirectorySource = z.infer<typeof directory>;

/**
 * As the settings have it. Without a province the whole country is meant, because a policy cannot say null.
 */
const region = z.object({
  country: countryCode,
  subdivision: z.optional(z.nullable(z.string().check(z.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)))),
});
type PolicyRegion = z.infer<typeof region>;

const wholeRegion = (place: PolicyRegion) => ({ ...place, subdivision: place.subdivision ?? null });

/** A policy may add at most this many helplines or channels. */
const mostPolicyEntries = 50;

/** Keys whose value is used whole or not at all. */
const wholes = {
  language: settingsParts.language,
  region,
  secondRegion: region,
  prompt: settingsParts.prompt,
  intake,
  exit: settingsParts.exit,
  directory,
};

/** Keys that hold a list, and what each entry is. */
const lists = {
  sitesOff: host,
  helplines: helpline,
  channels: channel,
  locked: lockable,
};

/** How the organisation shows itself; organisation.ts reads it. */
const ORGANISATION = 'organisation';

export const policyKeys: readonly string[] = [...Object.keys(wholes), ...Object.keys(lists), ORGANISATION];

export interface Policy {
  /** What it says about the settings, by the settings' own names. */
  settings: SomeSettings;
  locked: readonly SettingsPart[];
  /** Shown among the person's own numbers, but the person cannot change them. */
  helplines: readonly OwnEntry[];
  /** Places to report to, beside the official ones. */
  channels: readonly Channel[];
  directory: DirectorySource | null;
  /** Its name, logo and colour, as far as they can be shown. */
  look: Organisation | null;
  /** Why a part of `look` is not shown, or not all of it. Also among the problems. */
  lookProblems: readonly LookProblem[];
}

export interface PolicyRead {
  policy: Policy;
  /** Where something cannot be used: `prompt.mode`, `helplines[1].phone`, or a key that nobody knows. */
  problems: string[];
}

/**
 * Reads whatever the browser hands over.
 * @param managed `storage.managed` as a whole
 */
export function readPolicy(managed: unknown): PolicyRead {
  const problems: JsonPath[] = [];
  const found: Record<string, unknown> = {};
  const values = typeof managed === 'object' && managed !== null ? managed : {};
  let looks: ReturnType<typeof readOrganisation> = { look: null, problems: [] };
  for (const [key, value] of Object.entries(values)) {
    if (Object.hasOwn(wholes, key)) {
      const parsed = z.safeParse(wholes[key as keyof typeof wholes], value);
      if (parsed.success) found[key] = parsed.data;
      else problems.push(...pathsOf([key], parsed.error.issues));
    } else if (Object.hasOwn(lists, key)) {
      found[key] = readList(key as keyof typeof lists, value, problems);
    } else if (key === ORGANISATION) {
      looks = readOrganisation(value);
      problems.push(...looks.problems.map(({ part }) => (part ? [key, part] : [key])));
    } else {
      problems.push([key]);
    }
  }
  const { helplines, channels, locked, directory, sitesOff, region, secondRegion, ...settings } =
    found as Found;
  const policy: Policy = {
    settings: {
      ...settings,
      ...(settings.intake ? { intake: inPlainWords(settings.intake) } : {}),
      ...(region ? { region: wholeRegion(region) } : {}),
      ...(secondRegion ? { secondRegion: wholeRegion(secondRegion) } : {}),
      ...(sitesOff ? { sites: { off: sitesOff } } : {}),
    },
    locked: [...new Set(locked?.map((key) => settingKeys[key]))],
    helplines: onceEach((helplines ?? []).map(toOwnEntry)),
    channels: onceEach((channels ?? []).map(toChannel)),
    directory: directory ?? null,
    look: looks.look,
    lookProblems: looks.problems,
  };
  return { policy, problems: [...new Set(problems.map(pathText))] };
}

type Found = Pick<SomeSettings, Exclude<keyof typeof wholes & SettingsPart, 'region' | 'secondRegion'>> & {
  region?: PolicyRegion;
  secondRegion?: PolicyRegion;
  sitesOff?: string[];
  helplines?: z.infer<typeof helpline>[];
  channels?: z.infer<typeof channel>[];
  locked?: z.infer<typeof lockable>[];
  directory?: DirectorySource;
};

function readList(key: keyof typeof lists, value: unknown, problems: JsonPath[]): unknown[] | undefined {
  if (!Array.isArray(value)) {
    problems.push([key]);
    return undefined;
  }
  return value.flatMap((entry: unknown, place) => {
    const parsed = z.safeParse(lists[key], entry);
    const fits = key === 'sitesOff' || place < mostPolicyEntries;
    if (parsed.success && fits) return [parsed.data];
    problems.push(...(parsed.success ? [[key, place]] : pathsOf([key, place], parsed.error.issues)));
    return [];
  });
}

function pathsOf(start: JsonPath, issues: readonly z.core.$ZodIssue[]): JsonPath[] {
  return issues.map(({ path }) => [
    ...start,
    ...path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
  ]);
}

/** FNV-1a: the same entry has the same id at each reading, so that a pinned one stays pinned. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}

function toOwnEntry(entry: z.infer<typeof helpline>): OwnEntry {
  const { name, phone, email, web, note } = entry;
  const id = `own-policy-${shortHash([name, phone, email, web, note].join('\n'))}`;
  return { id, ...inPlainWords(entry) };
}

function toChannel(one: z.infer<typeof channel>): Channel {
  const delivery: Delivery[] = [
    ...(one.url ? [{ type: 'form' as const, url: one.url }] : []),
    ...(one.email ? [{ type: 'email' as const, address: one.email }] : []),
    ...(one.phone ? [{ type: 'phone' as const, number: one.phone }] : []),
  ];
  const words = inPlainWords(one);
  const name = { en: words.name };
  return {
    id: `policy-${shortHash([one.name, one.url, one.email, one.phone].join('\n'))}`,
    kind: 'partner',
    name,
    operator: name,
    region: null,
    accepts: one.accepts ?? [...linkCategories],
    delivery,
    anonymous: one.anonymous ?? null,
    languages: one.languages ?? [],
    ...(words.note ? { note: { en: words.note } } : {}),
    // No source and no date: the organisation answers for it, and the popup says whose it is.
    confidence: 'high',
    verified: null,
    sources: [],
  };
}

function onceEach<T extends { id: string }>(entries: readonly T[]): T[] {
  return entries.filter(({ id }, place) => entries.findIndex((other) => other.id === id) === place);
}

/**
 * The settings in force.
 * @param stored what the person chose, part by part
 * @returns them, and the parts whose value is the policy's
 */
export function effective(
  stored: SomeSettings,
  policy: Policy,
): { settings: Settings; governed: SettingsPart[] } {
  const settings: Record<string, unknown> = { ...defaultSettings };
  const governed: SettingsPart[] = [];
  for (const part of Object.keys(settingsParts) as SettingsPart[]) {
    const locked = policy.locked.includes(part);
    const set = policy.settings[part];
    if (!locked && stored[part] !== undefined) settings[part] = stored[part];
    else if (set !== undefined) settings[part] = set;
    if (locked || (set !== undefined && stored[part] === undefined)) governed.push(part);
  }
  const { intake } = settings as Settings;
  return { settings: { ...(settings as Settings), intake: inItsForm(intake, policy) }, governed };
}

/** A person may correct the name of the policy's intake, or bring it back: the form of its reports stays the policy's. */
function inItsForm(intake: Settings['intake'], { settings: { intake: set } }: Policy): Settings['intake'] {
  const isTheSame = intake && set && hrefOf(intake.url) === hrefOf(set.url);
  return isTheSame ? { ...set, ...intake } : intake;
}

/** A stored address may be none: then it is that text. */
const hrefOf = (url: string) => (URL.canParse(url) ? new URL(url).href : url);
