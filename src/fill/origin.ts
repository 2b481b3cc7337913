/** Which official pages a link may be filled in on, if the person allows it. */

import { formUrl } from '../report/handover/form';
import type { RouteDelivery } from '../report/route';
import { hostBelongsTo } from '../sites/addresses';
import { sites } from '../sites/index';
import { laterSiteAt } from '../sites/later';

/**
 * The origin of a form whose field for the link may be filled in, as a match pattern:
 * `https://report.example/*`.
 *
 * Never behind a bot check, never on a page that only explains, never without TLS. Not on a social site
 * either: there the extension has its permission for another reason, and nobody was asked about filling in
 * forms.
 * @param language BCP 47 tag: the form may have another address in another language
 * @returns null where nothing is filled in
 */
export function fillOrigin(way: RouteDelivery, language: string): string | null {
  if (way.type !== 'form' || way.botCheck || way.guide) return null;
  const { protocol, hostname, port } = new URL(formUrl(way, language));
  if (protocol !== 'https:' || port !== '' || isSocialSite(hostname)) return null;
  return `https://${hostname}/*`;
}

/**
 * All origins of a channel's forms where the link may be filled in. An origin that also has a form that must
 * not be filled in is left out, because afterwards nothing tells which of the two was opened.
 */
export function fillOrigins(ways: readonly RouteDelivery[], language: string): string[] {
  const forms = ways.filter((way) => way.type === 'form');
  const untouched = forms
    .filter((form) => fillOrigin(form, language) === null)
    .map((form) => `${new URL(formUrl(form, language)).origin}/*`);
  const origins = forms.flatMap((form) => fillOrigin(form, language) ?? []);
  return [...new Set(origins)].filter((origin) => !untouched.includes(origin));
}

/** Whether the extension may run on a host because of the share prompt. */
export function isSocialSite(hostname: string): boolean {
  return (
    sites.some((site) => site.watch?.hosts.some((host) => hostBelongsTo(host, hostname))) ||
    laterSiteAt(hostname) !== undefined
  );
}
