/** Which web addresses of the directory may be opened: the same rule for packaged data and for updates. */

/**
 * Only `https`, and nothing before the host: `https://bank.example@other.example` leads to another host than
 * it seems.
 * @param httpHosts hosts that may be opened by plain `http` (http-hosts.json holds the reviewed ones)
 */
export function isSafeAddress(address: string, httpHosts: readonly string[]): boolean {
  if (!leadsWhereItSeems(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && httpHosts.includes(hostname));
}

/** A source may be any page on the web, also by plain http, as long as it is on the host that it seems to be on. */
export function leadsWhereItSeems(address: string): boolean {
  if (/\s/.test(address) || !URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username === '' && password === '';
}
