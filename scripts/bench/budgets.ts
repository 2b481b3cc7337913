/** The budgets of the design, and whether this run kept them. */
import { type Sizes, sizeLimits } from '../build/sizes';
import { NONE, OURS } from './contestants';
import type { Measure, MeasuredFigures } from './figures';
import { addressRight, addressSpeed, TIDY_URL } from './measures/address';
import { siteGrowth } from './measures/every-site';
import { popupFirst, STATIC_PAGE } from './measures/extension-pages';
import { growthScript, growthScriptTwice, growthTasks } from './measures/feed-growth';
import { tabsPress, tabsStored } from './measures/open-tabs';
import { loadScript, loadScriptNext } from './measures/page-load';
import { clickHandler } from './measures/press';
import { promptAsleep, promptFirst } from './measures/share-act';

export interface Budget {
  what: string;
  value: number;
  /** In words: "≤ 0.5 ms". */
  limit: string;
  held: boolean;
}

/**
 * @returns one line for each budget about which the run says something; a ratio to a peer that was skipped is left out
 */
export function budgetsOf(measured: readonly MeasuredFigures[], sizes: Sizes): Budget[] {
  const medianOf = ({ id }: Measure, contestant: string) =>
    measured.find((one) => one.id === id)?.figures.find((figure) => figure.contestant === contestant)?.median;
  const budgets: Budget[] = [];
  const atMost = (what: string, value: number | undefined, limit: number, unit: string) => {
    if (value !== undefined) budgets.push({ what, value, limit: `≤ ${limit} ${unit}`, held: value <= limit });
  };
  const atLeast = (what: string, value: number | undefined, limit: number, unit: string) => {
    if (value !== undefined) budgets.push({ what, value, limit: `≥ ${limit} ${unit}`, held: value >= limit });
  };
  /** Our figure divided by that of another contestant. */
  const ratio = (measure: Measure, other: string) => {
    const [mine, theirs] = [medianOf(measure, OURS), medianOf(measure, other)];
    return mine === undefined || !theirs ? undefined : mine / theirs;
  };

  /** The site with the largest median. */
  const worstSite = ({ id }: Measure) => {
    const figures = measured.find((one) => one.id === id)?.figures ?? [];
    return [...figures].sort((a, b) => b.median - a.median)[0];
  };

  const growth = worstSite(siteGrowth);
  // In a new process as near to an empty script as it goes: the design has no number for that, and `designs.ts` a table.
  atMost('sentinel, script in a new process, against Vimium', ratio(loadScript, 'vimium'), 0.125, '×');
  atMost('sentinel, script on the next page of the site', medianOf(loadScriptNext, OURS), 0.5, 'ms');
  atMost('the same against Vimium', ratio(loadScriptNext, 'vimium'), 0.125, '×');
  // The budget is "not measurable": so little that the record cannot tell it from nothing.
  atMost('sentinel, script while 10,000 posts come', medianOf(growthScript, OURS), 0.05, 'ms');
  atMost(`the same on the worst site (${growth?.contestant})`, growth?.median, 0.05, 'ms');
  atMost('sentinel, script while 20,000 posts come', medianOf(growthScriptTwice, OURS), 0.05, 'ms');
  atMost('tasks while 20,000 posts come, to no extension', ratio(growthTasks, NONE), 1.05, '×');
  atMost('a changed setting, script in other open tabs', medianOf(tabsStored, OURS), 0.05, 'ms');
  atMost('a counted press, script in other open tabs', medianOf(tabsPress, OURS), 0.05, 'ms');
  atMost('press that is no share act, click handler', medianOf(clickHandler, OURS), 0.1, 'ms');
  atMost('share act to prompt', medianOf(promptFirst.frames, OURS), 2, 'frames');
  atMost('share act to prompt, background asleep', medianOf(promptAsleep.time, OURS), 100, 'ms');
  atMost('popup, first content, to a static page', ratio(popupFirst, STATIC_PAGE), 1.5, '×');
  atLeast('addressOf, throughput to tidy-url', ratio(addressSpeed, TIDY_URL), 5, '×');
  const [right, tidyRight] = [medianOf(addressRight, OURS), medianOf(addressRight, TIDY_URL)];
  if (right !== undefined && tidyRight !== undefined) {
    atLeast('addressOf, right links', right, Math.max(right, tidyRight), 'links');
  }
  const largestSentinel = Math.max(...Object.values(sizes.sentinels));
  atMost('largest sentinel', largestSentinel / 1000, sizeLimits.sentinel / 1000, 'kB');
  atMost('script before the popup starts', sizes.popup / 1000, sizeLimits.popup / 1000, 'kB');
  atMost('script before the options start', sizes.options / 1000, sizeLimits.options / 1000, 'kB');
  atMost('package without fonts', sizes.archive / 1000, sizeLimits.archive / 1000, 'kB');
  return budgets;
}
