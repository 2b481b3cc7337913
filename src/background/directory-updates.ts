/**
 * Fetches an organisation's signed updates of the directory, once a day at most, where its policy names an address.
 * Without such a policy nothing here ever happens.
 */
import { boundedText } from '../bounded-text';
import { browser } from '../browser';
import { type UpdateState, updatedFileKey, updatedFilePrefix, updateKey } from '../directory/updated-file';
import { type DirectoryUpdate, largestUpdate, openUpdate } from '../directory/updates';
import type { DirectorySource } from '../settings/policy';
import { loadSettings } from '../settings/store';

const ALARM = 'directory';
const DAY_MS = 24 * 60 * 60 * 1000;
/** After a try that reached nobody: a laptop that is opened before its network is there. */
const HOUR_MS = 60 * 60 * 1000;
const TIMEOUT_MS = 25_000;

/** What one round needs from outside; tests bring their own. */
export interface UpdateWorld {
  /** `storage.local`. */
  storage: {
    get(keys: string | null): Promise<Record<string, unknown>>;
    set(items: Record<string, unknown>): Promise<void>;
    remove(keys: string[]): Promise<void>;
  };
  fetch: typeof fetch;
  now(): number;
  setAlarm(when: number): unknown;
  clearAlarm(): unknown;
}

/**
 * One round: forgets what the policy no longer wants, asks for an update when it is time, sets the next alarm.
 * What counts already goes on counting whatever comes.
 */
export async function updateDirectory(source: DirectorySource | null, world: UpdateWorld): Promise<void> {
  const { storage, now } = world;
  const stored = (await storage.get(updateKey))[updateKey] as UpdateState | undefined;
  if (!source) {
    if (stored) await forget(storage);
    await world.clearAlarm();
    return;
  }
  // Another key is another publisher: what the one before has signed counts no more.
  const isOthers = stored !== undefined && stored.publicKey !== source.publicKey;
  if (isOthers) await forget(storage);
  const known = stored && !isOthers ? stored : null;
  const isDue = !known || known.url !== source.url || known.nextAt <= now() || known.askedAt > now();
  if (known && !isDue) {
    await world.setAlarm(known.nextAt);
    return;
  }

  const state: UpdateState = {
    ...source,
    applied: known?.applied ?? null,
    askedAt: now(),
    nextAt: now() + DAY_MS,
    problem: known?.problem ?? null,
  };
  // Before the request: a browser that ends in the middle of it does not ask again and again.
  await storage.set({ [updateKey]: state });
  const text = await fetchText(source.url, world.fetch);
  const opened =
    typeof text === 'string'
      ? await openUpdate(text, source.publicKey, state.applied?.version ?? null)
      : { update: null, problem: text };
  const nextAt = now() + (opened.problem?.reason === 'network' ? HOUR_MS : DAY_MS);
  const next: UpdateState = { ...state, nextAt, problem: opened.problem };
  await (opened.update ? apply(opened.update, next, storage) : storage.set({ [updateKey]: next }));
  await world.setAlarm(nextAt);
}

/** The files first, under their version's own keys; then, in one write, the state that makes them count. */
async function apply(
  { version, issued, files }: DirectoryUpdate,
  state: UpdateState,
  storage: UpdateWorld['storage'],
): Promise<void> {
  const names = Object.keys(files);
  const items = Object.fromEntries(names.map((name) => [updatedFileKey(version, name), files[name]]));
  try {
    await storage.set(items);
    await storage.set({ [updateKey]: { ...state, applied: { version, issued, files: names } } });
  } catch {
    // A full disk. The update before still counts.
    await storage.set({ [updateKey]: { ...state, problem: { reason: 'storage' } } });
  }
  await dropFilesBut(storage, Object.keys(items), state.applied);
}

async function dropFilesBut(
  storage: UpdateWorld['storage'],
  fresh: readonly string[],
  before: UpdateState['applied'],
): Promise<void> {
  const stored = await storage.get(null);
  const counts = (stored[updateKey] as UpdateState | undefined)?.applied ?? before;
  const wanted = counts ? counts.files.map((name) => updatedFileKey(counts.version, name)) : fresh;
  const old = Object.keys(stored).filter((key) => isFileKey(key) && !wanted.includes(key));
  if (old.length > 0) await storage.remove(old);
}

const isFileKey = (key: string) => key.startsWith(updatedFilePrefix);

async function forget(storage: UpdateWorld['storage']): Promise<void> {
  const keys = Object.keys(await storage.get(null)).filter(isFileKey);
  await storage.remove([updateKey, ...keys]);
}

/** The file's text, or why there is none. Nothing of the person or the browser goes along. */
async function fetchText(
  url: string,
  fetchIt: typeof fetch,
): Promise<string | { reason: 'network' | 'too_large' }> {
  try {
    const response = await fetchIt(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // Not even an ETag comes back, which could be one's own.
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok || !response.body) return { reason: 'network' };
    return (await boundedText(response.body, largestUpdate)) ?? { reason: 'too_large' };
  } catch {
    return { reason: 'network' };
  }
}

let running = Promise.resolve();

/** One round after the other. Never rejects. */
function run(): void {
  running = running
    .then(async () => {
      const { policy } = await loadSettings();
      await updateDirectory(policy?.directory ?? null, {
        storage: browser.storage.local,
        fetch: (...request) => fetch(...request),
        now: Date.now,
        setAlarm: (when) => browser.alarms.create(ALARM, { when }),
        clearAlarm: () => browser.alarms.clear(ALARM),
      });
    })
    .catch(() => {});
}

/** Looks at every start of the background, when the policy changes, and when the alarm rings. */
export function watchDirectoryUpdates(): void {
  // Both kinds of windows share the directory.
  if (browser.extension.inIncognitoContext) return;
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) run();
  });
  browser.storage.onChanged.addListener((changes, area) => {
    const erased = area === 'local' && changes[updateKey] && changes[updateKey].newValue === undefined;
    if (area === 'managed' || erased) run();
  });
  run();
}
