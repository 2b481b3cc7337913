export { builtWithHosts } from './allowed-hosts';
export { ANDROID_USER_AGENT, builtAsOnAndroid, PHONE } from './android';
export { chromiumSwitches, installUnpacked, stopServiceWorker, UNWANTED_SWITCHES } from './chromium';
export { type Ending, endExtension } from './extension-life';
export { inBrowserWindow, waitForExtensionPage } from './firefox';
export { closeCard, readCard, type SeenCard, waitForCard } from './form-card';
export {
  type HermeticWeb,
  type Site,
  startHermeticWeb,
  type WebAnswer,
  type WebRequest,
} from './hermetic-web';
export { isNavigationError, untilLoaded } from './page-load';
export { colourAt, differing, type Picture, pictureOf } from './pixels';
export { canWritePolicies, type PolicedExtension, policedExtension } from './policy';
export { openPopupAsTab, tabIdOf } from './popup-tab';
export * from './prompt';
export { press, textOf, waitForText } from './screen';
export { type BrowserKind, type LaunchOptions, launch, type Session, type Stored } from './session';
export { turnTo } from './turn-to';
