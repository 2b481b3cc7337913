/**
 * `npm run screens`: pictures of every screen, from the product itself over the demo's pages, on one sheet in
 * `out/screens`: English and Urdu, phone and desktop, light and dark, as they open and, if the page is longer, the whole page too. They are for people to look at; the gate does not use them. `screens/walks`
 * says which screens there are, and how to get to each. --before DIR pictures of an older build (its unpacked
 * `dist/chromium`) beside them, and the most important ones of both as `phone.webp` and `desktop.webp` --only TEXT only
 * the walks with a screen whose name contains this; can be given more than once --sizes also on a small and on a wide
 * phone, and with text at 200 % --danger the danger screen of many regions instead (screens/danger.ts) --presses no
 * pictures: measures how long each main press takes to its visible answer, in both browsers
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
  // Hosts that are allowed beforehand: the person's permission to fill in the form, and what a press on the toolbar
  // button would allow on another page.
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
