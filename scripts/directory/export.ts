/**
 * Writes the directory as open data: one JSON file with its JSON Schema, and a table (CSV) with one line a contact.
 *
 *     npm run directory:export -- --out FOLDER [--open]
 *
 * Every entry comes with its sources and with whose list it rests on where that list states no licence (`noLicence`).
 * `--open` leaves those entries out, so that what remains can be passed on without asking anyone.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { knownFile, newestCheck } from '../../src/directory/known';
import {
  channel,
  countryFile,
  type Helpline,
  helpline,
  type SourcedChannel,
  type SourcedCountryFile,
  type SourcedHelpline,
} from '../../src/directory/schema';
import { directoryData } from './files';

/** Of the format: another number where a field changes its meaning or goes. */
const formatVersion = 1;

/** Lists that state no licence, by what their sources hold. */
const listsWithoutLicence = [
  { name: 'Child Helpline International', sign: /childhelplineinternational|Child Helpline International/i },
];

/** What is known to have a licence, as it calls itself in SPDX, by the address of the source. */
const statedLicences: readonly { licence: string; sign: RegExp }[] = [
  {
    licence: 'Apache-2.0',
    sign: /github\.com\/(LineageOS|google)\/|npmjs\.com\/package\/(google-)?libphonenumber/,
  },
  { licence: 'OGL-UK-3.0', sign: /^https:\/\/www\.gov\.uk\// },
  { licence: 'CC-BY-SA-4.0', sign: /wikipedia\.org\// },
];

const outFiles = { data: 'directory.json', schema: 'directory.schema.json', table: 'directory.csv' } as const;

/** A mistake of the caller's: told in one line, without a stack. */
export class ExportError extends Error {
  override readonly name = 'ExportError';
}

/** As of the day of the newest check; computed from the sources. */
const confidence = z.enum(['high', 'medium', 'low']);
const licences = z.array(z.string());
const noLicence = z.array(z.string());
const exportShape = z.object({
  format: z.literal(formatVersion),
  /** Of the extension whose data they are. */
  version: z.string(),
  /** The day of the newest check in them. */
  checked: z.string(),
  /** Whether entries that rest on lists without a licence were left out. */
  open: z.boolean(),
  countries: z.array(
    z.object({
      ...countryFile.shape,
      helplines: z.array(z.object({ ...helpline.shape, confidence, licences, noLicence })),
      channels: z.array(z.object({ ...channel.shape, confidence, licences, noLicence })),
    }),
  ),
});
export type ExportedDirectory = z.infer<typeof exportShape>;

/** The lists without a licence that an entry rests on; empty for none. */
export function withoutLicence({ sources }: Pick<SourcedHelpline | SourcedChannel, 'sources'>): string[] {
  return listsWithoutLicence
    .filter(({ sign }) => sources.some(({ url, seen }) => sign.test(url ?? '') || sign.test(seen)))
    .map(({ name }) => name);
}

/** Licences of the sources that an entry rests on, as far as they are known. */
function licencesOf({ sources }: Pick<SourcedHelpline, 'sources'>): string[] {
  return statedLicences
    .filter(({ sign }) => sources.some(({ url }) => url !== null && sign.test(url)))
    .map(({ licence }) => licence);
}

/**
 * @param files the data, by name
 * @param options.version of the extension
 * @param options.open leaves out what rests on a list without a licence
 */
export function exportDirectory(
  files: Readonly<Record<string, SourcedCountryFile>>,
  { version, open }: { version: string; open: boolean },
): ExportedDirectory {
  const checked = newestCheck(Object.values(files));
  const marked = <Entry extends SourcedHelpline | SourcedChannel>(
    entries: readonly Entry[],
    known: readonly Pick<Helpline, 'confidence'>[],
  ) =>
    entries
      .map((entry, place) => ({
        ...entry,
        confidence: known[place]!.confidence,
        licences: licencesOf(entry),
        noLicence: withoutLicence(entry),
      }))
      .filter((entry) => !open || entry.noLicence.length === 0);
  return {
    format: formatVersion,
    version,
    checked,
    open,
    countries: Object.entries(files)
      .sort(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([, file]) => {
        const known = knownFile(file, checked);
        return {
          ...file,
          helplines: marked(file.helplines, known.helplines),
          channels: marked(file.channels, known.channels),
        };
      }),
  };
}

/** The JSON Schema of {@link exportDirectory}'s result. */
export function exportSchema(): object {
  return z.toJSONSchema(exportShape, { io: 'input' });
}

const columns =
  'country,region,list,id,kind,name,way,value,confidence,verified_how,verified_on,sources,licences,no_licence'.split(
    ',',
  );

/** One line a contact of a helpline or a way into a channel, as RFC 4180 has it. */
export function exportTable({ countries }: ExportedDirectory): string {
  const lines = countries.flatMap(({ country, helplines, channels }) => [
    ...helplines.flatMap((entry) =>
      entry.contacts.map(({ type, value }) => lineOf(country, 'helpline', entry, type, value)),
    ),
    ...channels.flatMap((entry) =>
      entry.delivery.map((way) =>
        lineOf(
          country,
          'channel',
          entry,
          way.type,
          way.type === 'form' ? way.url : way.type === 'email' ? way.address : way.number,
        ),
      ),
    ),
  ]);
  return [columns, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

type ExportedEntry = ExportedDirectory['countries'][number]['helplines' | 'channels'][number];

function lineOf(country: string, list: string, entry: ExportedEntry, way: string, value: string): string[] {
  const { region, id, kind, name, verified, sources, confidence, licences } = entry;
  const urls = sources.flatMap(({ url }) => url ?? []).join(' ');
  return [
    country,
    region ?? '',
    list,
    id,
    kind,
    name.en,
    way,
    value,
    confidence,
    verified.how,
    verified.on,
    urls,
    licences.join('; '),
    entry.noLicence.join('; '),
  ];
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * What is asked for on the command line.
 * @throws ExportError that names what is wrong
 */
export function readArguments(args: readonly string[]): { out: string; open: boolean } {
  let values: { out?: string | undefined; open?: boolean | undefined };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: { out: { type: 'string' }, open: { type: 'boolean' } },
    }));
  } catch (error) {
    throw new ExportError((error as Error).message);
  }
  if (!values.out) throw new ExportError('--out FOLDER is missing: where the files go.');
  return { out: values.out, open: values.open ?? false };
}

function main(args: readonly string[]): void {
  const { out, open } = readArguments(args);
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const data = exportDirectory(directoryData(), { version, open });
  const folder = resolve(out);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, outFiles.data), `${JSON.stringify(data, null, 1)}\n`);
  writeFileSync(join(folder, outFiles.schema), `${JSON.stringify(exportSchema(), null, 1)}\n`);
  writeFileSync(join(folder, outFiles.table), exportTable(data));
  process.stdout.write(`${Object.values(outFiles).join(', ')} are in ${folder}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
