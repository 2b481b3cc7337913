import { useEffect, useState } from 'preact/hooks';
import { countryCodes } from '../src/directory/countries';
import { loadCountry, loadWorld } from '../src/directory/load';
import type { CountryFile, Helpline } from '../src/directory/schema';
import { readDirectoryFile } from '../src/ui/directory-file';

/** The directory's helplines with these ids, in this order; ids that the directory does not know are left out. */
export function useHelplines(ids: readonly string[]): readonly Helpline[] {
  const [found, setFound] = useState<readonly Helpline[]>([]);
  const wanted = [...new Set(ids)].join(' ');
  useEffect(() => {
    let current = true;
    findHelplines(wanted.split(' ')).then((helplines) => current && setFound(helplines));
    return () => {
      current = false;
    };
  }, [wanted]);
  return found;
}

/** A helpline's id begins with the code of its country, or with `world`: only those files are read. */
async function findHelplines(ids: readonly string[]): Promise<Helpline[]> {
  const prefixes = [...new Set(ids.map((id) => id.split('-')[0] ?? ''))];
  const files = await Promise.all(prefixes.map((prefix) => fileOf(prefix).catch(() => null)));
  const helplines = files.flatMap((file) => file?.helplines ?? []);
  return ids.flatMap((id) => helplines.find((helpline) => helpline.id === id) ?? []);
}

async function fileOf(prefix: string): Promise<CountryFile | null> {
  const code = prefix.toUpperCase();
  if (countryCodes.includes(code)) return loadCountry(code, readDirectoryFile);
  return prefix === 'world' ? loadWorld(readDirectoryFile) : null;
}
