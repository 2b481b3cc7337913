/**
 * Reads imports as SCARt does, in a few lines of our own, after its code (github.com/AbuseIO/SCART-application, 7 May
 * 2024: `Inputs_import.php`, `scartImportMailbox.php`, `scartReadMailImapMsg.php`) and its help.
 */

/** `filter_var($url, FILTER_VALIDATE_URL)` of PHP: ASCII, a scheme and a host. */
function isValidUrl(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/[^\s/?#]+/i.test(url) && /^[\x21-\x7e]+$/.test(url) && URL.canParse(url);
}

/** The width of the column in its table. A longer link is an error of the database, which ends the whole import. */
const COLUMN = 512;

/** Upload of a CSV file: `URL;REFERER;WORKUSER-EMAIL;REFERENCE;SOURCE;TYPE`. */
export function scartImport(file: string) {
  const inputs: Record<'url' | 'referer' | 'workuser' | 'reference' | 'source' | 'type', string>[] = [];
  const refused: string[] = [];
  for (const line of file.split(/\r\n|\r|\n/)) {
    // PHP's strip_tags.
    const row = line.replace(/<[^>]*>?/g, '');
    if (!row.trim()) continue;
    const [url = '', referer = '', workuser = '', reference = '', source = 'webform', type = 'website'] =
      row.split(';');
    if (!isValidUrl(url) || inputs.some((input) => input.url === url)) refused.push(row);
    else if (url.length > COLUMN) throw new Error('Data too long for column "url"');
    else inputs.push({ url, referer, workuser, reference, source, type });
  }
  return { inputs, refused };
}

/** A mail to its mailbox: `URL;REFERER;NOTE`. It always decodes quoted-printable, whatever the mail says. */
export function scartMailLines(mail: string): { url: string; referer: string; note: string }[] {
  const [head = '', ...rest] = mail.split('\r\n\r\n');
  const subject = /^Subject: (.*)$/m.exec(head.replaceAll('\r', ''))?.[1] ?? '';
  if (!subject.startsWith('SCART-INPUT'))
    throw new Error(`CANNOT process this message, WRONG subject '${subject}'`);
  const decoded = rest
    .join('\r\n\r\n')
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const found: { url: string; referer: string; note: string }[] = [];
  for (const line of decoded.split('\n').map((one) => one.trim())) {
    if (!line) continue;
    const [url = '', referer = '', ...note] = `${line};`.split(';');
    if (!isValidUrl(url)) throw new Error(`failed: url '${url}' not valid; line=${line}`);
    if (referer && !isValidUrl(referer)) throw new Error(`failed: referer '${referer}' not a valid url`);
    if (!found.some((one) => one.url === url)) found.push({ url, referer, note: note.join(';') });
  }
  return found;
}
