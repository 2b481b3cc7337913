/**
 * `npm run soak`: hours of use in a few minutes. One browser, eight tabs of the hermetic web, and a simulated person
 * who scrolls, presses share, answers prompts, begins reports and moves on. Between rounds it rests until the
 * background sleeps, and measures what the pages and the extension hold.
 *
 *     --minutes N        30 by default
 *     --browser=NAME     chromium by default; Firefox gives no figures on memory, only errors, storage and sleep
 *     --seed N           repeats the presses of an earlier run
 *
 * Ends with 1 when something grows over the second half beyond its noise, when there was an error, or when the
 * background did not sleep.
 */
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { builtExtension, chooseBrowsers, launch, startHermeticWeb } from '../browsers/index';
import { build } from '../build/build';
import { chanceOf } from '../chance';
import { facebook, inSindh, x } from '../demo/index';
import { orMisuse } from '../misuse';
import { keepErrors } from './errors';
import { growth, type Sample, soakReport } from './figures';
import { sample, untilAsleep } from './measure';
import { Person } from './person';

const ACTIONS_A_ROUND = 12;
/** A rest takes half a minute, so there is one only after several rounds. */
const ROUNDS_TO_REST = 4;
const TABS = [
  ...Array(6).fill('https://x.com/home'),
  ...Array(2).fill('https://www.facebook.com/'),
] as string[];

const { kind, minutes, seed } = orMisuse(() => {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '30' },
      browser: { type: 'string', default: 'chromium' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    },
  });
  const [kind = 'chromium'] = chooseBrowsers(values.browser);
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) throw new Error(`--minutes takes a number above 0, not "${values.minutes}".`);
  return { kind, minutes, seed: Number(values.seed) };
});
const chance = chanceOf(seed);
process.stdout.write(`seed ${seed}\n`);

await build();
const web = await startHermeticWeb();
web.on('x.com', x);
web.on('www.facebook.com', facebook);
const session = await launch({ kind, extensionDir: builtExtension(kind), web });
await session.setStorage({ settings: inSindh });

const errors: string[] = [];
const pages: Page[] = [];
for (const address of TABS) {
  const page = await session.newPage(address);
  keepErrors(page, errors);
  pages.push(page);
}

const person = new Person(session, chance);
const did: Record<string, number> = {};
const samples: Sample[] = [];
const rests: (number | null)[] = [];
const endAt = Date.now() + minutes * 60_000;
for (let round = 1; Date.now() < endAt || samples.length < 4; round++) {
  for (let action = 0; action < ACTIONS_A_ROUND; action++) {
    const what = await person.act(chance.pick(pages as [Page, ...Page[]]));
    did[what] = (did[what] ?? 0) + 1;
  }
  samples.push(await sample(session, pages));
  if (round % ROUNDS_TO_REST === 0) rests.push(await untilAsleep(session));
}
errors.push(...(await session.errors()));
await session.close();
await web.close();

process.stdout.write(`${soakReport(samples, did, rests, errors)}\n`);
const isSound = errors.length === 0 && !rests.includes(null) && growth(samples).length === 0;
process.exit(isSound ? 0 : 1);
