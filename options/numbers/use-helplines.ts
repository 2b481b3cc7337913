import { useEffect, useState } from 'preact/hooks';
import { countryCodes } from '../../src/directory/countries';
import { loadCountry, loadWorld, type ReadFile } from '../../src/directory/load';
import type { CountryFile, Helpline } from '../../src/directory/schema';
import { directoryIn } from '../../src/directory-reader';
import { useMessages } from '../../src/ui/app';

/** The directory's helplines with these ids, in this order; ids that the directory does not know are left out. */
export function useHelplines(ids: readonly string[]): readonly Helpline[] {
  const { language } = useMessages();
  const [found, setFound] = useState<readonly Helpline[]>([]);
  const wanted = [...new Set(ids)].join(' ');
  useEffect(() => {
    let current = true;
    findHelplines(wanted.split(' '), directoryIn(language.tag)).then(
      (helplines) => current && setFound(helplines),
    );
    return () => {
      current = false;
    };
  }, [wanted, language]);
  return found;
}

/** A helpline's id begins with the code of its country, or with `world`: only those files are read. */
async function findHelplines(ids: readonly string[], read: ReadFile): Promise<Helpline[]> {
  const prefixes = [...new Set(ids.map((id) => id.split('-')[0] ?? ''))];
  const files = await Promise.all(prefixes.map((prefix) => fileOf(prefix, read).catch(() => null)));
  const helplines = files.flatMap((file) => file?.helplines ?? []);
  return ids.flatMap((id) => helplines.find((helpline) => helpline.id === id) ?? []);
}

async function fileOf(prefix: string, read: ReadFile): Promise<CountryFile | null> {
  const code = prefix.toUpperCase();
  if (countryCodes.includes(code)) return loadCountry(code, read);
  return prefix === 'world' ? loadWorld(read) : null;
}
