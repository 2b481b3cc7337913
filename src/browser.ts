/**
 * The browser's extension API. In Manifest V3 its own promises are all that pages need. Only the background
 * takes the polyfill, since it answers messages by promises (Chromium can do that from 148 on). So every page
 * is 10 kB lighter.
 */
type Browser = typeof import('webextension-polyfill');

const api = globalThis as { browser?: Browser; chrome?: Browser };

export const browser = (api.browser ?? api.chrome) as Browser;
