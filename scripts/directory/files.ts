/**
 * Where the directory's data is: one file for each country in `src/directory/data`, and each site's own report route in
 * the site's folder. `platforms` is made from these routes.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { worldCode } from '../../src/directory/load';
import type { SourcedChannel, SourcedCountryFile } from '../../src/directory/schema';
import { sites } from '../../src/sites/index';
import { printDirectoryFile, printEntry } from './print';

const repository = join(dirname(fileURLToPath(import.meta.url)), '../..');
/** Where the files of the countries are, in the repository. */
export const dataFolder = 'src/directory/data';
/** The name for the sites' own routes taken together. */
const platforms = 'platforms';

/** The directory's files by name: `pk`, `world`, `platforms`. */
export type DirectoryFiles = Readonly<Record<string, SourcedCountryFile>>;

/** What a site's `report.json` holds. The other fields of the channel follow from the site. */
export type SiteReport = Omit<SourcedChannel, 'id' | 'kind' | 'region' | 'site'>;

const siteIds = sites.map(({ id }) => id);

/** The file of a site's own report route. */
function reportFile(root: string, site: string): string {
  return join(root, 'src/sites', site, 'report.json');
}

/** @throws SyntaxError naming the file when it is not JSON */
function readJson(root: string, file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (cause) {
    const faults: ParseError[] = [];
    parse(text, faults, { disallowComments: true });
    const [{ error, offset } = { error: 0, offset: 0 }] = faults;
    const line = text.slice(0, offset).split('\n').length;
    const reason = `is no JSON: ${printParseErrorCode(error)}, on this line or before it`;
    throw new SyntaxError(`${relative(root, file)}:${line}: ${reason}`, { cause });
  }
}

/** A site's own route as a channel of the directory. What the name of the folder says already is not in the file. */
function platformOf(site: string, { name, operator, ...report }: SiteReport): SourcedChannel {
  const said = ['id', 'kind', 'region', 'site'].filter((field) => field in report);
  if (said.length > 0) {
    throw new SyntaxError(`src/sites/${site}/report.json: ${said.join(', ')} follow from the folder`);
  }
  return { id: `platform-${site}`, kind: 'platform', name, operator, region: null, site, ...report };
}

function siteReportOf({ id: _, kind: __, region: ___, site: ____, ...report }: SourcedChannel): SiteReport {
  return report;
}

/** Every file with data of the directory. */
export function directorySources(root: string = repository): string[] {
  const countries = readdirSync(join(root, dataFolder)).filter((name) => name.endsWith('.json'));
  const reports = siteIds.map((site) => reportFile(root, site));
  return [...countries.sort().map((name) => join(root, dataFolder, name)), ...reports.filter(existsSync)];
}

/**
 * The directory's files by name (`pk`, `platforms`), in the order of their names. It is not checked here that they have
 * the right shape.
 * @throws SyntaxError naming the file when one is not JSON
 */
export function directoryData(root: string = repository): Record<string, SourcedCountryFile> {
  const channels = siteIds.flatMap((site) => {
    const file = reportFile(root, site);
    return existsSync(file) ? [platformOf(site, readJson(root, file) as SiteReport)] : [];
  });
  const countries = readdirSync(join(root, dataFolder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => [basename(name, '.json'), readJson(root, join(root, dataFolder, name))] as const);
  const files = [...countries, [platforms, { country: worldCode, helplines: [], channels }] as const];
  return Object.fromEntries(files.sort(([one], [other]) => (one < other ? -1 : 1))) as Record<
    string,
    SourcedCountryFile
  >;
}

/** Writes a file of the directory to the place where its data is. */
export function writeDirectoryFile(name: string, file: SourcedCountryFile, root: string = repository): void {
  if (name !== platforms) {
    writeFileSync(join(root, dataFolder, `${name}.json`), printDirectoryFile(file));
    return;
  }
  for (const channel of file.channels) {
    if (channel.site) writeFileSync(reportFile(root, channel.site), printEntry(siteReportOf(channel)));
  }
}

/** A file of the directory. */
export interface DirectoryFile {
  /** `pk.json`; `platforms.json` is made from the sites' `report.json`. */
  name: string;
  content: unknown;
}

/**
 * The directory's files as they were written.
 * @throws SyntaxError naming the file when one is not JSON
 */
export function readDirectory(): DirectoryFile[] {
  return Object.entries(directoryData()).map(([name, content]) => ({ name: `${name}.json`, content }));
}
