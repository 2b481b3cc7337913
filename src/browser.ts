/** The one place the polyfill enters. Content scripts never import this file: they use `share/runtime.ts`. */
import browser from 'webextension-polyfill';

export { browser };
