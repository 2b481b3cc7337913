/**
 * Every site that is watched keeps what its folder here says. In made-up pages each press is recognised correctly as a
 * share or not, each control is held with the address of its own post, also when it has lost a sign, and everything
 * else is left alone; the same on saved pages of the real site, if there are any. `-t facebook` runs one site. Each
 * test lists everything that went wrong. Chromium runs everything, Firefox only the cases in which the browser decides
 * something (`engine.ts`). Where the rules alone decide, they are asked inside the page (`rules.ts`) and nothing is
 * pressed. Costs about 115 s of processor time in Chromium and 90 s in Firefox.
 */
import { describe, expect, it } from 'vitest';
import type { BrowserKind, Session } from '../../scripts/browsers/index';
import { builtWithHosts } from '../../scripts/browsers/index';
import { kindsOfAddedSites, sites } from '../../src/sites/index';
import type { Site } from '../../src/sites/types';
import { hasSavedPages } from '../support/feed';
import { eachBrowser } from '../support/session';
import { readyWords } from '../support/share-presses';
import { casesOfTheBrowser } from './engine';
import { everyPress } from './every-press';
import { answer, askNothing, load, pageByPage, playCase, playSaved, playWithout, type Stand } from './play';
import { proofOf, type SiteProof } from './proof';

/** No site takes longer than this. */
const LONGEST_MS = 300_000;

const watched = [...new Set([...sites, ...kindsOfAddedSites])].filter(({ watch }) => watch);
const proofs = new Map<string, SiteProof>();
for (const { id } of watched) proofs.set(id, await proofOf(id));
/** Hosts that a person has to allow: sites that they add, and sites that came after the first release. */
const hostsToAdd = [
  ...[...proofs.values()].flatMap(({ added }) => added?.host ?? []),
  ...watched.flatMap(({ watch }) => watch?.laterHosts ?? []),
];

/** In functions that run in the extension. */
declare const chrome: typeof import('webextension-polyfill');

/**
 * Waits until the script of such a site is registered: a moment after the setting is written, or after the background
 * has started.
 */
async function untilAdded(session: Session, site: Site, { added }: SiteProof): Promise<void> {
  const host = added?.host ?? site.watch?.laterHosts?.[0];
  if (!host) return;
  if (added) await session.setStorage({ settings: { version: 1, addedSites: [added] } });
  // This wakes the background. Nothing else does before the first press.
  else await readyWords(session);
  const registered = () =>
    session.evaluateInExtension(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
    );
  await expect.poll(registered).toContain(`https://${host}/*`);
}

/** Checks on every page that exactly the controls in `shares` are recognised as shares. @returns what was wrong */
async function wrongPresses({ page, site, proof }: Stand): Promise<string[]> {
  const faults: string[] = [];
  for (const [url, shares] of Object.entries(proof.shares)) {
    await load(page, url);
    const told = await everyPress(page, site.id, shares);
    if (told.shares + told.others === 0) faults.push(`${url}: nothing to press`);
    faults.push(...told.faults.map((fault) => `${url}: ${fault}`));
  }
  return faults;
}

/** Runs all, and lists what went wrong. */
async function faultsOf<One>(
  all: readonly One[],
  name: (one: One) => string,
  play: (one: One) => Promise<void>,
) {
  const faults: string[] = [];
  for (const one of all)
    await play(one).catch((error: Error) => faults.push(`${name(one)}: ${error.message}`));
  return faults;
}

function contract(site: Site, proof: SiteProof, kind: BrowserKind, session: () => Session): void {
  const stand = async (): Promise<Stand> => {
    const page = await session().newPage();
    answer({ session: session(), proof });
    await untilAdded(session(), site, proof);
    return { session: session(), site, proof, page };
  };

  describe(site.id, () => {
    it(
      'asks about what shares, and leaves alone what does not',
      async () => {
        const set = await stand();
        const faults = await faultsOf(
          kind === 'chromium' ? proof.cases : casesOfTheBrowser(proof.cases),
          (one) => one.it,
          (one) => playCase(set, one),
        );
        expect(faults).toEqual([]);
        // Firefox logs an error when a page is left while the extension answers it.
        if (kind === 'chromium') expect(await session().errors()).toEqual([]);
      },
      LONGEST_MS,
    );

    if (proof.saved) {
      it.skipIf(!hasSavedPages)(
        'is recognised correctly on saved pages of the real site (../shared/pages or SAVED_PAGES)',
        async () => {
          const set = await stand();
          const faults = await faultsOf(
            proof.saved ?? [],
            ({ file }) => file,
            (one) => playSaved(set, one),
          );
          expect(faults).toEqual([]);
        },
        LONGEST_MS,
      );
    }

    // By which signs a control is recognised is the same in every browser.
    if (kind !== 'chromium') return;

    it(
      'recognises every press on its invented pages correctly, and a control also when one of its signs is gone',
      async () => {
        const set = await stand();
        const faults = await wrongPresses(set);
        await askNothing(set);
        const lost = await faultsOf(
          pageByPage(proof.without),
          ({ control, sign, at }) => `${control} without ${sign} at ${at}`,
          (one) => playWithout(set, one),
        );
        expect([...faults, ...lost]).toEqual([]);
      },
      LONGEST_MS,
    );
  });
}

/** Whether the browser asks the person before the extension may run on this site. */
function needsYes({ id, watch }: Site): boolean {
  return proofs.get(id)?.added !== undefined || Boolean(watch?.laterHosts?.length);
}

eachBrowser((kind, session) => {
  for (const site of watched) {
    const proof = proofs.get(site.id)!;
    if (!needsYes(site)) contract(site, proof, kind, session);
  }
});

eachBrowser(
  (kind, session) => {
    for (const site of watched) {
      const proof = proofs.get(site.id)!;
      if (needsYes(site)) contract(site, proof, kind, session);
    }
  },
  { extensionDir: (kind) => builtWithHosts(kind, hostsToAdd) },
);
