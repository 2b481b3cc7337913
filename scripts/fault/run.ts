/**
 * Fault rounds: reports are queued in a real browser while the intake misbehaves and the background, or the whole
 * browser, is killed at some moment. Then the intake works again and time goes by. Every report of which the person was
 * told that it is kept must have arrived once, and must be gone from the browser.
 */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Report } from '../../src/report/report';
import {
  type BrowserKind,
  type HermeticWeb,
  launch,
  press,
  type Session,
  startHermeticWeb,
  waitForText,
} from '../browsers/index';
import { chooseSexualImages, x } from '../demo/index';
import { removeDatabases, tearLog } from './database';
import { addFaultPage, FAULT_PAGE } from './extension';
import { FAULT_INTAKE, faultyIntake, INTAKE_HOST } from './intake';
import type { FaultPage, OutboxState } from './page';
import { type FaultRound, type Kill, planRound } from './plan';

export interface FaultOptions {
  kind: BrowserKind;
  /** The build, for example `dist/chromium`. */
  extensionDir: string;
  rounds: number;
  seed: number;
  /** The first round's number, to repeat one of an earlier run. */
  first?: number;
  /** Called after each round that broke a promise, with what it was. */
  onFailure?: (round: FaultRound, broken: readonly string[]) => void;
  /** Called after every round. */
  onRound?: (done: number) => void;
}

/** Figures of a run. `broken` is empty when every promise was kept. */
export interface FaultFigures {
  browser: string;
  rounds: number;
  kills: Record<`${Kill['what']}, ${Kill['from']}`, number>;
  /** Reports of which the person was told that they are kept. */
  kept: number;
  /** Reports of which the person was told nothing, because of a kill. They may have been kept or not. */
  untold: number;
  delivered: number;
  /** Requests under a key that the intake had taken before. It recognised them, so no report was taken twice. */
  repeated: number;
  /** Faults of the intake that happened to deliveries. */
  faults: Record<string, number>;
  lost: number;
  /** How many databases the browser threw away, by itself or because the round made it do so. */
  thrownAway: number;
  twice: number;
  seconds: number;
  broken: string[];
}

/** Longer than anything in the outbox waits after its first few tries. */
const LATER_MS = 3 * 60 * 60 * 1000;
/** After this many runs an intake that works again must have everything. */
const MOST_RUNS = 8;
/** How long a kill waits for a delivery to reach the intake. There may be none under way. */
const PATIENCE_MS = 2000;
/** How long a browser may take to start its background. */
const STARTING_MS = 60_000;
/** Rows and alarms are read one after the other. */
const BETWEEN_MS = 500;
/** Is in every address of a run. So nothing that stays may contain it. */
const MARKER = 'fault_person';
const SETTINGS = {
  version: 1,
  language: 'en',
  region: { country: 'PK', subdivision: 'PK-SD' },
  prompt: { mode: 'off' },
  intake: FAULT_INTAKE,
};

