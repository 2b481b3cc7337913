import { inBrowserWindow, type Session } from '../browsers/index';
import { FIREFOX_ID } from '../build/manifest';

/** Firefox's internals that are used here. */
declare const WebExtensionPolicy: { getByID(id: string): { extension: { backgroundState: string } } };

/** Whether the extension's background runs now. Asking does not wake it. */
export async function backgroundRuns({ kind, browser, extensionOrigin }: Session): Promise<boolean> {
  if (kind === 'firefox') {
    return inBrowserWindow(
      browser,
      (id) => WebExtensionPolicy.getByID(id).extension.backgroundState !== 'stopped',
      FIREFOX_ID,
    );
  }
  return browser
    .targets()
    .some((target) => target.type() === 'service_worker' && target.url().startsWith(extensionOrigin));
}
