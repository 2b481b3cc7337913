/**
 * A small simulated world around the outbox: a disk that survives a crash, a clock, an intake, and a power switch that
 * can cut the power at any `await`.
 */
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { demoIntake } from '../../scripts/demo/intake';
import { deliver, type Intake } from '../../src/report/intake/index';
import { withAddress } from '../../src/report/open-reports';
import { createOutbox, type Outbox } from '../../src/report/outbox/index';
import { createMirror } from '../../src/report/outbox/mirror';
import type { Report } from '../../src/report/report';
import { withRowsApart } from '../../src/storage/apart';
import type { Copy } from '../../src/storage/copies';
import { passingStore, strictStore } from '../../src/storage/databases';
import type { Lock } from '../../src/storage/locks';
import { durable, type Store, StoreError } from '../../src/storage/rows';
import { databaseNames } from './databases';

export const INTAKE: Intake = { name: 'Child Help Demo', url: 'https://intake.example/reports' };

/** An ordinary invented report. */
export function report(number = 1, change: Partial<Report> = {}): Report {
  return {
    url: `https://x.com/someone/status/${1000 + number}`,
    site: 'X',
    certainty: 'exact',
    category: 'sexual_images',
    channel: 'intake',
    at: '2026-11-24T09:30:00Z',
    ...change,
  };
}

/** Cuts the power at the n-th point where the code waits for something outside. After that nothing goes on. */
export class Power {
  points = 0;
  #cut: () => void = () => undefined;
  readonly gone: Promise<'crashed'>;

  constructor(private readonly cutAt: number | null = null) {
    this.gone = new Promise((resolve) => {
      this.#cut = () => resolve('crashed');
    });
  }

  /** Goes on, or never returns if the power is cut here. */
  async point(): Promise<void> {
    this.points += 1;
    if (this.cutAt === null || this.points <= this.cutAt) return;
    this.#cut();
    await new Promise<never>(() => undefined);
  }

  /** Runs work until it ends or the power is cut. */
  until<T>(work: Promise<T>): Promise<T | 'crashed'> {
    work.catch(() => undefined);
    return Promise.race([work, this.gone]);
  }
}

export interface Machine {
  outbox: Outbox;
  store: Store;
  power: Power;
}

/** When the network cuts a request: before it arrives, after it has arrived, or not at all. */
export type Network = 'fine' | 'cut_before' | 'cut_after';

export class OutboxWorld {
  disk = new IDBFactory();
  /** The copy that is kept beside the database. */
  readonly copy = new Map<string, unknown>();
  readonly intake = demoIntake();
  time = Date.UTC(2026, 10, 24, 9, 30);
  keepHistory = true;
  current: Intake | null = INTAKE;
  network: Network = 'fine';
  full = false;
  alarmAt: number | null = null;
  /** Called when a request is about to leave, with its key. */
  beforeRequest: (key: string) => Promise<void> = async () => undefined;
  #ids = 0;
  readonly #locked = new Map<string, Promise<unknown>>();

