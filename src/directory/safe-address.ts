/** Which web addresses of the directory may be opened: the same rule for what is packaged and for what an update brings. */

/**
 * `https`, and nothing before the host: `https://bank.example@other.example` leads elsewhere than it seems.
 * @param httpHosts hosts that may be opened by plain `http` (http-hosts.json holds the reviewed ones)
 */
export function isSafeAddress(address: string, httpHosts: readonly string[]): boolean {
  if (/\s/.test(address) || !URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && httpHosts.includes(hostname));
}
