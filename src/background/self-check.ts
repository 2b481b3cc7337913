import { browser } from '../browser';
import { sites } from '../sites/index';
import { changeKept } from '../storage/keep';
import { readKept } from '../storage/kept';
import { counted, type Press, selfCheckKey } from '../storage/self-check';
import type { PageSender } from './router';

/** One after the other: two presses in a row must not overwrite each other. */
let counting: Promise<unknown> = Promise.resolve();

/**
 * Counts a press on a known site, for telling when the site has changed. Nothing is counted in a private window, nor
 * under the host of a site that the person added. Never rejects.
 */
export async function countPress({ script, isPrivate }: PageSender, press: Press): Promise<void> {
  const data = sites.find(({ id }) => id === script)?.watch?.evidence.date;
  if (isPrivate || data === undefined) return;
  const day = new Date().toISOString().slice(0, 10);
  const { version } = browser.runtime.getManifest();
  counting = counting
    .then(async () => {
      const stored = await readKept(selfCheckKey, false);
      const next = counted(stored, press, { site: script, data, version, day });
      await changeKept({ [selfCheckKey]: next }, false);
    })
    .catch(() => {});
  await counting;
}
