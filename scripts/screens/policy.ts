/** Sets a policy for the browser in which the pictures are taken, in a file as administrators write it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Session } from '../browsers/index';

/** Chromium reads every file in the folder; this name is only ours. */
const place = '/etc/chromium/policies/managed/report-instead-screens.json';
const PATIENCE_MS = 60_000;

const withdraw = () => rmSync(place, { force: true });

/**
 * Sets the policy of the extension that runs, or takes it away, and waits until the extension has it: the browser reads
 * its files again some seconds after they have changed.
 * @throws when this process may not write policies, which only an administrator may
 */
export async function setPolicy(session: Session, policy: object | null): Promise<void> {
  if (policy) {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, JSON.stringify({ '3rdparty': { extensions: { [session.extensionId]: policy } } }));
    // Also when the run is stopped early.
    process.once('exit', withdraw);
  } else withdraw();
  const wanted = Object.keys(policy ?? {}).length;
  const giveUpAt = Date.now() + PATIENCE_MS;
  while (Object.keys((await session.storage()).managed).length !== wanted) {
    if (Date.now() > giveUpAt) throw new Error('The browser does not take the policy.');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