  /** A new start of the extension on the same disk. */
  boot(cutAt: number | null = null, partner = true): Machine {
    const power = new Power(cutAt);
    const store = this.#store(power);
    const outbox = createOutbox({
      store,
      now: () => this.time,
      random: () => 0.5,
      newId: () => this.newId(),
      subtle: crypto.subtle,
      randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
      keepHistory: async () => {
        await power.point();
        return this.keepHistory;
      },
      version: '1.2.3',
      alarm: {
        set: async (when) => {
          await power.point();
          this.alarmAt = when;
        },
        clear: async () => {
          await power.point();
          this.alarmAt = null;
        },
      },
      mirror: createMirror(store, this.#copyUnder(power), this.#lockUnder(power, 'mirror')),
      ...(partner && {
        partner: {
          current: async () => {
            await power.point();
            return this.current;
          },
          deliver: async (sent, to, identity) => {
            await power.point();
            const answer = await deliver(sent, to, identity, { fetch: this.fetch, now: () => this.time });
            await power.point();
            return answer;
          },
        },
      }),
    });
    return { outbox, store, power };
  }

  /** The browser throws its database away, with everything in it. Machines that are running go on with the old one. */
  throwDatabaseAway(): void {
    this.disk = new IDBFactory();
  }

  /** The browser throws away the one database with the links; the other stays. */
  async throwLinksAway(): Promise<void> {
    const request = this.disk.deleteDatabase('test-links');
    await new Promise<void>((resolve, reject) => {
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
  }

  newId(): string {
    this.#ids += 1;
    return `00000000-0000-4000-8000-${String(this.#ids).padStart(12, '0')}`;
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const headers = Object.fromEntries(new Headers(init?.headers));
    await this.beforeRequest(headers['idempotency-key'] ?? '');
    if (this.network === 'cut_before') throw new TypeError('Failed to fetch');
    const body = String(init?.body);
    const answer = this.intake({ method: 'POST', path: new URL(String(input)).pathname, headers, body });
    if (answer.drop || this.network === 'cut_after') throw new TypeError('Failed to fetch');
    if (answer.delayMs) throw new DOMException('The operation timed out.', 'TimeoutError');
    const { status } = answer;
    return new Response(status === 204 ? null : answer.body, { status, headers: answer.headers });
  };

  /** A store like the real one: rows with an address are in a database of their own. */
  #store(power: Power): Store {
    const links = passingStore('test-links', this.disk);
    const apart = {
      ...this.#unreliable(durable(links), power),
      exists: links.exists,
      drop: async () => {
        await power.point();
        await links.drop();
        await power.point();
      },
    };
    const lasting = this.#unreliable(durable(strictStore('test', this.disk)), power);
    return withRowsApart(lasting, apart, withAddress, this.#lockUnder(power, 'rows'));
  }

  /** All rows that count, read without the outbox. */
  async raw(): Promise<Map<string, unknown>> {
    const rows = await this.#store(new Power()).read(['']);
    return new Map(rows.under(''));
  }

  /** All rows as they are on the disk, with those that are still to be moved or deleted. */
  async #onDisk(): Promise<Map<string, unknown>> {
    const both = await Promise.all([
      durable(strictStore('test', this.disk)).read(['']),
      durable(passingStore('test-links', this.disk)).read(['']),
    ]);
    return new Map(both.flatMap((rows) => rows.under('')));
  }

  /** The names of the existing databases. */
  async databases(): Promise<string[]> {
    return databaseNames(this.disk);
  }

  async write(key: string, value: unknown): Promise<void> {
    await durable(strictStore('test', this.disk)).change([], (rows) => rows.put(key, value));
  }

  /** Addresses anywhere on the disk. */
  async addressesOnDisk(): Promise<string[]> {
    const text = JSON.stringify([...(await this.#onDisk()), ...this.copy]);
    return [...new Set(text.match(/https:\/\/x\.com\/someone\/status\/\d+/g) ?? [])].sort();
  }

  #copyUnder(power: Power): Copy {
    return {
      rows: async () => {
        await power.point();
        return [...this.copy];
      },
      put: async (key, value) => {
        await power.point();
        if (this.full) throw new DOMException('full', 'QuotaExceededError');
        this.copy.set(key, value);
        await power.point();
      },
      remove: async (key) => {
        await power.point();
        this.copy.delete(key);
        await power.point();
      },
      clear: async () => {
        await power.point();
        this.copy.clear();
        await power.point();
      },
    };
  }

  /** A lock like the browser's: pages wait for each other, but not for one that has died. */
  #lockUnder(power: Power, name: string): Lock {
    return (work) => {
      const before = this.#locked.get(name) ?? Promise.resolve();
      const run = before.then(() => power.point()).then(work);
      const over = power.until(run).then(
        () => undefined,
        () => undefined,
      );
      this.#locked.set(name, over);
      return run;
    };
  }

  #unreliable(store: Store, power: Power): Store {
    return {
      change: async (prefixes, decide) => {
        await power.point();
        if (this.full && (await this.#grows(store, prefixes, decide))) throw new StoreError('quota');
        const result = await store.change(prefixes, decide);
        await power.point();
        return result;
      },
      read: async (prefixes) => {
        await power.point();
        return store.read(prefixes);
      },
    };
  }

  /** Whether a step would write anything. Nothing is really written. */
  async #grows(store: Store, ...[prefixes, decide]: Parameters<Store['change']>): Promise<boolean> {
    let grows = false;
    const dryRun = new Error('dry run');
    const put = () => {
      grows = true;
    };
    await store
      .change(prefixes, (rows) => {
        decide({ ...rows, put });
        throw dryRun;
      })
      .catch((error: unknown) => {
        if (error !== dryRun) throw error;
      });
    return grows;
  }
}
