/**
 * Parameters known to say who shared a link or where it was clicked, never what it leads to.
 *
 * Only for links that no grammar knows: there an unknown parameter may be the identity, so a short list of
 * names that mean nothing else is all that may be dropped. Names shared with ordinary uses (`ref`, `s`, `t`,
 * `source`, `id`) are not on it.
 */
const tracking =
  /^(?:utm_\w+|_ga|_gl|gclid|gclsrc|dclid|gbraid|wbraid|gad_\w+|srsltid|fbclid|fb_(?:action_ids|action_types|ref|source)|mibextid|rdid|__(?:cft|xts)__(?:\[\d*\])?|__tn__|__eep__|igsh|igshid|igsi|stkn|xmt|slof|twclid|ref_src|ref_url|ttclid|msclkid|yclid|ysclid|li_fat_id|lipi|rcm|trackingid|share_id|_branch_match_id|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|__hs(?:tc|sc|fp)|vero_id|oly_(?:anon|enc)_id|epik|s_kwcid|wickedid|amp_(?:js_v|gsa|lite)|usqp)$/i;

/**
 * @param search a query with its `?`, or nothing
 * @returns the same query without tracking parameters; what stays keeps its order and its spelling
 */
export function withoutTracking(search: string): string {
  if (search.length < 2) return '';
  const kept = search.slice(1).split('&').filter(isNotTracking);
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

function isNotTracking(parameter: string): boolean {
  return parameter !== '' && !tracking.test(nameOf(parameter));
}

function nameOf(parameter: string): string {
  const name = parameter.split('=', 1)[0]!;
  return name.includes('%') ? name.replace(/%5B/gi, '[').replace(/%5D/gi, ']').replace(/%5F/gi, '_') : name;
}
