/** A link as a URL of the web; null if it is none. */
export function webUrl(link: string): URL | null {
  try {
    const url = new URL(link);
    // A dot at the end of a host changes nothing.
    if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
  } catch {
    return null;
  }
}
