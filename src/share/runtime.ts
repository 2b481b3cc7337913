/** The extension's own API inside a content script: small, promise-based in both browsers, no polyfill. */
import { browser as runtime } from '../browser';

export { runtime };

/** False once the extension was updated or removed under this page: then everything here stops. */
export function isAlive(): boolean {
  try {
    return Boolean(runtime.runtime?.id);
  } catch {
    return false;
  }
}
