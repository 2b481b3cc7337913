import { browser } from '../src/browser';

/**
 * Whether a `tel:` link may be followed in this page. Desktop Firefox without a program for calls puts an error
 * page in the place of whatever page followed the link, here the popup with the number on it.
 * https://bugzilla.mozilla.org/show_bug.cgi?id=1528305
 */
export function dialsHere(): boolean {
  return !('getBrowserInfo' in browser.runtime) || navigator.userAgent.includes('Android');
}

/** Whether this device is one to call from. */
export function isPhoneItself(): boolean {
  return /Android|iPhone|Mobile/.test(navigator.userAgent);
}
