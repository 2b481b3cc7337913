/**
 * Settings: one object under the key `settings` in `storage.local`.
 * Everything read from storage is checked part by part: a bad part falls back to its default and is named.
 */
import * as z from 'zod/mini';

export const promptMode = z.enum(['smart', 'always', 'off']);

/** A partner organisation's endpoint that takes reports straight from the extension. */
export const intakeSettings = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  url: z.string().check(z.maxLength(2048), z.regex(/^https:\/\/[^\s/]+\/?\S*$/)),
});

const host = z.string().check(z.regex(/^[a-z0-9.-]{1,253}$/));

/** ISO 3166-1 and 3166-2 codes. */
const region = z.object({
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
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
    /** Ids of sites the prompt stays away from; an added site goes by its host. */
    off: z.array(host),
  }),
  /** Sites that the person added ("watch this site too"), and whose kind of pages they have. */
  addedSites: z.array(z.object({ host, as: z.enum(['mastodon', 'general']) })),
  intake: z.nullable(intakeSettings),
  privacy: z.object({
    /** Keep date, channel, site name and reference of past reports on this device. */
    keepHistory: z.boolean(),
  }),
};

export const settingsSchema = z.object({ version: z.literal(1), ...settingsParts });
export type Settings = z.infer<typeof settingsSchema>;

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
};

/**
 * Reads whatever is stored and keeps what is valid.
 * @param stored any value
 * @returns complete settings, and the names of the parts that were set aside (`region`, `prompt`…)
 */
export function readSettings(stored: unknown): { settings: Settings; setAside: string[] } {
  if (stored === undefined || stored === null) return { settings: defaultSettings, setAside: [] };
  if (typeof stored !== 'object' || Array.isArray(stored)) {
    return { settings: defaultSettings, setAside: ['settings'] };
  }
  const settings: Record<string, unknown> = { ...defaultSettings };
  const setAside: string[] = [];
  for (const [name, schema] of Object.entries(settingsParts)) {
    const value = (stored as Record<string, unknown>)[name];
    if (value === undefined) continue;
    const parsed = z.safeParse(schema, value);
    if (parsed.success) settings[name] = parsed.data;
    else setAside.push(name);
  }
  return { settings: settings as Settings, setAside };
}
