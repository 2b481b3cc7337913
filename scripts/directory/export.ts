/**
 * Writes the directory as open data: one JSON file with its JSON Schema, and a table (CSV) with one line for each
 * contact.
 *
 *     npm run directory:export -- --out FOLDER [--open]
 *
 * Every entry comes with its sources. If it is based on a list that states no licence,
 * `noLicence` says whose list that is. `--open` leaves those entries out, so that what remains can be passed on without
 * asking anyone.
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

/** The version of the format: it changes when a field changes its meaning or is removed. */
const formatVersion = 1;

/** Lists that state no licence, and how to recognise their sources. */
const listsWithoutLicence = [
  { name: 'Child Helpline International', sign: /childhelplineinternational|Child Helpline International/i },
];

/** Sources that have a licence, by their address. The name of the licence is that of SPDX. */
const statedLicences: readonly { licence: string; sign: RegExp }[] = [
  {
    licence: 'Apache-2.0',
    sign: /github\.com\/(LineageOS|google)\/|npmjs\.com\/package\/(google-)?libphonenumber/,
  },
  { licence: 'OGL-UK-3.0', sign: /^https:\/\/www\.gov\.uk\// },
  { licence: 'CC-BY-SA-4.0', sign: /wikipedia\.org\// },
];

const outFiles = { data: 'directory.json', schema: 'directory.schema.json', table: 'directory.csv' } as const;

/** A mistake in what the caller typed: it is told in one line, without a stack trace. */
export class ExportError extends Error {
  override readonly name = 'ExportError';
}

/** Computed from the sources, for the day of the newest check. */
const confidence = z.enum(['high', 'medium', 'low']);
const licences = z.array(z.string());
const noLicence = z.array(z.string());
const exportShape = z.object({
  format: z.literal(formatVersion),
  /** The version of the extension that has this data. */
  version: z.string(),
  /** The day of the newest check in them. */
  checked: z.string(),
  /** Whether entries that are based on lists without a licence were left out. */
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

/** The lists without a licence on which an entry is based; empty if there are none. */
export function withoutLicence({ sources }: Pick<SourcedHelpline | SourcedChannel, 'sources'>): string[] {
  return listsWithoutLicence
    .filter(({ sign }) => sources.some(({ url, seen }) => sign.test(url ?? '') || sign.test(seen)))
    .map(({ name }) => name);
}

/** The licences of the sources of an entry, as far as we know them. */
function licencesOf({ sources }: Pick<SourcedHelpline, 'sources'>): string[] {
  return statedLicences
    .filter(({ sign }) => sources.some(({ url }) => url !== null && sign.test(url)))
    .map(({ licence }) => licence);
}

/**
 * @param files the data, by name
 * @param options.version of the extension
 * @param options.open leaves out what is based on a list without a licence
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

/**
 * A table in the format of RFC 4180, with one line for each contact of a helpline and for each way to reach a channel.
 */
export function exportTable({ countries }: ExportedDirectory): string {
  const lines = countries.flatMap(({ country, helplines, channels }) => [
    ...helplines.flatMap((entry) =>
      entry.contacts.map(({ type, value }) => csvRow(country, 'helpline', entry, type, value)),
    ),
    ...channels.flatMap((entry) =>
      entry.delivery.map((way) =>
        csvRow(
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

function csvRow(country: string, list: string, entry: ExportedEntry, way: string, value: string): string[] {
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
 * Reads the words of the command.
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
