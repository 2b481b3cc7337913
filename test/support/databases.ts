/**
 * The names of the databases that hold something. Beside a database that was deleted lie empty ones for five seconds,
 * because of which Chromium writes its file anew (src/storage/databases.ts).
 */
export async function databaseNames(disk: IDBFactory = indexedDB): Promise<string[]> {
  const all = (await disk.databases()).map(({ name }) => String(name));
  return all.filter((name) => !/-tail\d?$/.test(name)).sort();
}