/** Runs the rounds in one browser. @throws when the browser itself cannot be driven */
export async function runFaultRounds(options: FaultOptions): Promise<FaultFigures> {
  const folder = mkdtempSync(join(tmpdir(), `report-instead-fault-${options.kind}-`));
  const extension = join(folder, 'extension');
  await addFaultPage(options.extensionDir, extension);
  const web = await startHermeticWeb();
  const run = new FaultRun(options, web, extension, join(folder, 'profile'));
  try {
    return await run.all();
  } finally {
    await run.end();
    await web.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}

class FaultRun {
  private readonly intake = faultyIntake();
  private readonly figures: FaultFigures;
  private session: Session | undefined;
  private page: Page | undefined;
  private broken: string[] = [];
  /** How many errors of this browser were reported already. */
  private errorsTold = 0;

  constructor(
    private readonly options: FaultOptions,
    private readonly web: HermeticWeb,
    private readonly extension: string,
    private readonly profile: string,
  ) {
    const { met } = this.intake;
    const none = {
      kept: 0,
      untold: 0,
      delivered: 0,
      repeated: 0,
      lost: 0,
      twice: 0,
      thrownAway: 0,
      seconds: 0,
    };
    const kills = {} as FaultFigures['kills'];
    this.figures = { browser: options.kind, rounds: 0, kills, faults: met, broken: [], ...none };
  }

  async all(): Promise<FaultFigures> {
    const { rounds, first = 1, seed, kind, onFailure, onRound } = this.options;
    const began = Date.now();
    this.web.on('x.com', x);
    this.web.on(INTAKE_HOST, this.intake.site);
    await this.start();
    this.figures.browser = await this.browser.browser.version();
    await this.browser.setStorage({ settings: { ...SETTINGS, privacy: { keepHistory: true } } });
    // The organisation was entered on an earlier day. What is in the browser's memory only would be lost by a kill.
    await this.browser.close();
    await this.start();
    for (let number = first; number < first + rounds; number += 1) {
      const round = planRound(seed, kind, number);
      this.broken = [];
      if (!this.browser.alive) await this.start();
      await this.round(round).catch((error) => this.broken.push(String(error)));
      this.figures.rounds += 1;
      this.figures.broken.push(...this.broken.map((what) => `round ${number}: ${what}`));
      if (this.broken.length > 0) onFailure?.(round, this.broken);
      onRound?.(this.figures.rounds);
    }
    this.figures.seconds = Math.round((Date.now() - began) / 1000);
    return this.figures;
  }

  async end(): Promise<void> {
    await this.session?.kill();
  }

  private async round(round: FaultRound): Promise<void> {
    const { intake, web } = this;
    intake.demo.reset();
    web.clearLog();
    await this.page?.bringToFront();
    await this.call('begin', round.keepHistory);
    const before = await this.call('state');
    const reports = Array.from({ length: round.reports }, (_, index) => faultReport(round, index));

    intake.misbehave(round.chance);
    const [kill, ...more] = round.kills as [Kill, ...Kill[]];
    const kept = await (round.through === 'popup'
      ? this.queueInPopup(reports, kill)
      : this.queueInPage(reports, kill));
    await this.lookAfterKill(reports, kept, round);
    for (const next of more) {
      await this.call('age', LATER_MS);
      const dead = this.killAt(next);
      void this.call('run').catch(() => undefined);
      await dead;
    }

    if (round.losesDatabase) {
      await this.call('run');
      await this.loseDatabase(round);
    }

    intake.heal();
    let state = await this.call('state');
    for (let runs = 0; runs < MOST_RUNS && (state.rows.length > 0 || state.alarm); runs += 1) {
      await this.call('retryFailed');
      await this.call('age', LATER_MS);
      await this.call('run');
      state = await this.call('state');
    }
    await this.judge(round, reports, kept, before, state);
  }

  /** What must be true right after a kill, before anything was repaired. */
  private async lookAfterKill(
    reports: Report[],
    kept: ReadonlySet<string>,
    round: FaultRound,
  ): Promise<void> {
    let state = await this.call('state');
    const isForgotten = ({ rows, alarm }: OutboxState) => rows.length > 0 && !alarm;
    // Alarms may be lost when the browser ends. Then the start of the browser wakes the background, which needs a
    // moment. Where only the background was killed, a run may have ended between the look at rows and that at alarms.
    const patience = round.kills[0]?.what === 'browser' ? STARTING_MS : BETWEEN_MS;
    const giveUpAt = Date.now() + patience;
    while (isForgotten(state) && Date.now() < giveUpAt) {
      await delay(20);
      state = await this.call('state');
    }
    if (isForgotten(state)) this.broken.push('a report waits, and nothing will wake for it');
    const [report] = reports;
    if (round.through !== 'popup' || !report?.url || !state.whole) return;
    const known = state.rows.some(({ url }) => url === report.url) || this.taken(report.url) > 0;
    // Either the draft must still be there, or the hand-over must have taken its place.
    if (!known && state.draft !== report.url) this.broken.push(`neither draft nor hand-over: ${report.url}`);
    if (known && state.draft === report.url) this.broken.push(`handed over and still a draft: ${report.url}`);
    if (!known && kept.has(report.url)) this.broken.push(`told to be kept, and gone: ${report.url}`);
    await this.call('discardDraft');
  }

  private async judge(
    round: FaultRound,
    reports: Report[],
    kept: ReadonlySet<string>,
    before: OutboxState,
    after: OutboxState,
  ): Promise<void> {
    const { figures, broken } = this;
    let taken = 0;
    for (const { url } of reports) {
      const times = this.taken(url ?? '');
      taken += times;
      if (times > 1) {
        figures.twice += 1;
        broken.push(`taken ${times} times: ${url}`);
      }
      if (kept.has(url ?? '') && times === 0) {
        figures.lost += 1;
        broken.push(`lost: ${url}`);
      }
    }
    if (!after.whole) figures.thrownAway += 1;
    figures.kept += kept.size;
    figures.untold += reports.length - kept.size;
    figures.delivered += taken;
    figures.repeated += this.repeated();
    if (after.rows.length > 0) broken.push(`still in the outbox: ${JSON.stringify(after.rows)}`);
    const entries = round.keepHistory ? taken : 0;
    // The history is lost together with the database.
    if (after.whole && after.past - before.past !== entries) {
      broken.push(`${after.past - before.past} entries of history for ${entries} deliveries`);
    }
    let everything = await this.browser.storage();
    // The background may be in its last step: what is said of how long an address stays allows for far more.
    for (const giveUpAt = Date.now() + BETWEEN_MS; holdsAddress(everything) && Date.now() < giveUpAt; ) {
      await delay(20);
      everything = await this.browser.storage();
    }
    const { intake } = (everything.local.settings ?? {}) as { intake?: { url: string } };
    if (intake?.url !== FAULT_INTAKE.url) broken.push('the organisation is gone from the settings');
    const stored = JSON.stringify(everything);
    const at = stored.indexOf(MARKER);
    if (at >= 0) broken.push(`an address stayed: …${stored.slice(Math.max(0, at - 200), at + 100)}…`);
    broken.push(...this.web.errors.map((error) => `the web: ${error}`));
    broken.push(...(await this.newErrors()).map((error) => `an error: ${error}`));
  }

  private async newErrors(): Promise<string[]> {
    const all = await this.browser.errors();
    const fresh = all.slice(this.errorsTold);
    this.errorsTold = all.length;
    return fresh;
  }

  private async queueInPage(reports: Report[], kill: Kill): Promise<Set<string>> {
    const kept = new Set<string>();
    const dead = this.killAt(kill);
    const queued = reports.map((report) =>
      this.call('queue', report, FAULT_INTAKE).then(
        (key) => {
          if (key !== null && report.url !== null) kept.add(report.url);
        },
        // The browser was killed before it could answer.
        () => undefined,
      ),
    );
    await dead;
    // If only the background was killed, the page goes on; a dead browser gives no more answers.
    if (kill.what === 'background') await Promise.all(queued);
    return new Set(kept);
  }

  private async queueInPopup([report]: Report[], kill: Kill): Promise<Set<string>> {
    const url = report?.url ?? '';
    const post = await this.browser.newPage(url);
    const popup = await this.browser.openPopup(post);
    await waitForText(popup, url);
    await chooseSexualImages(popup);
    await press(popup, 'Other places');
    await press(popup, FAULT_INTAKE.name);
    const kept = new Set<string>();
    const dead = this.killAt(kill);
    const told = press(popup, `Send to ${FAULT_INTAKE.name}`)
      .then(() =>
        waitForAny(popup, [
          `Sending to ${FAULT_INTAKE.name}`,
          'Kept, and sent',
          'has your report',
          'did not take',
        ]),
      )
      .then(
        () => kept.add(url),
        () => undefined,
      );
    await dead;
    if (kill.what === 'background') {
      await told;
      await this.browser.closePopup(popup).catch(() => undefined);
      await post.close();
    }
    return new Set(kept);
  }

  /** Kills at the planned moment, or after a while if that does not come, and starts everything again. */
  private async killAt({ what, from, afterMs }: Kill): Promise<void> {
    if (from !== 'start') {
      const moment = new Promise<void>((resolve) => this.intake.once(from, resolve));
      await Promise.race([moment, delay(PATIENCE_MS)]);
    }
    if (afterMs > 0) await delay(afterMs);
    if (what === 'background') await this.browser.killBackground();
    else {
      await this.browser.kill();
      await this.start();
    }
    this.figures.kills[`${what}, ${from}`] = (this.figures.kills[`${what}, ${from}`] ?? 0) + 1;
  }

  /** Kills the browser and damages its database, so that it throws the database away. */
  private async loseDatabase(round: FaultRound): Promise<void> {
    await this.browser.kill();
    if (this.options.kind === 'chromium') {
      tearLog(this.profile);
      await this.start();
      // What is written after the cut makes the whole log corrupt.
      await this.call('begin', round.keepHistory);
      await this.browser.kill();
    } else removeDatabases(this.profile);
    await this.start();
    // The background does the same at its start, which may not be over yet.
    await this.call('run');
  }

  private async start(): Promise<void> {
    const { kind } = this.options;
    this.errorsTold = 0;
    this.session = await launch({
      kind,
      extensionDir: this.extension,
      web: this.web,
      userDataDir: this.profile,
      eyes: false,
    });
    this.page = await this.session.openExtensionPage(FAULT_PAGE);
  }

  private get browser(): Session {
    if (!this.session) throw new Error('The browser does not run.');
    return this.session;
  }

  private call<M extends keyof FaultPage>(
    method: M,
    ...args: Parameters<FaultPage[M]>
  ): Promise<Awaited<ReturnType<FaultPage[M]>>> {
    if (!this.page) throw new Error('The page is not open.');
    const list = args.map((argument) => JSON.stringify(argument)).join();
    return this.page.evaluate(`fault.${method}(${list})`) as Promise<Awaited<ReturnType<FaultPage[M]>>>;
  }

  /** How often the intake has taken an address, with any key. */
  private taken(url: string): number {
    return this.intake.demo.received.filter((one) => one.url === url).length;
  }

  private repeated(): number {
    const keys = this.intake.demo.requests
      .filter(({ method }) => method === 'POST')
      .map(({ headers }) => headers['idempotency-key']);
    return keys.length - new Set(keys).size;
  }
}

const holdsAddress = (stored: object) => JSON.stringify(stored).includes(MARKER);

function faultReport({ number }: FaultRound, index: number): Report {
  const id = `19${String(number).padStart(8, '0')}${String(Date.now() % 1_000_000).padStart(6, '0')}${index}`;
  return {
    url: `https://x.com/${MARKER}/status/${id}`,
    site: 'X',
    certainty: 'exact',
    category: 'sexual_images',
    channel: 'intake',
    at: `${new Date().toISOString().slice(0, 19)}Z`,
  };
}

async function waitForAny(page: Page, texts: readonly string[]): Promise<void> {
  await Promise.any(texts.map((text) => waitForText(page, text)));
}
