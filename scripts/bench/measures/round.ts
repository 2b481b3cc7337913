/** What a measure gets that is taken in one contestant's browser, once a round. */
import type { Arena } from '../arena';
import type { Samples } from '../figures';
import type { Plan } from '../plan';

export interface Round {
  arena: Arena;
  plan: Plan;
  samples: Samples;
  /** The last one of the run: what is measured once is measured then. */
  isLast: boolean;
}
