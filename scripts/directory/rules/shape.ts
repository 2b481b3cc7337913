/** The shape of a file: what the schema says, and no field that it does not know. */
import { en } from 'zod/locales';
import { countryFile, type SourcedCountryFile } from '../../../src/directory/schema';
import type { DirectoryProblem } from './context';

/** What a fault of the shape is called: the small build of the library says only that something is invalid. */
const english = en();

/** Checks the shape, unknown fields, and that the file's name fits its content. */
export function checkSchema(
  name: string,
  content: unknown,
  problems: DirectoryProblem[],
): SourcedCountryFile | null {
  const parsed = countryFile.safeParse(content, { error: english.localeError });
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      problems.push({ check: 'schema', ...placeIn(name, content, path.join('.'), message) });
    }
    return null;
  }
  for (const path of lostFields(content, parsed.data)) {
    problems.push({ check: 'schema', ...placeIn(name, content, path, 'unknown field') });
  }
  return parsed.data;
}

/** Where a fault is. In the file that is made from the sites' own files, it belongs to the file of the site. */
function placeIn(
  name: string,
  content: unknown,
  path: string,
  reason: string,
): Omit<DirectoryProblem, 'check'> {
  const [, index, field = ''] = /^channels\.(\d+)\.?(.*)$/.exec(path) ?? [];
  const { channels = [] } = content as Partial<SourcedCountryFile>;
  const site = name === 'platforms.json' && index ? channels[Number(index)]?.site : undefined;
  return site
    ? { file: `src/sites/${site}/report.json`, message: `${field}: ${reason}` }
    : { file: name, message: `${entryAt(content, path)}${path || 'the file'}: ${reason}` };
}

/** The id of the entry that a path leads into, to begin a sentence with. */
function entryAt(content: unknown, path: string): string {
  const [, list = '', index = ''] = /^(helplines|channels)\.(\d+)/.exec(path) ?? [];
  const entry: unknown = (content as Record<string, unknown[] | undefined> | null)?.[list]?.[Number(index)];
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
  return typeof id === 'string' ? `${id}: ` : '';
}

/** Paths of what the schema has removed: fields that are misspelt or do not exist. */
function lostFields(before: unknown, after: unknown, path = ''): string[] {
  if (typeof before !== 'object' || before === null) return [];
  return Object.entries(before).flatMap(([key, value]) => {
    const at = path ? `${path}.${key}` : key;
    const kept = (after as Record<string, unknown>)[key];
    return kept === undefined ? [at] : lostFields(value, kept, at);
  });
}
