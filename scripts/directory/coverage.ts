/**
 * `npm run check:directory -- --coverage [COMMIT]`: a table of how many countries have which help, and how sure it is;
 * with a commit, also the same for the data at that commit.
 */
import { execFileSync } from 'node:child_process';
import { knownFile, newestCheck } from '../../src/directory/known';
import { worldCode } from '../../src/directory/load';
import type { Confidence, SourcedCountryFile } from '../../src/directory/schema';
import { dataFolder } from './files';

/** What the table needs of an entry, in today's shape of the data and in the older one. */
interface Entry {
  kind: string;
  region: string | null;
  name: { en: string };
  confidence?: Confidence | undefined;
  protectsChildren?: boolean | undefined;
  services?: readonly string[] | undefined;
  contacts?: readonly { type: string; services?: readonly string[] | undefined }[] | undefined;
  accepts?: readonly string[] | undefined;
  delivery?: readonly { type: string; guide?: boolean | undefined }[] | undefined;
}
interface CountryData {
  country: string;
  helplines: readonly Entry[];
  channels: readonly Entry[];
}

const best: readonly Confidence[] = ['high', 'medium', 'low'];
type BestConfidence = Confidence | 'none';
export type CoverageRow = Record<BestConfidence, number>;

/** Which services a number brings. In old data there is no field for it, so it is read from the name. */
function servicesOf({ services, name }: Entry, own?: readonly string[]): readonly string[] {
  if (own ?? services) return own ?? services ?? [];
  const words: [RegExp, string][] = [
    [/police/i, 'police'],
    [/ambulance|rescue/i, 'ambulance'],
    [/fire/i, 'fire'],
    [/emergency services/i, 'all'],
  ];
  return words.flatMap(([word, service]) => (word.test(name.en) ? [service] : []));
}

function brings(entry: Entry, service: string): boolean {
  return (
    entry.kind === 'emergency' &&
    (entry.contacts ?? []).some((contact) => {
      const all = servicesOf(entry, contact.services);
      return contact.type === 'phone' && (all.includes(service) || all.includes('all'));
    })
  );
}

const hasPhone = ({ contacts = [] }: Entry) => contacts.some(({ type }) => type === 'phone');

function takesLink({ kind, accepts = [], delivery = [] }: Entry, category: string): boolean {
  if (kind === 'platform' || kind === 'self-removal' || !accepts.includes(category)) return false;
  return delivery.some(({ type, guide }) => type === 'email' || (type === 'form' && !guide));
}

const rows: Readonly<Record<string, (file: CountryData) => Entry[]>> = {
  police: ({ helplines }) => helplines.filter((entry) => brings(entry, 'police')),
  ambulance: ({ helplines }) => helplines.filter((entry) => brings(entry, 'ambulance')),
  'fire brigade': ({ helplines }) => helplines.filter((entry) => brings(entry, 'fire')),
  'who protects children, by phone': ({ helplines }) =>
    helplines.filter(
      (entry) => (entry.kind === 'child-helpline' || entry.protectsChildren) && hasPhone(entry),
    ),
  'takes the link: sexual images': ({ channels }) =>
    channels.filter((one) => takesLink(one, 'sexual_images')),
  'takes the link: violence': ({ channels }) => channels.filter((one) => takesLink(one, 'violence')),
};

/** For each kind of help: how sure the best entry for the whole country is, and in how many countries. */
export function coverageRows(files: readonly CountryData[]): Record<string, CoverageRow> {
  const countries = files.filter(({ country }) => country !== worldCode);
  return Object.fromEntries(
    Object.entries(rows).map(([row, entriesOf]) => {
      const counts: CoverageRow = { high: 0, medium: 0, low: 0, none: 0 };
      for (const file of countries) {
        const entries = entriesOf(file).filter(({ region }) => region === null);
        counts[best.find((one) => entries.some(({ confidence }) => confidence === one)) ?? 'none']++;
      }
      return [row, counts];
    }),
  );
}

/** @param files today's data, checked by today's rules */
export function coverageToday(files: readonly SourcedCountryFile[]): Record<string, CoverageRow> {
  const on = newestCheck(files);
  return coverageRows(files.map((file) => knownFile(file, on)));
}

/** The data at a commit, with the confidence that was written there. */
export function filesAt(commit: string, root: string): CountryData[] {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const names = git('ls-tree', '--name-only', commit, `${dataFolder}/`).trim().split('\n');
  return names.map((name) => JSON.parse(git('show', `${commit}:${name}`)) as CountryData);
}

/** The table as Markdown. */
export function coverageTable(
  now: Record<string, CoverageRow>,
  before?: Record<string, CoverageRow>,
): string {
  const columns: readonly BestConfidence[] = [...best, 'none'];
  const heads = ['now', ...(before ? ['before'] : [])].flatMap((when) =>
    columns.map((one) => `${when}: ${one === 'low' ? 'not confirmed' : one}`),
  );
  const lines = Object.keys(now).map((row) => {
    const cells = [now, ...(before ? [before] : [])].flatMap((table) =>
      columns.map((one) => table[row]?.[one] ?? 0),
    );
    return `| ${row} | ${cells.join(' | ')} |`;
  });
  return [
    `| countries with | ${heads.join(' | ')} |`,
    `| --- |${' ---: |'.repeat(heads.length)}`,
    ...lines,
  ].join('\n');
}
