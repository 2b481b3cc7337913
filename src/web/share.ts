/** What an app has shared with this page: fetched from the worker, read as the popup's own field reads what is pasted. */
import { emptyDraft } from '../../popup/state/model';
import type { Draft } from '../report/report';
import { type FromPage, type ShareFields, shareParameter, shareWas } from './protocol';
import { readShared, type ShareRead, textInHash } from './read-shared';

/** Help for a message without a link. */
const messagePage = '/options/#message';

/** What came in; null where the page was opened without a share. */
export type Arrived = ShareRead | { kind: 'missed' };

let arrived: Arrived | null = null;

/** What came in with this page, once {@link takeShare} has resolved. */
export const whatArrived = (): Arrived | null => arrived;

/** A link as a bookmark or an iPhone's shortcut hands it over: `/popup/#https://…`. No server gets what follows `#`. */
function fromHash(): ShareFields | null {
  const text = textInHash(location.hash);
  return text === '' ? null : { title: '', text, url: '' };
}

/** A busy phone may take long. Once it is said that nothing has arrived, the link is lost. */
const patienceMs = 10_000;

async function fromWorker(token: string): Promise<ShareFields | null> {
  // In a private window a browser may have no workers at all.
  const controller = 'serviceWorker' in navigator ? navigator.serviceWorker.controller : null;
  if (!controller || token === shareWas.missed) return null;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<ShareFields | null>) => resolve(data);
    // A worker that was stopped at this moment no longer has the share.
    setTimeout(() => resolve(null), patienceMs);
    controller.postMessage({ type: 'share', token } satisfies FromPage, [port2]);
  });
}

/**
 * Takes what was shared and makes it the draft. From here on the address says nothing of it.
 * @param stays whether no other page may take over: a report waits in this one
 * @returns false where another page takes over
 */
export async function takeShare(stays = false): Promise<boolean> {
  const token = new URLSearchParams(location.search).get(shareParameter);
  const inHash = fromHash();
  // Another site may have put more words there. They must mean nothing: `?practice=1`, for example, starts the practice.
  history.replaceState(null, '', location.pathname);
  if (token === null && inHash === null) return true;
  const shared = inHash ?? (await fromWorker(token ?? ''));
  arrived = shared ? readShared(shared) : { kind: 'missed' };
  if (arrived.kind === 'nothing' && !stays) {
    location.replace(messagePage);
    return false;
  }
  if (arrived.kind === 'link') await begin(arrived.found);
  if (arrived.kind === 'links') await begin({ choices: arrived.choices });
  return true;
}

async function begin(part: Partial<Draft>): Promise<void> {
  const { reports } = await import('../../popup/state/reports');
  await reports.drafts.set({ ...emptyDraft(Date.now()), ...part });
}
