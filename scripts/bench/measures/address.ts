/** Compares `addressOf()` with tidy-url, on the same links, in this process. */
import { TidyURL } from 'tidy-url';
import { addressOf } from '../../../src/report/address';
import { OURS } from '../contestants';
import type { Measure, Samples } from '../figures';
import { links as linksOfPosts } from '../links';
import type { Plan } from '../plan';

export const TIDY_URL = 'tidy-url';

export const addressSpeed: Measure = {
  id: 'address-speed',
  title: 'Links cleaned',
  unit: 'k/s',
  against: TIDY_URL,
};
export const addressRight: Measure = {
  id: 'address-right',
  title: 'Links cleaned to the one address of their post',
  unit: 'count',
  against: null,
};
export const addressMeasures = [addressSpeed, addressRight];

// `false` makes it quiet: version 1.18 reads this setting the wrong way round.
TidyURL.config.silent = false;

function tidy(link: string): string | null {
  try {
    return TidyURL.clean(link).url;
  } catch {
    return null;
  }
}

function ours(link: string): string | null {
  const address = addressOf(link);
  return 'url' in address ? address.url : null;
}

/** Only links, because tidy-url is made for them. Only ours also reads texts around links, and refuses some links. */
const links = Object.entries(linksOfPosts).flatMap(([url, links]) => links.map((link) => ({ link, url })));

/** Thousands of links per second of processor time. */
function speed(clean: (link: string) => unknown, ms: number): number {
  const end = performance.now() + ms;
  const before = process.cpuUsage();
  let cleaned = 0;
  do {
    for (const { link } of links) clean(link);
    cleaned += links.length;
    // tidy-url keeps every line that it logs about every link.
    TidyURL.loglines.length = 0;
  } while (performance.now() < end);
  const { user, system } = process.cpuUsage(before);
  return cleaned / ((user + system) / 1000);
}

/** Turns before those that count: after them the engine has optimised both sides. */
const WARM_UP_TURNS = 4;

/** Both sides take turns, so that a slow moment of the machine affects both. */
export function measureAddress(plan: Plan, samples: Samples): void {
  const sides = [
    { id: OURS, clean: ours },
    { id: TIDY_URL, clean: tidy },
  ];
  for (let turn = 0; turn < WARM_UP_TURNS; turn++) {
    for (const { clean } of sides) speed(clean, plan.addressMs);
  }
  for (let round = 0; round < plan.rounds; round++) {
    for (const { id, clean } of sides) samples.add(addressSpeed, id, speed(clean, plan.addressMs));
  }
  for (const { id, clean } of sides) {
    samples.add(addressRight, id, links.filter(({ link, url }) => clean(link) === url).length);
  }
}
