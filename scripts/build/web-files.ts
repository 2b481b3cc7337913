/** What a visit of the edition for phones fetches. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { directoryTextKeysPath, directoryTextsPath } from '../../src/directory/texts';
import { languages } from '../../src/i18n/languages';
import { filesBelow } from './files-below';

/**
 * The files that every visit needs, so that later ones work without the network: the worker keeps them from the first
 * visit on.
 */
export function neededAtOnce(dist: string): string[] {
  return filesBelow(dist).filter(
    (file) =>
      (/\.(?:js|css|html|webmanifest)$/.test(file) && file !== 'worker.js') ||
      /^messages\/(?:keys\.json|en\.txt)$|^icons\/(?:32\.png|48\.png|page\.svg)$/.test(file),
  );
}

/** The further files of one language. Its fonts are not counted. */
function ofLanguage(tag: string): string[] {
  const texts = directoryTextsPath(tag);
  return [...(tag === 'en' ? [] : [`messages/${tag}.txt`]), ...(texts ? [directoryTextKeysPath, texts] : [])];
}

/** The files of one region and of all regions. The largest country file is taken. */
function ofRegion(dist: string): string[] {
  const countries = filesBelow(join(dist, 'directory')).filter((file) =>
    /^(?:[a-z]|[a-z]{2})\.json$/.test(file),
  );
  const size = (file: string) => statSync(join(dist, 'directory', file)).size;
  const [largest = ''] = countries.sort((a, b) => size(b) - size(a));
  return [largest, 'world.json', 'platforms.json'].map((file) => `directory/${file}`);
}

/** How many bytes the first visit loads over the network, compressed, in the language that needs most. */
export function firstVisit(dist: string): number {
  const bytes = (files: readonly string[]) =>
    files.reduce((sum, file) => {
      const content = readFileSync(join(dist, file));
      return sum + (file.endsWith('.png') ? content : gzipSync(content, { level: 9 })).length;
    }, 0);
  const others = ['worker.js', 'messages/review.json', 'icons/192.png'];
  const largest = Math.max(...languages.map(({ tag }) => bytes(ofLanguage(tag))));
  return bytes([...neededAtOnce(dist), ...others, ...ofRegion(dist)]) + largest;
}
