import { useEffect, useState } from 'preact/hooks';
import { loadCountry, loadWorld, type ReadFile } from '../../src/directory/load';
import type { CountryFile } from '../../src/directory/schema';
import { directoryIn } from '../../src/directory-reader';
import { useMessages } from '../../src/ui/app';

/** `missing`: the directory has no file for it. `failed`: there is one, and it cannot be read. */
export type Loaded =
  | { state: 'loading' | 'missing' | 'failed'; file: null }
  | { state: 'ready'; file: CountryFile };

const loading: Loaded = { state: 'loading', file: null };

/** Files that were read since the page opened, by language and name: several parts of it show the same one. */
const read = new Map<string, Promise<CountryFile | null>>();

/** A country's helplines and channels; only this one file is loaded. */
export function useCountry(code: string | null): Loaded {
  return useFile(code ?? '', (read) => (code ? loadCountry(code, read) : Promise.resolve(null)));
}

/** What serves every country. */
export function useWorld(): Loaded {
  return useFile('world', loadWorld);
}

function once(name: string, load: () => Promise<CountryFile | null>): Promise<CountryFile | null> {
  const known = read.get(name);
  if (known) return known;
  const file = load();
  read.set(name, file);
  // What failed is tried again.
  file.catch(() => read.delete(name));
  return file;
}

function useFile(name: string, load: (read: ReadFile) => Promise<CountryFile | null>): Loaded {
  const { language } = useMessages();
  const [loaded, setLoaded] = useState({ name, answer: loading });
  useEffect(() => {
    let current = true;
    const set = (answer: Loaded) => {
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
  // The answer for the country before must not be shown for this one.
  return loaded.name === name ? loaded.answer : loading;
}
