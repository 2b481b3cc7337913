/**
 * Parameters that are known to say who shared a link or where it was clicked, never what it leads to.
 *
 * Only for links that no grammar knows: there an unknown parameter may be what identifies the post, so only
 * names of a short list, which mean nothing else, may be dropped. Names that have ordinary uses as well
 * (`ref`, `s`, `t`, `source`, `id`) are not on it.
 */
const tracking =
  /^(?:utm_\w+|_ga|_gl|gclid|gclsrc|dclid|gbraid|wbraid|gad_\w+|srsltid|fbclid|fb_(?:action_ids|action_types|ref|source)|mibextid|rdid|__(?:cft|xts)__(?:\[\d*\])?|__tn__|__eep__|igsh|igshid|igsi|stkn|xmt|slof|twclid|ref_src|ref_url|ttclid|msclkid|yclid|ysclid|li_fat_id|lipi|rcm|trackingid|share_id|_branch_match_id|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|__hs(?:tc|sc|fp)|vero_id|oly_(?:anon|enc)_id|epik|s_kwcid|wickedid|amp_(?:js_v|gsa|lite)|usqp)$/i;

/**
 * Parameters that let somebody in or say who somebody is: a key to an account, a session, a code that was sent, an
 * address of e-mail. Compared as words of the name (`midToken`, `otp_token`, `PHPSESSID`), so that `author` is not one of them.
 */
const secret =
  /^(?:(?:\w+_)?(?:token|jwt|sess|sess_?id|session_?id|auth|oauth|auth_?key|auth_code|otp|passcode|password|passwd|pwd|secret|e_?mail|csrf|xsrf)|token_\w+|auth_(?:user|token)|e_?mail_\w+|cftoken|cfid)$/;
/** These as well, where nobody can guess the value; a short value is a page's own word (`code=bread`, `sid=2`). */
const longSecret = /^(?:\w+_)?(?:sid|code|session|ticket|nonce)$/;
const unguessable = /^[\w.~%+/=-]{16,}$/;
/** These may let somebody in, and the link may also need them to open at all. */
const perhapsSecret = /^(?:\w+_)?(?:sid|code|session|ticket|nonce|key|sig|signature|hmac|credential)$/;

/** `midToken` and `X-Amz-Token` as `mid_token` and `x_amz_token`. */
function nameWords(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z\d]+/g, '_')
    .toLowerCase()
    .replace(/^(?:php|j|asp|aspsession)sess/, 'sess');
}

function secrecyOf(parameter: string): 'none' | 'secret' | 'perhaps' {
  const cut = parameter.indexOf('=');
  if (cut === -1) return 'none';
  const value = parameter.slice(cut + 1);
  if (value === '') return 'none';
  const name = nameWords(parameterName(parameter));
  if (/^[^@%\s]+(?:@|%40)(?:[\w-]+\.)+[a-z]{2,}$/i.test(value) || secret.test(name)) return 'secret';
  if (longSecret.test(name) && unguessable.test(value)) return 'secret';
  return perhapsSecret.test(name) ? 'perhaps' : 'none';
}

/**
 * @param search a query with its `?`, or nothing
 * @returns the same query without tracking parameters and keys; what stays keeps its order and its spelling
 */
export function withoutTracking(search: string): string {
  if (search.length < 2) return '';
  const kept = search.slice(1).split('&').filter(isHarmless);
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

/** A path without the session that some servers write into it. */
export function withoutSession(path: string): string {
  return path.includes(';') ? path.replace(/;(?:jsessionid|phpsessid|sessionid|sid)=[^/;]*/gi, '') : path;
}

/**
 * Names of parameters that stay in a link and may be private: without them it could lead elsewhere, so the
 * person is told about them.
 * @param url a reported address
 */
export function doubtfulParts(url: string): string[] {
  const query = /\?([^#]*)/.exec(url)?.[1] ?? '';
  const names = query
    .split('&')
    .filter((parameter) => secrecyOf(parameter) === 'perhaps')
    .map(parameterName);
  return [...new Set(names)];
}

function isHarmless(parameter: string): boolean {
  return parameter !== '' && !tracking.test(parameterName(parameter)) && secrecyOf(parameter) !== 'secret';
}

function parameterName(parameter: string): string {
  const name = parameter.split('=', 1)[0]!;
  return name.includes('%') ? name.replace(/%5B/gi, '[').replace(/%5D/gi, ']').replace(/%5F/gi, '_') : name;
}
