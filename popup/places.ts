/** The directory as the popup needs it: the person's region, and where a report of theirs can go. */
import { useEffect, useState } from 'preact/hooks';
import { loadCountry, loadPlatforms, loadWorld, type ReadFile } from '../src/directory/load';
import type { Channel, CountryFile } from '../src/directory/schema';
import { directoryIn } from '../src/directory-reader';
import { INTAKE } from '../src/report/route';
import { ownRegion } from '../src/settings/own-region';
import type { RegionCodes } from '../src/settings/schema';
import { useMessages, useSettings } from '../src/ui/app';

/** The person's region: set, else guessed, else null. */
export function useRegion(): RegionCodes | null {
  return ownRegion(useSettings().region);
}

export interface Directory {
  country: CountryFile | null;
  world: CountryFile;
  platforms: CountryFile;
}

/** What the directory has for a country: null while it is read, `failed` when it cannot be. */
export function useDirectory(country: string | null): Directory | null | 'failed' {
  const { language } = useMessages();
  const [read, setRead] = useState<{ of: string | null; directory: Directory | 'failed' } | null>(null);
  useEffect(() => {
    let current = true;
    readDirectory(country, directoryIn(language.tag))
      .catch(() => 'failed' as const)
      .then((directory) => {
        if (current) setRead({ of: country, directory });
      });
    return () => {
      current = false;
    };
  }, [country, language]);
  return read?.of === country ? read.directory : null;
}

async function readDirectory(code: string | null, read: ReadFile): Promise<Directory> {
  const [country, world, platforms] = await Promise.all([
    code === null ? null : loadCountry(code, read),
    loadWorld(read),
    loadPlatforms(read),
  ]);
  return { country, world, platforms };
}

/** The channel of a hand-over; null for an intake, and for one of another country. */
export function channelById({ country, world, platforms }: Directory, id: string): Channel | null {
  if (id === INTAKE) return null;
  const files = country ? [country, world, platforms] : [world, platforms];
  return files.flatMap(({ channels }) => channels).find((channel) => channel.id === id) ?? null;
}
