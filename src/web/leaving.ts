/** What was begun is in each page's memory alone: whoever leaves one in a hurry has all of them forget it. */
import { ownStorage } from './own-storage';

/** Null where pages are to know nothing of each other. */
const channel = ownStorage && new BroadcastChannel('report-instead-leaving');

// A page that begins anew has nothing of what was before.
channel?.addEventListener('message', () => location.replace(location.pathname));

/**
 * Makes all other pages of this edition start again. What this page holds is lost when the person leaves it.
 */
export async function forgetEverywhere(): Promise<void> {
  channel?.postMessage('leave');
}

/** How long a page may be out of sight and still keep what was begun: the person may be filling in a form. */
const longestMs = 60 * 60 * 1000;
let hiddenSince: number | null = null;

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') {
    hiddenSince = Date.now();
    return;
  }
  const isLong = hiddenSince !== null && Date.now() - hiddenSince > longestMs;
  hiddenSince = null;
  // Somebody else may hold the phone now.
  if (isLong) location.replace(location.pathname);
});

addEventListener('pagehide', () => {
  document.body.hidden = true;
});
addEventListener('pageshow', ({ persisted }) => {
  // Going back to this page would show what was begun.
  if (persisted) location.reload();
});
