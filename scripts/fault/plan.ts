/** What happens in one round, chosen at random. */
import { type Chance, chanceOf } from '../chance';

export interface Kill {
  /** Kills only the background, as the browser itself does; or the whole browser, as a crash or a power cut does. */
  what: 'background' | 'browser';
  /**
   * From which moment the time is counted: the reports are queued, a delivery reaches the intake, or its answer leaves.
   */
  from: 'start' | 'request' | 'answer';
  afterMs: number;
}

export interface FaultRound {
  number: number;
  /** Through the toolbar popup, pressed as a person does; or through a page of the extension with the same code. */
  through: 'popup' | 'page';
  reports: number;
  /** With history off, nothing at all may stay. */
  keepHistory: boolean;
  /** After each kill everything starts again, while the intake still misbehaves. */
  kills: Kill[];
  /** At the end of the round the browser throws the database away, as Chromium sometimes does after a kill. */
  losesDatabase: boolean;
  chance: Chance;
}

const KIND = { chromium: 1, firefox: 2 } as const;

/** The same seed, browser and number give the same round. */
export function planRound(seed: number, kind: keyof typeof KIND, number: number): FaultRound {
  const chance = chanceOf(seed, KIND[kind], number);
  const through = chance.happens(1 / 8) ? 'popup' : 'page';
  const kill = (): Kill => {
    const from = chance.pick(['start', 'request', 'answer'] as const);
    return {
      what: chance.happens(1 / 5) ? 'browser' : 'background',
      from,
      afterMs: chance.pick([0, 0, 1, 2, 3, 5, 8, 13, 20, 40, 80, 120]),
    };
  };
  return {
    number,
    through,
    reports: through === 'popup' ? 1 : chance.whole(1, 4),
    keepHistory: chance.happens(3 / 4),
    kills: Array.from({ length: chance.happens(1 / 4) ? 2 : 1 }, kill),
    losesDatabase: chance.happens(1 / 5),
    chance,
  };
}
