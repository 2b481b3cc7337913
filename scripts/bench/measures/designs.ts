/**
 * What each way to build the sentinel costs a page while it loads. One extension holds all of them, each on a host of
 * its own, so that they take turns in one browser.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as esbuild from 'esbuild';
import { sites } from '../../../src/sites/index';
import type { Site } from '../../../src/sites/types';
import { sharedBundles, siteBundles } from '../../build/build';
import type { Arena } from '../arena';
import type { Contestant } from '../contestants';
import type { Measure, Samples } from '../figures';
import type { Plan } from '../plan';
import { totalMs, traced } from '../trace';

/** How long to wait after the load: the sentinel has run by then. */
const AFTER_LOAD_MS = 100;

const NOTHING = 'an empty script';
const AS_IT_IS = 'as it is: data, then code that is compiled at the first input';

const designLoad: Measure = {
  id: 'design-load',
  title: 'Ways to build the sentinel: script while a feed of {loaded} posts loads in a new process',
  unit: 'ms',
  against: NOTHING,
};
const designLoadNext: Measure = {
  id: 'design-load-next',
  title: 'The same on the next page of the site',
  unit: 'ms',
  against: NOTHING,
};
export const designMeasures = [designLoad, designLoadNext];

/** The design's files, in the order in which the browser runs them. */
type Design = readonly string[];

const WAKE = /[\\/]share[\\/]wake\.ts$/;

async function written(options: esbuild.BuildOptions | undefined): Promise<string> {
  const { outputFiles } = await esbuild.build({ ...options, write: false });
  return outputFiles[0]?.text ?? '';
}

/** The sentinel, with something else in place of the part that is compiled at the first input. */
async function sentinelWith(contents: string | null): Promise<string> {
  const instead: esbuild.Plugin = {
    name: 'instead',
    setup: ({ onLoad }) => onLoad({ filter: WAKE }, () => ({ contents: contents as string })),
  };
  return written({ ...sharedBundles['sentinel.js'], plugins: contents === null ? [] : [instead] });
}

/** All designs by name. @throws when the build no longer has the site that they are made from */
async function designs(): Promise<Record<string, Design>> {
  const site = sites.find(({ id }) => id === 'x') as Site;
  const data = await written(siteBundles(site)[`sentinel/${site.id}.js`]);
  const code = await written(sharedBundles['sentinel.js']);
  const bare = await sentinelWith('export const wake = () => () => {};');
  const noData = `globalThis.reportInstead??={site:"x",siteOf:()=>{}};`;
  return {
    [NOTHING]: ['// Nothing'],
    'only listens: neither code nor data': [noData + bare],
    'only listens, and has the data': [data, bare],
    'has the code, and no data': [noData + code],
    [AS_IT_IS]: [data, code],
    'the same in one file for each site': [data + code],
    'code that is compiled at once': [data, await sentinelWith(null)],
    'only listens; the code as a text, which nothing could run': [
      data,
      `${bare}var text=${JSON.stringify(code)};`,
    ],
  };
}

const hostOf = (index: number) => `design-${index}.example`;

/** Hosts for up to eight designs. */
export const designHosts = Array.from({ length: 8 }, (_, index) => hostOf(index));

/** Writes the extension that has all designs. @returns it, and a function that removes it */
export async function designExtension(): Promise<{ contestant: Contestant; remove(): void }> {
  const directory = mkdtempSync(join(tmpdir(), 'report-instead-designs-'));
  const scripts = Object.values(await designs()).map((files, index) => ({
    matches: [`https://${hostOf(index)}/*`],
    run_at: 'document_start',
    js: files.map((text, at) => {
      const file = `design-${index}/${at}.js`;
      mkdirSync(dirname(join(directory, file)), { recursive: true });
      writeFileSync(join(directory, file), text);
      return file;
    }),
  }));
  const manifest = { manifest_version: 3, name: 'Designs', version: '1', content_scripts: scripts };
  writeFileSync(join(directory, 'manifest.json'), JSON.stringify(manifest));
  return {
    contestant: { id: 'designs', name: 'Designs', directory },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

/** @param arena a browser with that extension, in a web that answers each of its hosts with the same feed */
export async function measureDesigns(arena: Arena, plan: Plan, samples: Samples): Promise<void> {
  const own = arena.extensionUrl('');
  const names = Object.keys(await designs());
  const page = await arena.newPage();
  const loaded = async (host: string) => {
    const trace = await traced(page, async () => {
      await page.goto(`https://${host}/`);
      await delay(AFTER_LOAD_MS);
    });
    return totalMs(trace.scriptsOf(own, trace.pageThread));
  };
  for (let turn = 0; turn < plan.designLoads; turn++) {
    for (let step = 0; step < names.length; step++) {
      const index = (step + turn) % names.length;
      const name = names[index] as string;
      await page.goto('about:blank');
      const [fresh, next] = [await loaded(hostOf(index)), await loaded(hostOf(index))];
      samples.add(designLoad, name, fresh);
      samples.add(designLoadNext, name, next);
    }
  }
  await page.close();
}
