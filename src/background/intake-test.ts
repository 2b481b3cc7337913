import { browser } from '../browser';
import { exampleReport } from '../report/intake/example';
import { deliver, type IntakeAnswer } from '../report/intake/index';
import { loadSettings } from '../settings/store';

/**
 * Sends one marked test to the intake of the settings. Nothing of it is kept, and it is tried only once.
 * @returns the intake's answer; null where no intake is set
 */
export async function testIntake(): Promise<IntakeAnswer | null> {
  const { intake } = (await loadSettings()).settings;
  if (!intake) return null;
  const report = exampleReport(`${new Date().toISOString().slice(0, 19)}Z`);
  const { version } = browser.runtime.getManifest();
  return deliver(
    report,
    intake,
    { id: crypto.randomUUID(), version, isTest: true },
    { fetch: (...request) => fetch(...request), now: Date.now },
  );
}
