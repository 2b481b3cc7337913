/** A browser without the extension, in a profile of its own, which a test can prepare, and read after the browser has ended. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BrowserKind,
  type HermeticWeb,
  launch,
  type Session,
  startHermeticWeb,
} from '../../scripts/browsers/index';

export interface BrowserWithProfile {
  web: HermeticWeb;
  session: Session;
  /** The profile's folder. */
  profile: string;
  /** Ends the browser, if it still runs, and removes its profile. */
  end(): Promise<void>;
}

/**
 * Starts the browser on a hermetic web of its own.
 * @param options.extraPrefs preferences of Firefox
 * @param options.prepare writes files into the profile before the start
 */
export async function startWithProfile(
  kind: BrowserKind,
  {
    extraPrefs = {},
    prepare = () => undefined,
  }: { extraPrefs?: Record<string, unknown>; prepare?: (profile: string) => void },
): Promise<BrowserWithProfile> {
  const profile = mkdtempSync(join(tmpdir(), `report-instead-profile-${kind}-`));
  prepare(profile);
  const web = await startHermeticWeb();
  const session = await launch({
    kind,
    extensionDir: null,
    eyes: false,
    web,
    userDataDir: profile,
    extraPrefs,
  });
  return {
    web,
    session,
    profile,
    async end() {
      if (session.alive) await session.close();
      await web.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
