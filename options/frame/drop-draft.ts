/** Only a person who leaves in a hurry needs this code, so it is fetched when a page with a quick exit is shown. */
export async function loadDrafts() {
  const { ownReports } = await import('../privacy/reports');
  return ownReports().drafts;
}

/** Forgets the report that was begun. */
export async function dropDraft(): Promise<void> {
  await (await loadDrafts()).clear();
}
