/** Checks what was typed for a partner's intake, and says what is wrong with it. Pure. */
import { isIntakeUrl } from '../../src/report/intake/index';
import { oneLine } from '../../src/report/report';
import type { FieldProblem } from '../kit/field-problem';

export const longestName = 80;
export const longestUrl = 2000;

export interface IntakeCheck {
  name: FieldProblem | null;
  url: FieldProblem | null;
  /** What would be saved; null while something is wrong. */
  intake: { name: string; url: string } | null;
}

/** @param name and url as typed */
export function checkTypedIntake(name: string, url: string): IntakeCheck {
  const cleanName = oneLine(name, Number.POSITIVE_INFINITY) ?? '';
  const cleanUrl = withScheme(url.trim());
  const problems = { name: nameProblem(cleanName), url: urlProblem(cleanUrl) };
  const sound = problems.name === null && problems.url === null;
  return { ...problems, intake: sound ? { name: cleanName, url: new URL(cleanUrl).href } : null };
}

/** `reports.example.org` is what people type for `https://reports.example.org`. */
function withScheme(url: string): string {
  return /^[a-z\d-]+(\.[a-z\d-]+)+([:/?#]|$)/i.test(url) ? `https://${url}` : url;
}

function nameProblem(name: string): FieldProblem | null {
  if (name === '') return { message: 'options_organisation_name_missing' };
  // The length that the settings count: UTF-16 units.
  const over = name.length - longestName;
  return over > 0 ? { message: 'options_organisation_name_long', count: over } : null;
}

function urlProblem(url: string): FieldProblem | null {
  if (url === '') return { message: 'options_organisation_url_missing' };
  if (url.length > longestUrl) return { message: 'options_organisation_url_long' };
  if (!URL.canParse(url)) return { message: 'options_organisation_url_invalid' };
  const { protocol, hostname, username, password } = new URL(url);
  if (protocol === 'http:') return { message: 'options_organisation_url_insecure' };
  if (username || password) return { message: 'options_organisation_url_secret' };
  // `https://reports` parses; nobody outside a local network has such a name.
  const named = hostname.includes('.') || hostname === 'localhost' || hostname.startsWith('[');
  return isIntakeUrl(url) && named ? null : { message: 'options_organisation_url_invalid' };
}
