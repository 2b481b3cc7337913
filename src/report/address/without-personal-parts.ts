import { withoutSession, withoutTracking } from '../tracking';

/**
 * The link without user name, password, tracking, keys and fragment; a fragment that is a route stays. For a
 * known site, whose forms say what identifies a post, the whole query goes.
 */
export function withoutPersonalParts(url: URL, protocol: string, isKnown = false): string {
  const port = url.port === '' ? '' : `:${url.port}`;
  const start = `${protocol}//${url.hostname}${port}${withoutSession(url.pathname)}`;
  if (isKnown) return start;
  const [route = '', query] = /^#!?\//.test(url.hash) ? url.hash.split(/\?(.*)/s) : [];
  return `${start}${withoutTracking(url.search)}${route}${query ? withoutTracking(`?${query}`) : ''}`;
}
