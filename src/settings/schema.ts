/**
 * Settings: one object under the key `settings` in `storage.local`, except for {@link keptParts}.
 * Everything read from storage is checked part by part: a bad part falls back to its default and is named.
 */
import * as z from 'zod/mini';

const promptMode = z.enum(['smart', 'always', 'off']);

/** The host needs no dot: it may be inside the organisation's own network. */
export const httpsAddress = z.string().check(z.maxLength(2048), z.regex(/^https:\/\/[^\s/]\S*$/));

/** A partner organisation's endpoint that takes reports straight from the extension. */
export const intakeSettings = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  url: httpsAddress,
});

/** What else a policy may say of an intake; a person sets only its name and address. */
export interface IntakeSettings extends z.infer<typeof intakeSettings> {
  /** `json` unless the organisation says otherwise. */
  format?: 'json' | 'xarf' | undefined;
  /** For XARF: who answers for the reports. */
  organisation?: { org: string; contact: string; domain: string } | undefined;
}

/** A page that anybody might have open. The quick exit opens it unless the person chooses another. */
export const weatherPage = 'https://www.google.com/search?q=weather';

/** A site's id, or the host of one that was added. */
export const host = z.string().check(z.regex(/^[a-z0-9.-]{1,253}$/));

/**
 * ISO 3166-1. `UK` is none, although it is often written by hand, and browsers know its name: the country would look right
 * and have no numbers.
 */
export const countryCode = z.string().check(z.regex(/^(?!UK)[A-Z]{2}$/));

/** ISO 3166-1 and 3166-2 codes. */
const region = z.object({
  country: countryCode,
  subdivision: z.nullable(z.string().check(z.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/))),
});
export type RegionCodes = z.infer<typeof region>;

/** Each part of the settings by its name: what is stored or imported is checked part by part. */
export const settingsParts = {
  /** BCP 47 tag of a shipped language; null follows the browser. */
  language: z.nullable(z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/))),
  /** Null until the person (or the suggestion they confirm) sets it. */
  region: z.nullable(region),
  /** For people who live abroad or care for a child somewhere else. */
  secondRegion: z.nullable(region),
  prompt: z.object({ mode: promptMode }),
  sites: z.object({
    /** Ids of the sites where the prompt is off; for an added site, its host. */
    off: z.array(host),
  }),
  /** Sites that the person added ("watch this site too"), and what kind of site each is. */
  addedSites: z.array(z.object({ host, as: z.enum(['mastodon', 'general']) })),
  intake: z.nullable(intakeSettings),
  privacy: z.object({
    /** Keep date, channel, site name and reference of past reports on this device. */
    keepHistory: z.boolean(),
  }),
  /** Where the quick exit leads. */
  exit: z.object({ url: httpsAddress }),
};

/**
 * Parts that are stored where no content script can read them (storage/index.ts) instead of in
 * `storage.local`: where reports go, and where the quick exit leads.
 */
export const keptParts = ['intake', 'exit'] as const satisfies readonly SettingsPart[];

export const settingsSchema = z.object({ version: z.literal(1), ...settingsParts });
export type Settings = Omit<z.infer<typeof settingsSchema>, 'intake'> & { intake: IntakeSettings | null };

export const defaultSettings: Settings = {
  version: 1,
  language: null,
  region: null,
  secondRegion: null,
  prompt: { mode: 'smart' },
  sites: { off: [] },
  addedSites: [],
  intake: null,
  privacy: { keepHistory: true },
  exit: { url: weatherPage },
};

/** Names of the parts. */
export type SettingsPart = keyof typeof settingsParts;

/** Some parts of the settings: what is stored, changed or set by a policy. */
export type SomeSettings = Partial<Omit<Settings, 'version'>>;

/** A change of some parts: their new values, or what makes those from the settings in force. */
export type SettingsChange = SomeSettings | ((now: Settings) => SomeSettings);

/**
 * Reads whatever is stored and keeps what is valid.
 * @param stored any value
 * @returns the parts that are stored, and the names of those that were set aside (`region`, `prompt`…)
 */
export function readParts(stored: unknown): { parts: SomeSettings; setAside: string[] } {
  if (stored === undefined || stored === null) return { parts: {}, setAside: [] };
  if (typeof stored !== 'object' || Array.isArray(stored)) return { parts: {}, setAside: ['settings'] };
  const parts: Record<string, unknown> = {};
  const setAside: string[] = [];
  for (const [name, schema] of Object.entries(settingsParts)) {
    const value = (stored as Record<string, unknown>)[name];
    if (value === undefined) continue;
    const parsed = z.safeParse(schema, value);
    if (parsed.success) parts[name] = parsed.data;
    else setAside.push(name);
  }
  return { parts: parts as SomeSettings, setAside };
}

/** Complete settings: what is stored, and the defaults for the rest. */
export function readSettings(stored: unknown): { settings: Settings; setAside: string[] } {
  const { parts, setAside } = readParts(stored);
  return { settings: { ...defaultSettings, ...parts }, setAside };
}
