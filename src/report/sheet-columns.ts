/**
 * Columns of a sheet that was saved as text (CSV). A comma may belong to a link, or to the cell beside it: "…/post/7,Sana".
 * What stands in another column, somebody's name above all, must not go out as a part of the link. Pure.
 */

/** Cells in quotation marks, or the signs between cells; in prose a space follows. */
const quotedOr = (sign: string) => new RegExp(`"(?:[^"]|"")*"|\\${sign}(?!\\s)`, 'g');

/**
 * @param lines of a text
 * @returns the lines, with a tab between the cells where they are rows of a sheet
 */
export function columnsApart(lines: readonly string[]): readonly string[] {
  const rows = lines.filter((line) => line.trim() !== '');
  for (const sign of [';', ',', '|']) {
    const apart = (line: string) => line.replace(quotedOr(sign), (found) => (found === sign ? '\t' : found));
    if (isSheet(rows.map((row) => apart(row).split('\t')))) return lines.map(apart);
  }
  return lines;
}

/** The same cells in each row, and something that shows that they are cells: links may have commas of their own. */
function isSheet(rows: readonly (readonly string[])[]): boolean {
  const [first = [], second] = rows;
  if (!second || first.length < 2 || rows.some(({ length }) => length !== first.length)) return false;
  const placeOf = (row: readonly string[]) => row.findIndex((cell) => /https?:/i.test(cell));
  const place = placeOf(second);
  // The first may be the heading.
  if (rows.some((row, at) => placeOf(row) !== place && (at > 0 || placeOf(row) !== -1))) return false;
  const isWords = (cell: string, at: number) => cell !== first[at] && /^\p{L}+(?:\s|$)/u.test(cell);
  return (
    place !== 0 || placeOf(first) === -1 || rows.some((row) => row[0]?.startsWith('"') || row.some(isWords))
  );
}
