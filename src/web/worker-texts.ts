/**
 * A language's texts are in one file, and the names of the texts in another. A text is found only by its place in the
 * file. Suppose that a page is open while its host gets a new version, and the person changes the language: then the
 * page would read the new texts with the old names, such as "No" instead of "Yes". So such a file is used only if it
 * belongs to the worker's own build.
 */

/** @param known the beginning of each such file's SHA-256 in this build, by the file's path */
export async function isOfOtherBuild(
  pathname: string,
  answer: Response,
  known: Readonly<Record<string, string>>,
): Promise<boolean> {
  const own = known[pathname];
  if (own === undefined) return false;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.clone().arrayBuffer()));
  return [...hash.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('') !== own;
}
