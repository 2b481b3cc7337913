/**
 * Runs in a page of the extension that only the copy under test has. It queues reports and looks at the outbox with the
 * same code that popup and options use.
 */
import { promisifyRequest } from 'idb-keyval';
import { browser } from '../../src/browser';
import type { Intake } from '../../src/report/intake/index';
import { alarmName, linksDatabase, openReports } from '../../src/report/open-reports';
import type { Report } from '../../src/report/report';
import { DRAFT, HANDS, MARKS, PAST } from '../../src/report/row-keys';
import { changeSettings, loadSettings } from '../../src/settings/store';
import { passingStore, strictStore } from '../../src/storage/databases';

/** The part of the outbox's content that a round checks. */
export interface OutboxState {
  /** Addresses and states of the hand-overs that are not finished. */
  rows: { id: string; url: string | null; state: string; attempts: number }[];
  /** The address in the draft. */
  draft: string | null;
  /** How many entries the history has. */
  past: number;
  marks: number;
  /** Whether something will start the background again. */
  alarm: boolean;
  /** False when the browser has thrown the whole database away since the round began. */
  whole: boolean;
}

export interface FaultPage {
  /** Begins a round. @param keep whether history is kept */
  begin(keep: boolean): Promise<void>;
  /**
   * Commits a report, as the popup does: resolves once it is durable, which is when the popup says so.
   * @returns the key of the delivery
   */
  queue(report: Report, intake: Intake): Promise<string | null>;
  /**
   * Sends the message that the popup sends after each report. Resolves when the run is over, or when the background was
   * killed in the middle.
   */
  run(): Promise<void>;
  state(): Promise<OutboxState>;
  /** Makes everything that waits in the outbox this much older. */
  age(milliseconds: number): Promise<void>;
  /** The person presses "try again" on what was refused or given up. */
  retryFailed(): Promise<void>;
  discardDraft(): Promise<void>;
}

const { outbox, drafts } = openReports({
  privateArea: null,
  keepHistory: async () => (await loadSettings()).settings.privacy.keepHistory,
  version: browser.runtime.getManifest().version,
  alarms: browser.alarms,
});
const store = strictStore();
const links = passingStore(linksDatabase);
/** A row of our own: it disappears only together with the database. */
const CANARY = 'fault-canary';

async function keys(): Promise<string[]> {
  const lasting = (await store('readonly', (rows) => promisifyRequest(rows.getAllKeys()))).map(String);
  const isThere = (await indexedDB.databases()).some(({ name }) => name === linksDatabase);
  if (!isThere) return lasting;
  const apart = await links('readonly', (rows) => promisifyRequest(rows.getAllKeys())).catch(() => []);
  return [...lasting, ...apart.map(String)];
}

const page: FaultPage = {
  async begin(keep) {
    await changeSettings({ privacy: { keepHistory: keep } });
    await store('readwrite', (rows) => promisifyRequest(rows.put(true, CANARY)));
  },
  async queue(report, intake) {
    const { handOver } = await outbox.queue(report, intake);
    void page.run();
    return handOver?.id ?? null;
  },
  run: () =>
    browser.runtime.sendMessage({ type: 'ui/outbox-run' }).then(
      () => undefined,
      () => undefined,
    ),
  async state() {
    const { handOvers } = await outbox.unfinished();
    const all = await keys();
    const count = (prefix: string) => all.filter((key) => key.startsWith(prefix)).length;
    const alarms = await browser.alarms.getAll();
    return {
      rows: handOvers.map((row) => ({
        id: row.id,
        url: row.report.url,
        state: row.state,
        attempts: row.by === 'intake' ? row.attempts : 0,
      })),
      draft: all.includes(DRAFT) ? ((await drafts.get())?.url ?? null) : null,
      past: count(PAST),
      marks: count(MARKS),
      alarm: alarms.some(({ name }) => name.startsWith(alarmName)),
      whole: all.includes(CANARY),
    };
  },
  async age(milliseconds) {
    await links('readwrite', async (rows) => {
      const done = promisifyRequest(rows.transaction);
      const cursor = rows.openCursor(IDBKeyRange.bound(HANDS, `${HANDS}\uffff`));
      cursor.onsuccess = () => {
        if (!cursor.result) return;
        const row = cursor.result.value as Record<string, unknown>;
        const times = ['createdAt', 'changedAt', 'since', 'dueAt', 'missingSince'];
        const older = times
          .filter((name) => typeof row[name] === 'number')
          .map((name) => [name, (row[name] as number) - milliseconds]);
        cursor.result.update({ ...row, ...Object.fromEntries(older) });
        cursor.result.continue();
      };
      await done;
    });
  },
  async retryFailed() {
    const { handOvers } = await outbox.unfinished();
    for (const { id, state } of handOvers) {
      if (state === 'refused' || state === 'undelivered') await outbox.retry(id);
    }
  },
  discardDraft: () => drafts.clear(),
};

(globalThis as { fault?: FaultPage }).fault = page;
