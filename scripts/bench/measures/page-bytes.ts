/** How much script a contestant's manifest puts into every page of the feed's site. */
import { type Contestant, scriptBytesOnFeed } from '../contestants';
import type { Measure, Samples } from '../figures';

export const pageBytes: Measure = {
  id: 'page-bytes',
  title: 'Script put into every page of x.com',
  unit: 'kB',
  against: null,
};

/** Needs no browser. */
export function measurePageBytes(contestants: readonly Contestant[], samples: Samples): void {
  for (const contestant of contestants) {
    samples.add(pageBytes, contestant.id, scriptBytesOnFeed(contestant) / 1000);
  }
}
