/**
 * Texts of a language and the names of these texts are two files, of which the first tells its texts by their place alone.
 * A page that is open while its host puts up a new version would get, with another language, the new file to its old
 * names: "No" where "Yes" belongs. So such a file counts only when it is of the worker's own build.
 */

/** @param known of each such file the beginning of its SHA-256, by its path, as the build has it */
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
