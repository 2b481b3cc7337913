/** Files of the directory, as a screen shows them. */
import { useEffect, useState } from 'preact/hooks';
import type { Directory } from '../directory/load';
import type { CountryFile, Helpline } from '../directory/schema';
import { directoryIn } from '../directory-reader';
import { useMessages } from './app';

/** `missing`: the directory has no file for it. `failed`: there is one, and it cannot be read. */
export type LoadedFile =
  | { state: 'loading' | 'missing' | 'failed'; file: null }
  | { state: 'ready'; file: CountryFile };

const loading: LoadedFile = { state: 'loading', file: null };

/** Files that were read since the page opened, by language and name: several parts of the page show the same one. */
const read = new Map<string, Promise<CountryFile | null>>();

/** A country's helplines and channels; only this one file is loaded. */
export function useCountry(code: string | null): LoadedFile {
  return useFile(code ?? '', async (directory) => (code ? directory.country(code) : null));
}

/** What serves every country. */
export function useWorld(): LoadedFile {
  return useFile('world', ({ world }) => world());
}

/** The sites' own report routes. */
export function usePlatforms(): LoadedFile {
  return useFile('platforms', ({ platforms }) => platforms());
}

/** The directory's helplines with these ids, in this order; ids that the directory does not know are left out. */
export function useHelplines(ids: readonly string[]): readonly Helpline[] {
  const { language } = useMessages();
  const [found, setFound] = useState<readonly Helpline[]>([]);
  const wanted = [...new Set(ids)].join(' ');
  useEffect(() => {
    let current = true;
    void directoryIn(language.tag)
      .helplines(wanted.split(' '))
      .then((helplines) => current && setFound(helplines));
    return () => {
      current = false;
    };
  }, [wanted, language]);
  return found;
}

/** Resolves once every file that a screen waits for is there, or cannot be read. */
export async function filesRead(): Promise<void> {
  await Promise.allSettled(read.values());
}

function once(name: string, load: () => Promise<CountryFile | null>): Promise<CountryFile | null> {
  const known = read.get(name);
  if (known) return known;
  const file = load();
  read.set(name, file);
  // After a failure the next call tries again.
  file.catch(() => read.delete(name));
  return file;
}

function useFile(name: string, load: (directory: Directory) => Promise<CountryFile | null>): LoadedFile {
  const { language } = useMessages();
  const [loaded, setLoaded] = useState({ name, answer: loading });
  useEffect(() => {
    let current = true;
    const set = (answer: LoadedFile) => {
      if (current) setLoaded({ name, answer });
    };
    once(`${language.tag} ${name}`, () => load(directoryIn(language.tag))).then(
      (file) => set(file ? { state: 'ready', file } : { state: 'missing', file: null }),
      () => set({ state: 'failed', file: null }),
    );
    return () => {
      current = false;
    };
  }, [name, language]);
  // The answer for another country must not be shown for this one.
  return loaded.name === name ? loaded.answer : loading;
}
