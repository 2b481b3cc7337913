import type { Session } from '../../scripts/browsers/index';

/** In functions that run in the extension. */
declare const chrome: typeof import('webextension-polyfill');

/** The extension's own pages that are open, in tabs or as popups: where a report begins. */
export function begunReports(session: Session): Promise<string[]> {
  return session.evaluateInExtension(() =>
    chrome.extension
      .getViews()
      .map(({ location }) => location.pathname)
      .filter((path) => /^\/(?:popup|options)\//.test(path)),
  );
}
