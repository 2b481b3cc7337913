/**
 * Kills the receiver at random moments while reports come in, and starts it again: every report that it has answered
 * must be there, and none twice. Only answers that arrived complete count, as for the extension.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { chanceOf } from '../../chance';
import { openDatabase } from '../database';
import { listLinks } from '../list';
import { type RunningReceiver, runReceiver, SHORT_LIVED } from '../process';

export interface KillFigures {
  rounds: number;
  /** Reports that were answered. */
  answered: number;
  /** Reports whose answer the kill cut off; they were sent again with their key. */
  cut: number;
  /** How many of these had been taken, although the answer was lost. */
  takenUnheard: number;
  /** Reports that were answered, but were gone after the start. */
  lost: number;
  /** Reports that got another reference for a known key, or were counted twice. */
  twice: number;
  seconds: number;
}

interface RoundReport {
  key: string;
  url: string;
  /** Null until the report is answered. */
  reference: string | null;
}

const SENDERS = 8;
/** So few that several reports have the same link, so many that not all links are reported twice. */
const LINKS = 400;

/**
 * @param folder may already have a database in it
 * @param onStart is told of each receiver that is started, before anything is sent to it
 */
export async function killRounds(
  folder: string,
  options: {
    rounds: number;
    seed: number;
    onRound?: (done: number) => void;
    onStart?: (receiver: RunningReceiver) => Promise<void>;
  },
): Promise<KillFigures> {
  const { rounds, seed, onRound, onStart } = options;
  const since = Date.now();
  const all: RoundReport[] = [];
  const figures: KillFigures = {
    ...{ rounds, answered: 0, cut: 0, takenUnheard: 0, lost: 0, twice: 0, seconds: 0 },
  };
  const words = ['--data', folder, '--limit', '1000000'];
  for (let round = 1; round <= rounds; round += 1) {
    const chance = chanceOf(seed, 3, round);
    const receiver = await runReceiver(words, { flags: [SHORT_LIVED] });
    await onStart?.(receiver);
    // The reports whose answers the last kill cut off are sent again, as the extension does it.
    await again(receiver, all, figures);
    const started = all.length;
    let tell: () => void = () => undefined;
    const answered = () =>
      new Promise<void>((resolve) => {
        tell = resolve;
      });
    const work = Array.from({ length: SENDERS }, () =>
      sendUntilGone(
        receiver,
        all,
        () => chance.whole(1, LINKS),
        () => tell(),
      ),
    );
    const enough = chance.whole(0, 60);
    while (answeredSince(all, started) < enough) await Promise.race([answered(), delay(5_000)]);
    // Then the kill comes at some moment between two answers.
    await delay(chance.whole(0, 30));
    await receiver.end('SIGKILL');
    await Promise.all(work);
    const fresh = all.slice(started);
    figures.answered += fresh.filter(({ reference }) => reference !== null).length;
    figures.cut += fresh.filter(({ reference }) => reference === null).length;
    onRound?.(round);
  }
  const receiver = await runReceiver(words, { flags: [SHORT_LIVED] });
  await onStart?.(receiver);
  await again(receiver, all, figures);
  // At the end everything is sent once more: each report must be known, under the reference that was given for it.
  for (const sent of all) {
    const answer = await send(receiver, sent);
    if (answer.status !== 409) figures.lost += 1;
    else if (answer.reference !== sent.reference) figures.twice += 1;
  }
  const ended = await receiver.end();
  if (ended !== 0) throw new Error(`The receiver ended with ${ended}`);
  figures.twice += await miscounted(folder, all);
  figures.seconds = Math.round((Date.now() - since) / 1000);
  return figures;
}

const answeredSince = (all: readonly RoundReport[], start: number) =>
  all.slice(start).filter(({ reference }) => reference !== null).length;

async function sendUntilGone(
  receiver: RunningReceiver,
  all: RoundReport[],
  link: () => number,
  onAnswer: () => void,
): Promise<void> {
  for (;;) {
    const url = `https://x.com/hunza_bakers/status/${10_000 + link()}`;
    const sent: RoundReport = { key: randomUUID(), url, reference: null };
    all.push(sent);
    try {
      const { status, reference } = await send(receiver, sent);
      if (status !== 201 || !reference) throw new Error(`answered ${status}`);
      sent.reference = reference;
      onAnswer();
    } catch {
      return;
    }
  }
}

async function again(
  receiver: RunningReceiver,
  all: readonly RoundReport[],
  figures: KillFigures,
): Promise<void> {
  for (const sent of all.filter(({ reference }) => reference === null)) {
    const { status, reference } = await send(receiver, sent);
    if (status === 409) figures.takenUnheard += 1;
    if (!reference) throw new Error(`A report that was cut off was answered ${status}`);
    sent.reference = reference;
  }
}

async function send(
  { origin }: RunningReceiver,
  { key, url }: RoundReport,
): Promise<{ status: number; reference: string | undefined }> {
  const answer = await fetch(`${origin}/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({
      report: { url, category: 'violence', at: '2026-11-24T09:30:00Z' },
      client: { name: 'Report Instead', version: '0.1.0' },
      idempotencyKey: key,
    }),
  });
  return { status: answer.status, reference: (await answer.json()).reference };
}

/** How many links are there more than once, or with a wrong count of reports. */
async function miscounted(folder: string, all: readonly RoundReport[]): Promise<number> {
  const database = await openDatabase(folder);
  try {
    const counts = new Map<string, number>();
    let after: string | undefined;
    let wrong = 0;
    do {
      const page = await listLinks(database.sql, { view: 'all', after });
      for (const { url, keys } of page.links) {
        if (counts.has(url)) wrong += 1;
        counts.set(url, keys);
      }
      after = page.after;
    } while (after);
    for (const url of new Set(all.map((sent) => sent.url))) {
      if (counts.get(url) !== all.filter((sent) => sent.url === url).length) wrong += 1;
    }
    return wrong;
  } finally {
    await database.close();
  }
}
