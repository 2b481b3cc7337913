/** An intake that misbehaves at random, and tells when something has reached it. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Site } from '../browsers/index';
import type { Chance } from '../chance';
import { type DemoIntake, demoIntake, type Fault, faults } from '../demo/intake';

export const FAULT_INTAKE = { name: 'Shehri Helpers', url: 'https://intake.example.org/reports' };
export const INTAKE_HOST = 'intake.example.org';

/** `none` is more frequent than each fault, because a kill between a good answer and its commit is the hardest case. */
const weather: readonly [Fault | 'none', ...(Fault | 'none')[]] = ['none', 'none', 'none', 'none', ...faults];

export interface FaultyIntake {
  readonly demo: DemoIntake;
  readonly site: Site;
  /** From now on each delivery may get a random fault. */
  misbehave(chance: Chance): void;
  heal(): void;
  /** Calls back once, when the next delivery has arrived, or when its answer is on the way. */
  once(moment: 'request' | 'answer', callback: () => void): void;
  /** How often each fault has happened, by name. */
  readonly met: Readonly<Record<string, number>>;
}

/** A demo intake that behaves until it is told to misbehave. */
export function faultyIntake(): FaultyIntake {
  const demo = demoIntake();
  const met: Record<string, number> = {};
  const waiting: { moment: 'request' | 'answer'; callback: () => void }[] = [];
  let chance: Chance | null = null;

  const tell = (moment: 'request' | 'answer') => {
    const due = waiting.filter((one) => one.moment === moment);
    for (const one of due) waiting.splice(waiting.indexOf(one), 1);
    for (const { callback } of due) callback();
  };

  const site: Site = async (request) => {
    if (request.method !== 'POST') return demo(request);
    tell('request');
    const fault = chance?.pick(weather) ?? 'none';
    // Long enough for a kill in the middle, but too short for the extension to give up.
    const wait = chance && fault === 'slow' ? chance.whole(100, 900) : (chance?.whole(0, 30) ?? 0);
    met[fault] = (met[fault] ?? 0) + 1;
    if (fault !== 'none' && fault !== 'slow') demo.fail(fault);
    const answer = demo(request);
    demo.heal();
    if (wait > 0) await delay(wait);
    setImmediate(tell, 'answer');
    return answer;
  };

  return {
    demo,
    site,
    met,
    misbehave(next) {
      chance = next;
    },
    heal() {
      chance = null;
    },
    once(moment, callback) {
      waiting.push({ moment, callback });
    },
  };
}
