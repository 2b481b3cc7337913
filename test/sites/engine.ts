/**
 * Which cases of a site a second browser has to see. By what a control is told and which address its post has is the
 * same work on the same elements in every browser; how a press is taken, held and given back is the browser's own.
 */
import type { Case, Step } from './proof';

/** What of a step the browser decides, each in a few words; nothing for steps that only set the page up. */
function ofTheBrowser(step: Step): string[] {
  if (step.does === 'types') return ['typing passes'];
  if (step.does === 'key') return [`the key ${step.key}${step.through ? ' is given back' : ' is held'}`];
  if (step.does !== 'asks') return [];
  const by = `${step.control} by ${step.by ?? 'pointer'}`;
  const deep = step.press.includes('>>>') ? [`${step.control} in a shadow root`] : [];
  return [...deep, `${by} is held`, ...(step.through === undefined ? [] : [`${by} is given back`])];
}

/**
 * As few of a site's cases as show everything that the browser decides: each control held and given back, by pointer
 * and by each key that the site's cases press, also inside shadow roots; keys that share; typing; smart mode.
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
