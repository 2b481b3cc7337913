/**
 * What is wrong with an organisation's file for the edition for phones. The file is read as the page reads it
 * (src/settings/policy.ts, src/web/organisation.ts). Each problem says, for the person who wrote the file, on which
 * line it is and what may be there.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, shipped } from '../../src/i18n/languages';
import { type JsonFault, type JsonPath, pathText, readJson } from '../../src/settings/json-places';
import { policyKeys, readPolicy } from '../../src/settings/policy';
import { isFileName } from '../../src/web/logo-file';
import { logoAddress } from '../../src/web/organisation';
import { directoryData } from '../directory/files';

export interface Finding {
  line: number;
  /** As `helplines[1].phone`; empty for the whole file. */
  path: string;
  reason: string;
}

/** `problems`: what cannot be used. `notes`: what is right, but has no effect on a phone. */
export interface Findings {
  problems: Finding[];
  notes: Finding[];
  /** Whether nothing of the file can be used. */
  isUnreadable: boolean;
}

const faultTexts: Readonly<Record<JsonFault['reason'], string>> = {
  syntax: 'is no JSON from here on: look for a comma, a quotation mark or a bracket too many or too few',
  twice: 'stands there already: a name may stand only once',
  deep: 'is nested too deeply',
  big: 'has too many values',
};

const phone = 'is no telephone number: write digits and spaces, such as "021 34567890" or "+92 21 34567890"';
const email = 'is no email address';
const link = 'must be an address that starts with https://, without a user name or password';
const name = 'must be a text of 1 to 80 characters';
const country = 'must be a country’s two capital letters (ISO 3166-1), such as "PK"';
const subdivision = 'must be a province’s code (ISO 3166-2), such as "PK-SD"';

/** What may be at a place: by the path of the value, without the numbers in lists. */
const expected: Readonly<Record<string, string>> = {
  language: `must be one of ${languages.map(({ tag }) => tag).join(', ')}`,
  region: 'must be {"country": "PK", "subdivision": "PK-SD"}, or without subdivision for the whole country',
  'region.country': country,
  'region.subdivision': subdivision,
  secondRegion: 'must be as "region" is',
  'secondRegion.country': country,
  'secondRegion.subdivision': subdivision,
  prompt: 'must be {"mode": "smart"}, "always" or "off"',
  sitesOff: 'must be a list of sites, such as ["linkedin"]',
  intake: 'must be {"name": "…", "url": "https://…"}',
  'intake.name': name,
  'intake.url': link,
  'intake.format': 'must be "json" or "xarf"',
  'intake.organisation':
    'must be {"org", "contact", "domain"}: XARF needs to say who answers for the reports',
  'intake.organisation.org': 'must be a text of 1 to 200 characters',
  'intake.organisation.contact': email,
  'intake.organisation.domain': 'must be a domain in small letters, such as "hope.example"',
  helplines: 'needs a name, and a phone, email, web address or note: nobody could be reached. At most 50',
  'helplines.name': name,
  'helplines.note': 'must be a text of at most 200 characters',
  'helplines.phone': phone,
  'helplines.email': email,
  'helplines.web': link,
  'helplines.group': 'must be "talk", "police_cyber" or "more"',
  channels: 'needs a name, and a url, email or phone that takes reports. At most 50',
  'channels.name': name,
  'channels.note': 'must be a text of at most 200 characters',
  'channels.url': link,
  'channels.email': email,
  'channels.phone': phone,
  'channels.accepts':
    'must be a list of sexual_images, grooming_threats, selling_trafficking, violence, not_sure',
  'channels.anonymous': 'must be true or false',
  'channels.languages': 'must be a list of languages, such as ["ur", "en"]',
  exit: 'must be {"url": "https://…"}',
  'exit.url': link,
  directory: 'must be {"url": "https://…", "publicKey": "…"}',
  locked: 'must be a list of keys of this file, such as ["region"]',
  organisation: 'must be {"name": "…"}, with a logo and a colour if you like',
  'organisation.name': 'must be a text of 1 to 80 characters',
  'organisation.logo':
    'must be a PNG, JPEG or WebP picture of at most 30 kB: the name of a file beside this one, or data:image/png;base64,…',
  'organisation.colour': 'must be #rrggbb, dark enough for white text (a contrast of at least 4.5)',
};

