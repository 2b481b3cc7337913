/**
 * `npm run screens`: pictures of every screen, from the product itself over the demo's pages, on one sheet in
 * `out/screens`: English and Urdu, phone and desktop, light and dark, as people meet them and, where it is longer, the
 * whole page. For eyes, not for the gate. What is pictured, and how one gets there, is in `screens/walks`.
 *
 *     --before DIR   pictures of an older build (its unpacked `dist/chromium`) beside them, and the most telling ones
 *                    of both as `phone.webp` and `desktop.webp`
 *     --only TEXT    only the walks with a screen whose name has this in it; can be said more than once
 *     --sizes        on a small and on a wide phone, too, and with text at 200 %
 *     --danger       the danger screen of many regions instead (screens/danger.ts)
 *     --presses      no pictures: how long each main press takes to its visible answer, in both browsers
 */
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { builtWithHosts } from './browsers/index';
import { build } from './build/build';
import { takeDangerScreens } from './screens/danger';
import { measurePresses } from './screens/presses';
import { type Builds, drawTelling, writeSheet } from './screens/sheet';
import { IWF, OTHER_PAGE } from './screens/stage';
import { takePictures } from './screens/take';
import { walks } from './screens/walks';

const { values } = parseArgs({
  options: {
    before: { type: 'string' },
    only: { type: 'string', multiple: true },
    sizes: { type: 'boolean', default: false },
    presses: { type: 'boolean' },
    danger: { type: 'boolean' },
  },
});

await build();
if (values.danger) await takeDangerScreens(fileURLToPath(new URL('../dist/chromium', import.meta.url)));
else if (values.presses) await measurePresses();
else await takeAndShow();

async function takeAndShow(): Promise<void> {
  const startedAt = Date.now();
  const out = fileURLToPath(new URL('../out/screens/', import.meta.url));
  const only = values.only ?? [''];
  const chosen = walks.filter(({ screens }) =>
    screens.some((name) => only.some((part) => name.includes(part))),
  );
  if (chosen.length === 0) throw new Error(`No screen has "${only.join('" or "')}" in its name.`);
  // The person's yes to filling in there, and what a press on the toolbar button shows of any page.
  const extension = (dir?: string) => builtWithHosts('chromium', [IWF, new URL(OTHER_PAGE).host], dir);
  const taken = async (name: 'before' | 'now', directory: string) => ({
    name,
    missing: await takePictures(chosen, directory, join(out, name), values.sizes),
  });
  const builds: Builds = [];
  if (values.before) {
    builds.push(await taken('before', extension(resolve(values.before))));
  }
  builds.push(await taken('now', extension()));
  const screens = chosen.flatMap((walk) => walk.screens);
  const sheet = writeSheet(out, screens, builds);
  if (values.before) await drawTelling(out);
  const without = builds.at(-1)?.missing.size ?? 0;
  const minutes = ((Date.now() - startedAt) / 60_000).toFixed(1);
  process.stdout.write(
    `${screens.length} screens, in two languages, in ${minutes} minutes; without a picture: ${without}\n${pathToFileURL(sheet)}\n`,
  );
}
