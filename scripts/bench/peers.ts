/**
 * Extensions made by others, from Debian's packages. They are unpacked into a cache and never installed on the machine.
 */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** A package mirror that does not answer must not delay the run. */
const FETCH_TIMEOUT_MS = 60_000;

export interface Peer {
  id: string;
  name: string;
  /** @returns the unpacked extension @throws with the reason, when we cannot get it */
  unpack(into: string): Promise<string>;
}

function fromDebian(id: string, name: string, packageName: string, path: string): Peer {
  return {
    id,
    name,
    async unpack(into) {
      if (existsSync(join(into, 'manifest.json'))) return into;
      mkdirSync(dirname(into), { recursive: true });
      const work = mkdtempSync(`${into}-`);
      try {
        await download(packageName, work);
        const archive = readdirSync(work).find((file) => file.endsWith('.deb'));
        if (!archive) throw new Error(`apt-get brought no ${packageName}.`);
        await run('dpkg', ['-x', archive, 'tree'], { cwd: work });
        // Chromium does not follow links that lead out of an extension's folder, so the copy holds the files
        // themselves.
        cpSync(join(work, 'tree', path), join(work, 'copy'), { recursive: true, dereference: true });
        renameSync(join(work, 'copy'), into);
        return into;
      } finally {
        rmSync(work, { recursive: true, force: true });
      }
    },
  };
}

async function download(packageName: string, folder: string): Promise<void> {
  try {
    await run('apt-get', ['download', packageName], { cwd: folder, timeout: FETCH_TIMEOUT_MS });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Error('it comes from a Debian package, and there is no apt-get here.');
    throw new Error(`apt-get could not download ${packageName}.`);
  }
}

export const peers: readonly Peer[] = [
  fromDebian('vimium', 'Vimium', 'webext-vimium-chromium', 'usr/share/chromium/extensions/vimium'),
  fromDebian(
    'keepassxc-browser',
    'KeePassXC-Browser',
    'webext-keepassxc-browser',
    'usr/share/chromium/extensions/keepassxc-browser',
  ),
  fromDebian(
    'indie-wiki-buddy',
    'Indie Wiki Buddy',
    'webext-indie-wiki-buddy-chromium',
    'usr/share/chromium/extensions/indie-wiki-buddy',
  ),
];
