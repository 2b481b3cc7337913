/**
 * SCARt, the software of many hotlines (github.com/AbuseIO/SCART-application, its help on import and its
 * `Inputs_import.php` and `scartImportMailbox.php`): a file for its upload and a mail to its mailbox.
 *
 * - It splits every line at `;` and does not know quotes, so a `;` is written as `%3B`.
 * - The upload takes `URL;REFERER;WORKUSER-EMAIL;REFERENCE;SOURCE;TYPE`. It takes any text in REFERENCE for a number of
 *   ICCAM, so REFERENCE must stay empty. It takes an empty SOURCE or TYPE as it is, and not the default, so the line
 *   ends before them. There is no header line: it would be refused as a link.
 * - The mail takes `URL;REFERER;NOTE` under the subject `SCART-INPUT`; in versions of 2024 and before `ERT-INPUT`.
 * - It decodes every mail as quoted-printable, even if the mail does not say so, and would spoil a link with `=ab` in
 *   it. So our mail is quoted-printable.
 * - Its column takes 512 characters, and a longer link stops the whole upload. So such a link is left out, and the
 *   person is told.
 * - It takes only ASCII, and removes everything that looks like a tag.
 * - Somebody may open the file in a spreadsheet, which splits lines at commas, too. So a comma before a sign that
 *   starts a formula is written `%2C`.
 */
import type { Exported } from './exported';

const LONGEST = 512;
export const SUBJECT = 'SCART-INPUT';

/** The link as SCARt can take it; null where it cannot. */
export function scartUrl(url: string): string | null {
  const plain = url.replace(
    /[;<>]|,(?=["']?[=+\-@])/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return plain.length <= LONGEST && /^https?:\/\/[\x21-\x7e]+$/.test(plain) ? plain : null;
}

/** The file for "import CSV". */
export function scartFile(links: readonly Exported[]): string {
  return links.map(({ url }) => `${scartUrl(url)};\r\n`).join('');
}

/** A mail that a mail program opens as a draft. The person types in the recipient there. */
export function scartMail(links: readonly Exported[]): string {
  const lines = links.map(
    ({ url, categories, keys, firstAt, lastAt }) =>
      `${scartUrl(url)};;${categories.join(', ')}, ${keys} reports, first ${second(firstAt)}, last ${second(lastAt)}, unverified`,
  );
  const head = [
    'X-Unsent: 1',
    `Subject: ${SUBJECT}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=us-ascii',
    'Content-Transfer-Encoding: quoted-printable',
  ];
  return [...head, '', ...lines.map(quotedPrintable), ''].join('\r\n');
}

const second = (time: Date) => `${time.toISOString().slice(0, 19)}Z`;

/** RFC 2045, 6.7: at most 76 characters in a line, including the `=` that says that the line goes on. */
function quotedPrintable(line: string): string {
  const rows = [''];
  for (const part of line.replaceAll('=', '=3D').match(/=3D|[^=]/g) ?? []) {
    const row = rows.at(-1)!;
    if (row.length + part.length > 75) rows.push(part);
    else rows[rows.length - 1] = row + part;
  }
  return rows.join('=\r\n');
}
