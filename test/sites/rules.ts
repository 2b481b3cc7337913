/** Brings the product's own rules, and the data of every site, into a page. */
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import type { Page } from 'puppeteer-core';

export type { HeldPress } from './rules-in-page';

let script: string | undefined;

/** The page then has `rules`. As text, because a page's policy cannot forbid that. */
export async function bringRules(page: Page): Promise<void> {
  script ??= esbuild.buildSync({
    entryPoints: [fileURLToPath(new URL('rules-in-page.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    charset: 'utf8',
    minify: true,
    write: false,
  }).outputFiles[0]?.text;
  await page.evaluate(script as string);
}