/** What is expected at a path, or else at the nearest key above it that we know. */
function expectedAt(path: JsonPath): string {
  for (
    let names = path.filter((step) => typeof step === 'string');
    names.length > 0;
    names = names.slice(0, -1)
  ) {
    const found = expected[names.join('.')];
    if (found) return found;
  }
  return `is unknown here; there are ${policyKeys.join(', ')}`;
}

/**
 * @param text of the file
 * @param folder where the file of a logo that is named should be
 */
export function checkOrganisation(text: string, folder: string): Findings {
  const json = readJson(text);
  if ('reason' in json) {
    // Nothing of it can be read, so a path would not help, except for a name that is there twice.
    const path = json.reason === 'twice' ? pathText(json.path) : '';
    const problem = { line: json.line, path, reason: faultTexts[json.reason] };
    return { problems: [problem], notes: [], isUnreadable: true };
  }
  const { value } = json;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const reason = 'must be one object: { … }';
    return { problems: [{ line: 1, path: '', reason }], notes: [], isUnreadable: true };
  }
  const policy = value as Record<string, unknown>;
  const at = (path: JsonPath, reason: string): Finding => ({
    line: json.lineOf(path),
    path: pathText(path),
    reason,
  });
  const { read, logo } = withLogo(policy, folder);
  const unusable = readPolicy(read).problems.map(pathOf);
  return {
    problems: [
      ...unusable.map((path) => at(path, (isLogo(path) && logo) || expectedAt(path))),
      ...unknownOnes(policy)
        .filter(({ path }) => !unusable.some((other) => pathText(other) === pathText(path)))
        .map(({ path, reason }) => at(path, reason)),
    ].sort((one, other) => one.line - other.line),
    notes: ['prompt', 'sitesOff', 'directory']
      .filter((key) => key in policy)
      .map((key) => at([key], 'does nothing in the edition for phones; the extension uses it')),
    isUnreadable: false,
  };
}

/** Makes a path of `helplines[1].phone`: the reverse of `pathText`. */
function pathOf(text: string): JsonPath {
  const steps = text.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|(\w+)/g);
  return [...steps].map(([, place, quoted, word]) =>
    place !== undefined ? Number(place) : quoted !== undefined ? JSON.parse(quoted) : (word ?? ''),
  );
}

const isLogo = (path: JsonPath) => pathText(path) === 'organisation.logo';

/**
 * The policy with the content of the logo's file put in, as the page does it. @returns also what is wrong with that
 * file
 */
function withLogo(policy: Record<string, unknown>, folder: string): { read: object; logo: string | null } {
  const organisation = policy.organisation as { logo?: unknown } | null | undefined;
  const file = typeof organisation === 'object' ? organisation?.logo : undefined;
  if (typeof file !== 'string' || !isFileName(file)) return { read: policy, logo: null };
  const path = join(folder, file);
  if (!existsSync(path)) return { read: policy, logo: `names a file that is not there: ${path}` };
  const bytes = readFileSync(path);
  return {
    read: { ...policy, organisation: { ...organisation, logo: logoAddress(file, bytes.toString('base64')) } },
    logo: `is ${(bytes.length / 1000).toFixed(1)} kB and ${expected['organisation.logo']}`,
  };
}

/** Codes that have the right form, but that we do not know. */
function unknownOnes(policy: Record<string, unknown>): { path: JsonPath; reason: string }[] {
  const data = directoryData();
  const { language } = policy;
  const lost =
    typeof language === 'string' && !shipped(language)
      ? [{ path: ['language'], reason: expected.language ?? '' }]
      : [];
  const regions = ['region', 'secondRegion'].flatMap((key) => {
    const { country, subdivision } = (policy[key] ?? {}) as Record<string, unknown>;
    if (typeof country !== 'string') return [];
    const file = data[country.toLowerCase()];
    if (!file) return [{ path: [key, 'country'], reason: 'is no country that there are numbers for' }];
    const known = (file.subdivisions ?? []).map(({ code }) => code);
    if (typeof subdivision !== 'string' || known.includes(subdivision)) return [];
    const which =
      known.length > 0 ? `is none of ${known.join(', ')}` : 'has no numbers of its own: leave it out';
    return [{ path: [key, 'subdivision'], reason: which }];
  });
  return [...lost, ...regions];
}
