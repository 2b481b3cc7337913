/**
 * The shape of the directory: one file a country or territory (`data/<cc>.json`), `world.json` for what
 * serves every country, `platforms.json` for the sites' own report routes (put together from
 * `src/sites/<id>/report.json`).
 *
 * Everything shown to a person has its sources, and says what was done to check it, and when. evidence.ts
 * computes from the sources how sure it is.
 */
import * as z from 'zod/mini';
import { categories } from './categories';
import { helplineTopics } from './topics';

const isoDate = z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const language = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/));
const entryId = z.string().check(z.regex(/^[a-z0-9-]+$/));
const subdivision = z.string().check(z.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/));
const webAddress = z.string().check(z.regex(/^https?:\/\/[^\s]+$/));
/** What is not known, in a sentence. */
const unsettled = z.string().check(z.minLength(10));
const e164 = z.string().check(z.regex(/^\+[1-9]\d{6,14}$/));

/**
 * A text by language; English is always there. Names of organisations without an Urdu form have English only.
 */
export const localText = z.intersection(z.object({ en: z.string() }), z.record(language, z.string()));
export type LocalText = z.infer<typeof localText>;

export const source = z.object({
  /** Null where the source has no public address. */
  url: z.nullable(webAddress),
  /** What was read there, in our own words. */
  seen: z.string().check(z.minLength(1), z.maxLength(140)),
  /** Date of the source, where known. An old source gives less confidence. */
  date: z.nullable(isoDate),
  /**
   * `official`: an authority's own page. `operator`: a page of whoever runs the line or the form. `press`:
   * the press or another third party reports it. `list`: a list kept by somebody else. `mirror`: a copy of
   * such a list or page, which does not count as a source.
   */
  type: z.enum(['official', 'operator', 'press', 'list', 'mirror']),
  /**
   * Who says it, where the type does not tell: a government of another country (travel advice); the country's
   * own authority, as the press reports it; the association of the operators, in its list of members.
   */
  by: z.optional(z.enum(['foreign government', 'own authority', 'association'])),
  /** The stored copy that was read in place of the live page. */
  copy: z.optional(webAddress),
  /** The number of the entry that the source is about; left out where that is the first number, or all of them. */
  number: z.optional(z.string()),
  /** It contradicts the entry. It is kept, because whoever checks the entry next must know. */
  differs: z.optional(z.literal(true)),
});
export type Source = z.infer<typeof source>;
const sources = z.array(source).check(z.minLength(1));

/**
 * What was done last to check that the entry is right, and when. `dialled`: the number was called. `page`:
 * the operator's or an official page was opened. `copy`: a stored copy of such a page, or a report, was read.
 * `list`: it was found in lists only.
 */
const verified = z.object({ how: z.enum(['dialled', 'page', 'copy', 'list']), on: day });
export type Verified = z.infer<typeof verified>;

/** How sure the directory is of an entry: evidence.ts computes it. */
export type Confidence = 'high' | 'medium' | 'low';

export interface Evidence {
  confidence: Confidence;
  /** With high confidence: the last year in which it is still high if no newer source comes. */
  until?: number;
}

/**
 * An entry as the extension has it, with its computed confidence (evidence.ts). The sources of a packaged
 * entry are in a file of their own (packaged.ts).
 */
type Known<Entry extends { sources: unknown; verified: unknown; unsettled?: unknown }> = Omit<
  Entry,
  'sources' | 'verified' | 'unsettled'
> &
  Partial<Pick<Entry, 'sources'>> &
  Evidence & {
    /** Null where nobody checked it: an organisation's own entry. */
    verified: Verified | null;
  };

const emergencyService = z.enum(['police', 'ambulance', 'fire', 'all']);
export type EmergencyService = z.infer<typeof emergencyService>;
/** What a number brings; `all` is never combined with others. */
const services = z.array(emergencyService).check(z.minLength(1));

const clock = z.string().check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/));
const weekday = z.int().check(z.gte(1), z.lte(7));

/**
 * Opening hours that can be computed. `days` are ISO week days, 1 = Monday, of the opening; a span that closes
 * at or before its opening time ends on the next day. `24:00` is midnight at the end of the day.
 */
export const hours = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('always') }),
  z.object({
    kind: z.literal('weekly'),
    /** IANA time zone the times are in. */
    timeZone: z.string(),
    spans: z.array(z.object({ days: z.array(weekday), open: clock, close: clock })),
  }),
]);
export type Hours = z.infer<typeof hours>;

export const contact = z.object({
  type: z.enum(['phone', 'whatsapp', 'sms', 'email', 'web', 'chat', 'app']),
  /** What is dialled or opened: a short code or national number as locals dial it, an address, an app's name. */
  value: z.string(),
  /** The number in international form, where it can be dialled from abroad. */
  e164: z.optional(e164),
  /** The number with its spaces, as people write it. */
  display: z.optional(z.string()),
  tollFree: z.optional(z.boolean()),
  /** What this number brings, if that differs from the entry's first number. */
  services: z.optional(services),
  /** "then press 3" and the like. */
  note: z.optional(localText),
});
export type Contact = z.infer<typeof contact>;

const helplineKind = z.enum([
  'emergency',
  'child-helpline',
  'police',
  'cyber',
  'women-family',
  'mental-health',
  'ngo',
  'hotline',
]);

