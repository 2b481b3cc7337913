/** What a measure gets when it is taken in one contestant's browser, once in each round. */
import type { Arena } from '../arena';
import type { Samples } from '../figures';
import type { Plan } from '../plan';

export interface BenchRound {
  arena: Arena;
  plan: Plan;
  samples: Samples;
  /** Whether this is the last round of the run: what is measured only once is measured then. */
  isLast: boolean;
}
