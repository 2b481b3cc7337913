/** How much pages in other tabs do when something is stored, or when a press is counted in the tab in front. */
import { setTimeout as delay } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import { type Arena, countersOf } from '../arena';
import { OURS } from '../contestants';
import { FEED_URL } from '../feed';
import type { Measure } from '../figures';
import type { BenchRound } from './round';

/** How long to wait: by then every page that is told of the change has been told. */
const HEARD_MS = 400;

export const tabsStored: Measure = {
  id: 'tabs-stored',
  title: 'All script in {tabs} other open tabs when the extension stores a value (ours: a changed setting)',
  unit: 'ms',
  against: null,
};
export const tabsPress: Measure = {
  id: 'tabs-press',
  title: 'All script in {tabs} other open tabs when a share that passed is counted',
  unit: 'ms',
  against: null,
};
export const openTabsMeasures = [tabsStored, tabsPress];

interface Tab {
  page: Page;
  cdp: CDPSession;
}

/** Opens a tab and uses it once, so that its scripts are awake. */
async function openTab(arena: Arena): Promise<Tab> {
  const page = await arena.newPage();
  await page.goto(FEED_URL);
  await page.mouse.move(2, 2);
  await page.mouse.move(4, 4);
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, cdp };
}

/** Milliseconds of script in all tabs together. */
async function scriptIn(tabs: readonly Tab[]): Promise<number> {
  const counters = await Promise.all(tabs.map(({ cdp }) => countersOf(cdp)));
  return counters.reduce((total, { ScriptDuration = 0 }) => total + ScriptDuration * 1000, 0);
}

/** Measured once in a run: opening the tabs takes far longer than what is measured. */
export async function measureOpenTabs({ arena, plan, samples, isLast }: BenchRound): Promise<void> {
  const { contestant } = arena;
  if (!contestant.directory || !isLast) return;
  const isOurs = contestant.id === OURS;
  const tabs: Tab[] = [];
  for (let many = 0; many < plan.tabs; many++) tabs.push(await openTab(arena));
  // The last tab is in front.
  const front = (await openTab(arena)).page;
  await arena.keepProcess();
  await front.bringToFront();
  await delay(HEARD_MS);
  const spent = async (act: () => Promise<unknown>) => {
    const before = await scriptIn(tabs);
    await act();
    await delay(HEARD_MS);
    return (await scriptIn(tabs)) - before;
  };

  for (let turn = 0; turn < plan.acts; turn++) {
    const mode = turn % 2 ? 'off' : 'always';
    const value = isOurs ? { settings: { version: 1, prompt: { mode } } } : { bench: turn };
    samples.add(tabsStored, contestant.id, await spent(() => arena.setStorage(value)));
  }
  if (isOurs) {
    // Asking is paused, so every share passes, and is counted.
    const now = Date.now();
    await arena.setStorage({
      settings: { version: 1, prompt: { mode: 'always' } },
      share: { salt: 1, asked: [], last: {}, snoozedUntil: now + 3_600_000 },
    });
    await delay(HEARD_MS);
    for (let turn = 0; turn < plan.acts; turn++) {
      const share = (await front.$$('[data-testid="retweet"]'))[turn];
      await share?.scrollIntoView();
      samples.add(tabsPress, contestant.id, await spent(async () => share?.click()));
    }
    if ((await front.evaluate('document.documentElement.children.length')) !== 2) {
      throw new Error('A share during a pause of asking brought a prompt.');
    }
  }
  // What is measured next in this browser is asked about again.
  if (isOurs) await arena.setStorage({ share: { salt: 1, asked: [], last: {}, snoozedUntil: 0 } });
  for (const { page } of tabs) await page.close();
  await front.close();
}
