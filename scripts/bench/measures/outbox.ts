/** Compares an outbox with 10,000 unfinished hand-overs to one with ten, in the browser's own database. */
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import type { Page } from 'puppeteer-core';
import type { Arena } from '../arena';
import type { Measure, Samples } from '../figures';
import type { Plan } from '../plan';

const FEW_ROWS = 10;
export const FEW = 'ten rows';
export const MANY = 'full outbox';

export const outboxList: Measure = {
  id: 'outbox-list',
  title: 'Outbox with {rows} hand-overs: list what is unfinished',
  unit: 'ms',
  against: FEW,
};
export const outboxBegin: Measure = {
  id: 'outbox-begin',
  title: 'Outbox with {rows} hand-overs: begin another',
  unit: 'ms',
  against: FEW,
};
export const outboxMeasures = [outboxList, outboxBegin];

/** Runs in the page, as a script of its own. */
const PROGRAM = `
import { createOutbox } from './src/report/outbox/index';
import { strictStore } from './src/storage/databases';
import { durable } from './src/storage/rows';

const store = durable(strictStore('bench'));
const outbox = createOutbox({
  store,
  now: Date.now,
  random: Math.random,
  newId: () => crypto.randomUUID(),
  subtle: crypto.subtle,
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  keepHistory: async () => true,
  version: '1.0.0',
});
let number = 0;
const report = () => ({
  url: 'https://x.com/street_library/status/' + (1850000000000000000n + BigInt(number++)),
  site: 'X',
  certainty: 'exact',
  category: 'sexual_images',
  channel: 'form-' + (number % 7),
  at: '2026-11-24T09:30:00Z',
});

/** Fills the outbox with copies of one real row: to begin so many hand-overs one by one would take minutes. */
globalThis.fill = async (many) => {
  const { handOver } = await outbox.begin(report(), 'form');
  await store.change([], (rows) => {
    for (let i = 1; i < many; i++) {
      const id = crypto.randomUUID();
      rows.put('hand/' + id, { ...handOver, id, report: report(), mark: 'mark-' + i });
    }
  });
  return (await outbox.unfinished()).handOvers.length;
};
globalThis.list = async () => {
  const start = performance.now();
  await outbox.unfinished();
  return performance.now() - start;
};
globalThis.begin = async () => {
  const start = performance.now();
  await outbox.begin(report(), 'form');
  return performance.now() - start;
};
`;

async function program(): Promise<string> {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: PROGRAM, resolveDir: fileURLToPath(new URL('../../..', import.meta.url)) },
    bundle: true,
    minify: true,
    format: 'iife',
    write: false,
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

/** @param arena any browser: the page is an ordinary one, not one of an extension */
export async function measureOutbox({ newPage }: Arena, plan: Plan, samples: Samples): Promise<void> {
  const script = await program();
  const sizes = [
    { id: FEW, rows: FEW_ROWS, host: 'few.example' },
    { id: MANY, rows: plan.outboxRows, host: 'many.example' },
  ];
  const pages: { id: string; page: Page }[] = [];
  for (const { id, rows, host } of sizes) {
    const page = await newPage();
    await page.goto(`https://${host}/`);
    await page.evaluate(script);
    const filled = await page.evaluate(`fill(${rows})`);
    if (filled !== rows) throw new Error(`The outbox took ${filled} of ${rows} rows.`);
    pages.push({ id, page });
  }
  for (let round = 0; round < plan.rounds * plan.acts; round++) {
    for (const { id, page } of pages) {
      await page.bringToFront();
      samples.add(outboxList, id, (await page.evaluate('list()')) as number);
      samples.add(outboxBegin, id, (await page.evaluate('begin()')) as number);
    }
  }
  for (const { page } of pages) await page.close();
}
