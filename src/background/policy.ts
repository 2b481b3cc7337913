import { browser } from '../browser';
import { type Loaded, loadSettings, onSettingsChanged } from '../settings/store';

const KEY = 'enforced';

/**
 * Content scripts cannot read the policy at the price of a sentinel: what it says about asking is put where they
 * look anyway. Only the parts that the policy governs; the person's own choices are read as they are stored.
 */
async function mirror({ settings, governed }: Loaded): Promise<void> {
  const parts = (['prompt', 'sites'] as const).filter((part) => governed.includes(part));
  const enforced = Object.fromEntries(parts.map((part) => [part, settings[part]]));
  const stored = await browser.storage.local.get(KEY);
  // Every write wakes every sentinel.
  if (JSON.stringify(stored[KEY] ?? {}) === JSON.stringify(enforced)) return;
  if (parts.length > 0) await browser.storage.local.set({ [KEY]: enforced });
  else await browser.storage.local.remove(KEY);
}

/** One after the other, so that the last one to be written is the newest. */
let mirroring = Promise.resolve();

function mirrorNext(loaded?: Loaded): void {
  mirroring = mirroring.then(async () => mirror(loaded ?? (await loadSettings()))).catch(() => {});
}

/** Keeps what the sentinels read in line with the organisation's policy. */
export function watchPolicy(): void {
  // Both kinds of windows share what is stored.
  if (browser.extension.inIncognitoContext) return;
  onSettingsChanged((loaded) => mirrorNext(loaded), new AbortController().signal);
  browser.storage.onChanged.addListener((changes, area) => {
    // "Delete everything" in the options takes it along.
    if (area === 'local' && changes[KEY] && changes[KEY].newValue === undefined) mirrorNext();
  });
  mirrorNext();
}
