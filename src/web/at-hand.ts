/**
 * The files that this person needs, of the many languages and regions. The worker keeps them for use without
 * a network.
 */
import { packagedPath } from '../directory/packaged';
import { directoryTextKeysPath, directoryTextsPath } from '../directory/texts';
import { pickLanguage } from '../i18n/languages';
import { fontOf } from '../languages/fonts';
import { ownRegion } from '../settings/own-region';
import { loadSettings } from '../settings/store';
import type { FromPage } from './protocol';

/** Makes the worker keep the files of the person's language and region, and of what serves every region. */
export async function keepAtHand(worker: ServiceWorker): Promise<void> {
  const { settings } = await loadSettings();
  const { tag, script } = pickLanguage(settings.language, navigator.languages);
  const region = ownRegion(settings.region);
  const texts = directoryTextsPath(tag);
  const font = fontOf[script];
  const paths = [
    `messages/${tag}.txt`,
    'messages/review.json',
    ...[region?.country.toLowerCase() ?? [], 'world', 'platforms'].flat().map(packagedPath),
    ...(texts ? [directoryTextKeysPath, texts] : []),
    ...(font ? [`fonts/${font}.woff2`] : []),
  ];
  worker.postMessage({ type: 'keep', paths: paths.map((path) => `/${path}`) } satisfies FromPage);
}
