/** The outbox, the draft and history of this browser, for popup, options and background alike. */

import { type StoreApart, withRowsApart } from '../storage/apart';
import { passingStore, strictStore } from '../storage/databases';
import { pageLock } from '../storage/locks';
import { durable, memoryOnly, type SessionArea, type Store } from '../storage/rows';
import { createDrafts, type Drafts } from './drafts';
import { createHistory, type History } from './history';
import { deliver, type Intake } from './intake/index';
import { createLinkLists, type LinkLists } from './link-list';
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
   * To be called at each start: deletes from the disk drafts that are a day old, and what an interrupted step
   * left there.
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
  const apart = { ...durable(links), drop: links.drop, exists: links.exists };
  return withRowsApart(durable(strictStore()), apart, withAddress, pageLock('report-instead-rows'));
}

function assembleReports(
  { privateArea, keepHistory, version, alarms }: ReportsEnvironment,
  partner: Parameters<typeof createOutbox>[0]['partner'],
): Reports {
  const disk = privateArea ? null : keptOnDisk();
  const store: Store = privateArea ? memoryOnly(privateArea) : disk!;
  const drafts = createDrafts({ store, now: Date.now });
  const alarm = privateArea ? `${alarmName}-private` : alarmName;
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
      alarm: { set: (when) => alarms.create(alarm, { when }), clear: () => alarms.clear(alarm) },
      partner,
      mirror: privateArea ? undefined : createMirror(store),
    }),
    drafts,
    list: createLinkLists({ store, now: Date.now }),
    history: createHistory(store),
    async tidy() {
      if (!(await disk?.exists())) return;
      await drafts.tidy();
      await disk?.tidy();
    },
  };
}
