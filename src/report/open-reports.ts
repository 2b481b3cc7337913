/** The outbox, the draft and history of this browser, for popup, options and background alike. */

import { type StoreApart, withRowsApart } from '../storage/apart';
import { passingStore, strictStore } from '../storage/databases';
import { pageLock } from '../storage/locks';
import { durable, memoryOnly, type SessionArea, type Store } from '../storage/rows';
import { createDrafts, type Drafts } from './drafts';
import { createHistory, type History } from './history';
import { deliver, type Intake } from './intake/index';
import { createLinkLists, type LinkLists } from './link-list';
import { type OutboxAlarm, setAlarm } from './outbox/environment';
import { createOutbox, type Outbox } from './outbox/index';
import { createMirror } from './outbox/mirror';
import { ASIDE, DRAFT, HANDS } from './row-keys';

export interface Reports {
  outbox: Outbox;
  drafts: Drafts;
  /** Links that are to be sent together. */
  list: LinkLists;
  history: History;
  /**
   * To be called at each start and alarm: deletes from the disk drafts that are a day old, and what an interrupted
   * step left there.
   */
  tidy(): Promise<void>;
}

export interface ReportsEnvironment {
  /**
   * For a private window: everything stays in this memory-only area (`storage.session`), and no history is kept.
   * Null for ordinary windows.
   */
  privateArea: SessionArea | null;
  /** The setting, read each time. */
  keepHistory(): Promise<boolean>;
  /** The extension's version. */
  version: string;
  /** `browser.alarms`. */
  alarms: { create(name: string, info: { when: number }): unknown; clear(name: string): unknown };
}

/** The names of this module's alarms begin with it: `name.startsWith(alarmName)` → `run()`. */
export const alarmName = 'outbox';

/** Popup and options: everything but the deliveries to an intake. */
export function openReports(environment: ReportsEnvironment): Reports {
  return assembleReports(environment, undefined);
}

/**
 * The background: also delivers.
 * @param intake the intake of the settings now, or null
 * @param allowLoopback development builds only
 * @param send used instead of `fetch`
 */
export function openDeliveringReports(
  environment: ReportsEnvironment & {
    intake(): Promise<Intake | null>;
    allowLoopback?: boolean;
    send?: typeof fetch;
  },
): Reports {
  const { intake, allowLoopback = false, send = (...request) => fetch(...request) } = environment;
  return assembleReports(environment, {
    current: intake,
    deliver: (report, to, identity) =>
      deliver(report, to, identity, {
        fetch: send,
        now: Date.now,
        allowLoopback,
      }),
  });
}

/** The rows that hold an address, or may hold one. */
export const withAddress = [HANDS, ASIDE, DRAFT] as const;
/** The database of those rows. It is deleted with the last of them, so that no file of the browser keeps an address. */
export const linksDatabase = 'report-instead-links';

function keptOnDisk(): StoreApart {
  const links = passingStore(linksDatabase);
  const apart = { ...durable(links), drop: links.drop, exists: links.isLeft };
  return withRowsApart(durable(strictStore()), apart, withAddress, pageLock('report-instead-rows'));
}

/** So often the background is woken to look for drafts that are a day old, as long as there are any. */
const LOOK_EVERY_MS = 60 * 60 * 1000;

function assembleReports(
  { privateArea, keepHistory, version, alarms }: ReportsEnvironment,
  partner: Parameters<typeof createOutbox>[0]['partner'],
): Reports {
  const disk = privateArea ? null : keptOnDisk();
  const store: Store = privateArea ? memoryOnly(privateArea) : disk!;
  const alarmOf = (name: string): OutboxAlarm => ({
    set: (when) => alarms.create(name, { when }),
    clear: () => alarms.clear(name),
  });
  const draftAlarm = alarmOf(`${alarmName}-drafts`);
  const wakeForDrafts = () => setAlarm({ alarm: draftAlarm }, Date.now() + LOOK_EVERY_MS);
  const draftStore: Store = disk
    ? { ...disk, change: (...step) => disk.change(...step).finally(wakeForDrafts) }
    : store;
  const drafts = createDrafts({ store: draftStore, now: Date.now });
  return {
    outbox: createOutbox({
      store,
      now: Date.now,
      random: Math.random,
      newId: () => crypto.randomUUID(),
      subtle: crypto.subtle,
      randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
      keepHistory: privateArea ? async () => false : keepHistory,
      version,
      alarm: alarmOf(privateArea ? `${alarmName}-private` : alarmName),
      partner,
      mirror: privateArea ? undefined : createMirror(store),
    }),
    drafts,
    list: createLinkLists({ store: draftStore, now: Date.now }),
    history: createHistory(store),
    async tidy() {
      if (!disk) return;
      if (await disk.exists()) {
        await drafts.tidy();
        await disk.tidy();
        if ((await disk.read([DRAFT])).under(DRAFT).length > 0) return;
      }
      await draftAlarm.clear();
    },
  };
}
