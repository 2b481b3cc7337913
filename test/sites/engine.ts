/**
 * Which cases of a site a second browser has to run. To recognise a control and find the address of its post is the
 * same work on the same elements in every browser. But how a press arrives, is held and is given back depends on the
 * browser.
 */
import type { Case, Step } from './proof';

/** What the browser decides in a step, each in a few words; empty for steps that only prepare the page. */
function ofTheBrowser(step: Step): string[] {
  if (step.does === 'types') return ['typing passes'];
  if (step.does === 'key') return [`the key ${step.key}${step.through ? ' is given back' : ' is held'}`];
  if (step.does !== 'asks') return [];
  const by = `${step.control} by ${step.by ?? 'pointer'}`;
  const deep = step.press.includes('>>>') ? [`${step.control} in a shadow root`] : [];
  return [...deep, `${by} is held`, ...(step.through === undefined ? [] : [`${by} is given back`])];
}

/**
 * The smallest choice of a site's cases that shows everything that the browser decides: each control held and given
 * back, by pointer and by each key that the site's cases press, also inside shadow roots; keys that share; typing;
 * smart mode.
 */
export function casesOfTheBrowser(cases: readonly Case[]): Case[] {
  const left = cases.map((one) => ({
    one,
    facts: new Set([...one.steps.flatMap(ofTheBrowser), ...(one.smart ? ['smart mode'] : [])]),
  }));
  const chosen: Case[] = [];
  for (;;) {
    const most = left.reduce((best, next) => (next.facts.size > best.facts.size ? next : best), {
      one: undefined as Case | undefined,
      facts: new Set<string>(),
    });
    if (!most.one) return cases.filter((one) => chosen.includes(one));
    chosen.push(most.one);
    const shown = [...most.facts];
    for (const { facts } of left) for (const fact of shown) facts.delete(fact);
  }
}
