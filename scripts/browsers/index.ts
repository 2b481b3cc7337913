/**
 * The one driver of browsers: real Chromium and real Firefox with the extension in them, which reach only a web of our
 * own. Tests, the benchmark, faults, soak, pictures and the tour all use it.
 *
 *     const web = await startHermeticWeb();                       // every host on the internet, on this machine
 *     web.on('x.com', () => ({ body: '<h1>Hello</h1>' }));
 *     const session = await launch({ kind: 'firefox', extensionDir: builtExtension('firefox'), web });
 *     const page = await session.newPage('https://x.com/home');
 *     const popup = await session.openPopup(page);                // the real one, which has `activeTab`
 *     await press(popup, 'Report it');                            // by what is written there
 *     console.log(web.log, await session.storage(), await session.errors());
 *     await session.close();                                      // and its profile is gone
 *
 * | what                                   | where            |
 * | -------------------------------------- | ---------------- |
 * | start a browser; what can be chosen    | launch.ts        |
 * | drive it: pages, popup, private windows, background, storage, errors, `reset()` | session.ts |
 * | WebKit, for the edition for phones      | webkit.ts        |
 * | what differs between the two browsers  | engine.ts, chromium.ts, firefox.ts |
 * | what left the browser                  | hermetic-web.ts  |
 * | the share prompt and the form's card, in closed shadow roots | prompt.ts, form-card.ts, eyes/ |
 * | read and press pages of the extension  | screen.ts, popup-tab.ts |
 * | pictures and colours of the screen     | pixels.ts        |
 * | the build, and copies of it: with hosts allowed, as on Android, under a policy | built.ts, android.ts, policy.ts |
 * | end, reload or disable the extension   | extension-life.ts |
 * | where browsers are installed           | find-browsers.mjs (runs before anything is installed) |
 *
 * Both browsers end with the process that started them, and their profiles are removed. Nothing here knows of tests:
 * what only tests share is in test/support.
 */
export { ANDROID_USER_AGENT, builtAsOnAndroid, PHONE } from './android';
export { builtExtension, builtWithHosts, changedCopy } from './built';
export { chooseBrowsers } from './choose';
export type { BrowserKind } from './engine';
export { type Ending, endExtension } from './extension-life';
export { inBrowserWindow } from './firefox';
export { closeCard, readCard, toggleCard, waitForCard } from './form-card';
export { freePort } from './free-port';
export {
  type HermeticWeb,
  type Site,
  startHermeticWeb,
  type WebAnswer,
} from './hermetic-web';
export { launch } from './launch';
export { type PackedExtension, packedExtension, stateOf, updateNow } from './packed';
export { colourAt, differing, type Picture, pictureOf } from './pixels';
export { canWritePolicies, type PolicedExtension, policedExtension } from './policy';
export { openPopupAsTab, tabIdOf } from './popup-tab';
export {
  pressPromptButton,
  readNotice,
  readPrompt,
  type SeenPrompt,
  settlePrompt,
  waitForNoPrompt,
  waitForPrompt,
  waitUntilPromptStaysAway,
} from './prompt';
export { type Point, pointOf, press, textOf, waitForText } from './screen';
export type { Session } from './session';
export type { Stored } from './stored';
export { turnTo, untilSettingsRead } from './turn-to';
export { launchWebKit, type WebKit } from './webkit';
export { welcomePage, withoutWelcome } from './welcome';
