import { browser } from '../src/browser';
import { mount } from '../src/ui/app';
import { startFirstRead } from './first-read';
import { PopupApp } from './popup';

/**
 * The toolbar popup takes its width from what is in it; in a tab, and on Android, where the popup fills the screen,
 * the page is as wide as there is room.
 */
function isToolbarPopup(): boolean {
  return (
    browser.extension.getViews({ type: 'popup' }).includes(window) && !navigator.userAgent.includes('Android')
  );
}

document.documentElement.dataset.place = isToolbarPopup() ? 'popup' : 'tab';
startFirstRead();
await mount(<PopupApp />);
