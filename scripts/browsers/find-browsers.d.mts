export type BrowserFamily = 'chromium' | 'firefox';

/**
 * The browser of a family that this machine has, or `undefined`.
 * @throws when `CHROMIUM_PATH` or `FIREFOX_PATH` names a file that cannot be run.
 */
export function findBrowser(family: BrowserFamily): string | undefined;

/** Whether a family is there, but only as a snap, which cannot be driven. */
export function onlySnap(family: BrowserFamily): boolean;

/** WebKit's driver and the display that its browser needs, or `undefined`. */
export function findWebKit(): { driver: string; display: string } | undefined;
