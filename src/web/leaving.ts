/** A report that was begun is only in its page's memory. When a person leaves one page in a hurry, all pages forget it. */
import { ownStorage } from './own-storage';

/** Null if the browser stores nothing for this page: then pages cannot talk to each other. */
const channel = ownStorage && new BroadcastChannel('report-instead-leaving');

// A page that starts again has forgotten everything.
channel?.addEventListener('message', () => location.replace(location.pathname));

/**
 * Makes all other pages of this edition start again. What this page holds is lost when the person leaves it.
 */
export async function forgetEverywhere(): Promise<void> {
  channel?.postMessage('leave');
}

/**
 * Forgets all but a report that waits for its organisation, which would be lost with this page, and one that was refused
 * while nobody could see that.
 * @param unseenSince since when the page was out of sight, in ms since the epoch
 * @returns false where there is none, and then nothing was done
 */
type Keep = (unseenSince: number) => Promise<boolean>;

let keepWhatWaits: Keep = async () => false;

export function onForgetting(keep: Keep): void {
  keepWhatWaits = keep;
}

let starting: Promise<boolean> | null = null;

/**
 * Forgets what this page holds: once, where several things ask for it at the same time, unless a link has come meanwhile.
 * @param load loads the page again, if no report of it waits to be sent
 * @param unseenSince since when the page was out of sight, in ms since the epoch; now where it was not
 * @returns whether it keeps a report, and so goes on as it is
 */
export function startAgain(load: () => void, unseenSince = Date.now()): Promise<boolean> {
  if (starting)
    return starting.then((isKept) => (location.hash === '' ? isKept : startAgain(load, unseenSince)));
  starting = keepWhatWaits(unseenSince)
    .catch(() => false)
    .then((isKept) => {
      starting = null;
      if (!isKept) load();
      return isKept;
    });
  return starting;
}

/** How long a page may be out of sight and still keep what was begun: the person may be filling in a form. */
const longestMs = 60 * 60 * 1000;
let hiddenSince: number | null = null;

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') {
    hiddenSince = Date.now();
    return;
  }
  const since = hiddenSince ?? Date.now();
  hiddenSince = null;
  // Somebody else may hold the phone now.
  if (Date.now() - since > longestMs) void startAgain(() => location.replace(location.pathname), since);
});

addEventListener('pagehide', () => {
  document.body.hidden = true;
});
addEventListener('pageshow', async ({ persisted }) => {
  if (!persisted) return;
  // Going back to this page would show what was begun.
  document.body.hidden = !(await startAgain(() => location.reload()));
});