export const helpline = z.object({
  id: entryId,
  /** Null: the whole country. */
  region: z.nullable(subdivision),
  kind: helplineKind,
  /** What an emergency number brings. No other line has this. */
  services: z.optional(services),
  /** For a line that is not only for children: it also takes calls about a child who needs protection. */
  protectsChildren: z.optional(z.literal(true)),
  name: localText,
  operator: z.optional(localText),
  for: z.array(z.enum(['child', 'parent', 'bystander', 'teacher'])),
  contacts: z.array(contact),
  /** Null: not known. */
  hours: z.nullable(hours),
  /** What the source says about hours that cannot be computed, or what it adds to them. */
  hoursNote: z.optional(localText),
  languages: z.array(language),
  topics: z.array(z.enum(helplineTopics)),
  verified,
  /** What the sources disagree about, while nobody knows who is right; for whoever checks it next. */
  unsettled: z.optional(unsettled),
  sources,
});
export type SourcedHelpline = z.infer<typeof helpline>;
export type Helpline = Known<SourcedHelpline>;

/** How a channel takes a link. */
export const delivery = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('form'),
    url: webAddress,
    /** Addresses of the same form in other languages. */
    byLanguage: z.optional(z.record(language, webAddress)),
    /** The form is behind a bot check: it is only opened, never filled in. */
    botCheck: z.optional(z.boolean()),
    /** The page explains how to report and has no field for a link: nothing to fill in (a platform's help page). */
    guide: z.optional(z.boolean()),
    /** Only for people in these countries, whose law makes the site offer it. Left out: for everybody. */
    countries: z.optional(z.array(z.string().check(z.regex(/^[A-Z]{2}$/))).check(z.minLength(1))),
    /** One report takes several links; a source of the channel says so. */
    severalLinks: z.optional(z.literal(true)),
    /** How this way differs from the channel's other ways; shown on its button. */
    label: z.optional(localText),
  }),
  z.object({
    type: z.literal('email'),
    address: z.string(),
    severalLinks: z.optional(z.literal(true)),
  }),
  z.object({
    type: z.literal('phone'),
    number: z.string(),
    /** The number in international form, where it can be dialled from abroad. */
    e164: z.optional(e164),
    note: z.optional(localText),
  }),
]);
export type Delivery = z.infer<typeof delivery>;

export const channel = z.object({
  id: entryId,
  kind: z.enum(['hotline', 'police', 'regulator', 'platform', 'self-removal', 'partner']),
  name: localText,
  operator: localText,
  /** Null: the whole country, or everywhere. */
  region: z.nullable(subdivision),
  /** Every service that takes down a person's own pictures has this: for whom it is, and what it does. */
  removal: z.optional(
    z.object({
      /** The age in the picture. */
      pictured: z.enum(['under18', 'adult']),
      /** The age of the person now. */
      now: z.enum(['under18', 'adult', 'any']),
      /** Who may ask: the person in the picture; a parent or trusted adult on the child's behalf. */
      askedBy: z.array(z.enum(['self', 'adult'])).check(z.minLength(1)),
      /** `stays`: only a fingerprint of the picture leaves the device. Left out where no source says. */
      picture: z.optional(z.enum(['stays', 'uploaded'])),
      /** From this age on a proof of age is asked for. */
      proofFrom: z.optional(z.int().check(z.gte(1), z.lt(18))),
    }),
  ),
  /** Site id, for a platform's own route. */
  site: z.optional(z.string()),
  /** Which categories it takes. Empty for self-removal, which is never a report about somebody else. */
  accepts: z.array(z.enum(categories)),
  delivery: z.array(delivery),
  /** True, false, or null where no source says. */
  anonymous: z.nullable(z.boolean()),
  languages: z.array(language),
  /** What the form asks from the reporter, in a few plain words; shown before it opens. */
  asks: z.optional(localText),
  /** What a reporter should know, in a few plain words (takes links only, do not attach files…). */
  note: z.optional(localText),
  /** For a platform: how to report on the site itself, step by step, as it usually is. */
  steps: z.optional(z.array(localText)),
  verified,
  unsettled: z.optional(unsettled),
  sources,
});
export type SourcedChannel = z.infer<typeof channel>;
export type Channel = Known<SourcedChannel>;

export const countryFile = z.object({
  /** ISO 3166-1 alpha-2, or `001` for `world.json` and `platforms.json`. */
  country: z.string().check(z.regex(/^([A-Z]{2}|001)$/)),
  /** Provinces and territories that have entries of their own, or that use the nationwide lines. */
  subdivisions: z.optional(z.array(z.object({ code: subdivision, name: localText }))),
  helplines: z.array(helpline),
  channels: z.array(channel),
  /** What is not known for the whole country, for whoever checks it next. */
  unsettled: z.optional(unsettled),
});
/** A file of the data or of a signed update: every entry has its sources. */
export type SourcedCountryFile = z.infer<typeof countryFile>;
export type CountryFile = Omit<SourcedCountryFile, 'helplines' | 'channels' | 'unsettled'> & {
  helplines: Helpline[];
  channels: Channel[];
  /** Of a packaged file: the day of the newest check in the whole directory. Of an update: the day it was signed. */
  checked?: string;
};
