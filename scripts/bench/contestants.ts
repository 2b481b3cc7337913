/** The contestants: the extensions that are measured. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { peers } from './peers';

export interface Contestant {
  id: string;
  name: string;
  /** The unpacked extension; null for a browser without an extension. */
  directory: string | null;
}

export const NONE = 'none';
export const EMPTY = 'empty';
export const OURS = 'report-instead';
export const COMMON_WAY = 'common-way';

const here = (folder: string) => fileURLToPath(new URL(folder, import.meta.url));

/**
 * No extension; an empty extension, which shows what any extension costs at least; ours; and the same feature done the
 * common way, with an observer that looks for share buttons in everything that is added.
 * @param built the folder of our built extension
 */
export function ownContestants(built: string): Contestant[] {
  return [
    { id: NONE, name: 'no extension', directory: null },
    { id: EMPTY, name: 'empty extension', directory: here('empty') },
    { id: OURS, name: 'Report Instead', directory: built },
    { id: COMMON_WAY, name: 'the common way', directory: here('common-way') },
  ];
}

/** Extensions made by others, as Debian packages them. @returns also a sentence for each one that we could not get */
export async function peerContestants(cache: string): Promise<{ found: Contestant[]; skipped: string[] }> {
  const found: Contestant[] = [];
  const skipped: string[] = [];
  for (const peer of peers) {
    try {
      found.push({ id: peer.id, name: peer.name, directory: await peer.unpack(join(cache, peer.id)) });
    } catch (error) {
      skipped.push(`${peer.name} was skipped: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { found, skipped };
}

interface ExtensionManifest {
  action?: { default_popup?: string };
  content_scripts?: { matches: string[]; js?: string[] }[];
}

function manifestOf({ directory }: Contestant): ExtensionManifest {
  return directory ? JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) : {};
}

/** The page of the toolbar button, or null. */
export function popupOf(contestant: Contestant): string | null {
  return manifestOf(contestant).action?.default_popup ?? null;
}

/** Bytes of script that the contestant's manifest puts into every page of x.com. */
export function scriptBytesOnFeed(contestant: Contestant): number {
  const { directory } = contestant;
  if (!directory) return 0;
  const everywhere = ['<all_urls>', 'https://*/*', '*://*/*', 'https://x.com/*'];
  return (manifestOf(contestant).content_scripts ?? [])
    .filter(({ matches }) => matches.some((pattern) => everywhere.includes(pattern)))
    .flatMap(({ js }) => js ?? [])
    .reduce((bytes, file) => bytes + readFileSync(join(directory, file)).length, 0);
}
