/**
 * Fetches an organisation's signed updates of the directory, once a day at most, where its policy names an address.
 * Without such a policy nothing here ever happens.
 */
import { boundedText } from '../bounded-text';
import { browser } from '../browser';
import type { UpdateState } from '../directory/updated-file';
import { type DirectoryUpdate, isOver, largestUpdate, openUpdate } from '../directory/updates';
import { directoryText, directoryUpdate } from '../directory-reader/stored-update';
import { loadSettings, managedPolicy } from '../settings/load';
import type { DirectorySource } from '../settings/policy';
import { putTogether } from '../storage/change';
import { type Key, read } from '../storage/index';
import { inTurn } from '../storage/locks';
import { watch } from '../storage/watch';

const ALARM = 'directory';
const DAY_MS = 24 * 60 * 60 * 1000;
/** The wait after a request that got no answer, for example because a laptop woke before its network was there. */
const HOUR_MS = 60 * 60 * 1000;
const TIMEOUT_MS = 25_000;

/** What one round needs from outside; tests bring their own. */
export interface UpdateWorld {
  /** Storage that no content script can read. A change is written whole or not at all. */
  kept: {
    read(key: 'directoryUpdate' | 'directoryText'): Promise<unknown>;
    change(items: { directoryUpdate?: UpdateState; directoryText?: string | undefined }): Promise<void>;
  };
  fetch: typeof fetch;
  now(): number;
  setAlarm(when: number): unknown;
  clearAlarm(): unknown;
}

/**
 * One round: asks for an update when it is time and sets the next alarm, or deletes what no policy has named
 * for a day. A request that fails changes nothing about the update in force. The newest version number seen
 * from each publisher is never forgotten: a policy that is empty for a moment, as in Chromium after a start,
 * must not let an older update in.
 */
export async function updateDirectory(source: DirectorySource | null, world: UpdateWorld): Promise<void> {
  const { kept, now } = world;
  const stored = (await kept.read('directoryUpdate')) as UpdateState | null | undefined;
  if (!source) {
    if (stored?.applied) await letGo(stored, world);
    await world.clearAlarm();
    return;
  }
  // Another key means another publisher: what the earlier one signed no longer counts.
  const known = stored && stored.publicKey === source.publicKey ? await withoutExpired(stored, world) : null;
  const isDue = !known || known.url !== source.url || known.nextAt <= now() || known.askedAt > now();
  if (known && !isDue) {
    if (known.goneSince) await kept.change({ directoryUpdate: { ...known, goneSince: null } });
    await world.setAlarm(known.nextAt);
    return;
  }

  const newest = (known ?? stored)?.newest ?? {};
  const state: UpdateState = {
    ...source,
    applied: known?.applied ?? null,
    newest,
    goneSince: null,
    askedAt: now(),
    nextAt: now() + DAY_MS,
    problem: known?.problem ?? null,
  };
  // Before the request, so that a browser that is closed in the middle of it does not ask again and again.
  await kept.change({ directoryUpdate: state, ...(known ? {} : { directoryText: undefined }) });
  const text = await fetchText(source.url, world.fetch);
  const opened =
    typeof text === 'string'
      ? await openUpdate(text, source.publicKey, state.applied?.version ?? null, {
          newest: newest[source.publicKey] ?? null,
          now: now(),
        })
      : { update: null, problem: text };
  const nextAt = now() + (opened.problem?.reason === 'network' ? HOUR_MS : DAY_MS);
  const next: UpdateState = { ...state, nextAt, problem: opened.problem };
  if (opened.update) await apply(opened.update, text as string, next, kept);
  else await kept.change({ directoryUpdate: next });
  await world.setAlarm(nextAt);
}

/**
 * Deletes an expired update for good. From now on only higher version numbers count, so that setting the
 * clock back does not bring it back.
 */
async function withoutExpired(stored: UpdateState, { kept, now }: UpdateWorld): Promise<UpdateState> {
  const { applied, publicKey } = stored;
  if (!applied || !isOver(applied, now())) return stored;
  const state: UpdateState = {
    ...stored,
    applied: null,
    newest: { ...stored.newest, [publicKey]: applied.version + 1 },
    problem: { reason: 'expired' },
  };
  await kept.change({ directoryUpdate: state, directoryText: undefined });
  return state;
}

/**
 * Stores state and text in one change. The text is kept as it was signed, because its signature is checked
 * each time it is read.
 */
async function apply(
  { version, issued, expires, files }: DirectoryUpdate,
  text: string,
  state: UpdateState,
  kept: UpdateWorld['kept'],
): Promise<void> {
  try {
    const applied = { version, issued, ...(expires ? { expires } : {}), files: Object.keys(files) };
    const newest = { ...state.newest, [state.publicKey]: version };
    await kept.change({ directoryUpdate: { ...state, applied, newest }, directoryText: text });
  } catch {
    // The disk may be full. The earlier update stays in force.
    await kept.change({ directoryUpdate: { ...state, problem: { reason: 'storage' } } });
  }
}

/** Without a policy no update is in force. After a day without one it is deleted, except for its version number. */
async function letGo(stored: UpdateState, { kept, now }: UpdateWorld): Promise<void> {
  const goneSince = stored.goneSince ?? now();
  if (Math.abs(now() - goneSince) >= DAY_MS) {
    await kept.change({
      directoryUpdate: { ...stored, applied: null, nextAt: 0, problem: null, goneSince },
      directoryText: undefined,
    });
  } else if (!stored.goneSince) {
    await kept.change({ directoryUpdate: { ...stored, goneSince } });
  }
}

/** The file's text, or the reason why there is none. The request carries no cookie, no referrer and no language. */
async function fetchText(
  url: string,
  fetchIt: typeof fetch,
): Promise<string | { reason: 'network' | 'too_large' }> {
  try {
    const response = await fetchIt(url, {
      headers: { 'accept-language': '*' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // Sends no ETag back: a server could recognise an installation by it.
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

const keys: Record<string, Key<unknown>> = { directoryUpdate, directoryText };

const world: UpdateWorld = {
  kept: {
    read: (name) => read(keys[name]!, false),
    change: (items) =>
      putTogether(...Object.entries(items).map(([name, value]) => [keys[name]!, value] as const)),
  },
  fetch: (...request) => fetch(...request),
  now: Date.now,
  setAlarm: (when) => browser.alarms.create(ALARM, { when }),
  clearAlarm: () => browser.alarms.clear(ALARM),
};

/** Runs one round after the other. Never rejects. */
function run(): void {
  void inTurn('directory-updates', async () => {
    const { policy } = await loadSettings();
    await updateDirectory(policy?.directory ?? null, world);
  }).catch(() => {});
}

/** Runs a round at every start of the background, when the policy changes, and when the alarm fires. */
export function watchDirectoryUpdates(): void {
  // Normal and private windows share the directory.
  if (browser.extension.inIncognitoContext) return;
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) run();
  });
  const always = new AbortController().signal;
  watch(managedPolicy, run, always);
  // "Delete everything" in the options deletes this too, so ask again.
  watch(directoryUpdate, (state) => state ?? run(), always);
  run();
}
