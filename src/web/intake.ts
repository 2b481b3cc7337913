/**
 * Sends what waits for the organisation's intake, as the extension's background does, but only while this
 * page is open: nothing of a report is left after that. Pages may only talk to their own host, so the worker
 * sends.
 */
import { browser } from '../browser';
import { openDeliveringReports, type Reports } from '../report/open-outbox';
import { loadSettings } from '../settings/store';
import { memoryArea } from '../storage/areas';
import type { Answered, FromPage } from './protocol';

let reports: Reports | null = null;
let again: ReturnType<typeof setTimeout> | undefined;

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
    alarms: {
      create(_name, { when }) {
        clearTimeout(again);
        again = setTimeout(() => void sendWaiting(), when - Date.now());
      },
      clear: () => clearTimeout(again),
    },
    intake: async () => (await loadSettings()).settings.intake,
    send: byWorker,
  });
}

/** A `fetch` that the worker carries out. */
const byWorker: typeof fetch = async (to, init) => {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  const { body, signal, headers } = init ?? {};
  const answered = new Promise<Answered | null>((resolve, reject) => {
    port1.onmessage = ({ data }: MessageEvent<Answered | null>) => resolve(data);
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
  const message: FromPage = {
    type: 'deliver',
    to: String(to),
    headers: headers as Record<string, string>,
    body: String(body),
  };
  active?.postMessage(message, [port2]);
  const answer = await answered;
  if (!answer) throw new TypeError('The worker could not send it');
  const { status, text } = answer;
  // With these statuses there is no text, and a response that has one would be refused.
  return new Response([204, 205, 304].includes(status) ? null : text, { status, headers: answer.headers });
};
