/**
 * Sends what waits for the organisation's intake, as the extension's background does, but only while this
 * page is open: nothing of a report is left after that. Pages may only talk to their own host, so the worker
 * sends.
 */
import { browser } from '../browser';
import { openDeliveringReports, type Reports } from '../report/open-reports';
import { loadSettings } from '../settings/store';
import { memoryArea } from '../storage/areas';
import { pageAlarm } from './alarm';
import { worker } from './page';
import type { FromPage, IntakeResponse } from './protocol';

let reports: Reports | null = null;

/** Tries every delivery that is due, and again when the next one is. Never rejects. */
export async function sendWaiting(): Promise<void> {
  reports ??= open();
  await reports.outbox.run({ online: true }).catch(() => undefined);
}

function open(): Reports {
  addEventListener('online', () => void sendWaiting());
  return openDeliveringReports({
    privateArea: memoryArea(),
    keepHistory: async () => false,
    version: browser.runtime.getManifest().version,
    alarms: pageAlarm(() => void sendWaiting()),
    intake: async () => (await loadSettings()).settings.intake,
    send: byWorker,
  });
}

/** A `fetch` that the worker carries out. @throws when there is no worker, as when there is no network */
const byWorker: typeof fetch = async (to, init) => {
  const { body, signal, headers } = init ?? {};
  const message: FromPage = {
    type: 'deliver',
    to: String(to),
    headers: headers as Record<string, string>,
    body: String(body),
  };
  const answer = await new Promise<IntakeResponse | null>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
    void worker.then((active) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<IntakeResponse | null>) => resolve(data);
      // If this try was given up meanwhile, it must not be sent after the next one.
      if (!active || signal?.aborted) resolve(null);
      else active.postMessage(message, [port2]);
    });
  });
  if (!answer) throw new TypeError('The worker could not send it');
  const { status, text } = answer;
  // With these statuses there is no text, and a response that has one would be refused.
  return new Response([204, 205, 304].includes(status) ? null : text, { status, headers: answer.headers });
};
