import { browser } from '../../src/browser';
import type { UiMessage } from '../../src/messages';

/** Only a person who leaves in a hurry needs this code, so it is fetched when a page with a quick exit is shown. */
export async function loadDrafts() {
  const { ownReports } = await import('../privacy/reports');
  return ownReports().drafts;
}

/**
 * Forgets the report that was begun. The background is told first: on a slow disk this page is gone before it is done.
 */
export async function dropDraft(): Promise<void> {
  const { inPrivateWindow, ownReports } = await import('../privacy/reports');
  const message: UiMessage = { type: 'ui/draft-dropped', isPrivate: inPrivateWindow };
  const told = browser.runtime.sendMessage(message).catch(() => undefined);
  await Promise.all([told, ownReports().drafts.clear()]);
}
