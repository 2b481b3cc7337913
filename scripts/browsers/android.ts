/** A build that finds the browser to be as Firefox for Android is. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension, changedCopy } from './built';

/**
 * Runs before any code of ours, and takes away what Firefox for Android does not have. `openerTabId` is marked as
 * unsupported there, and so using it throws at once.
 * https://searchfox.org/mozilla-central/source/mobile/shared/components/extensions/schemas
 */
const PRELUDE = `
for (const name of ['contextMenus', 'menus', 'commands', 'windows']) {
  Object.defineProperty(browser, name, { value: undefined });
}
Object.defineProperty(browser.action, 'openPopup', { value: undefined });
const { tabs } = browser;
const create = tabs.create.bind(tabs);
Object.defineProperty(tabs, 'create', {
  value: (properties) => {
    if ('openerTabId' in properties) throw new Error('Property "openerTabId" is unsupported by Firefox');
    return create(properties);
  },
});
`;

const withoutCommands = (text: string) => {
  const { commands: _, ...manifest } = JSON.parse(text);
  manifest.background.scripts.unshift('android.js');
  return JSON.stringify(manifest);
};
const withPrelude = (text: string) =>
  text.replace('<script type="module"', '<script src="/android.js"></script><script type="module"');

/**
 * A copy of `dist/firefox` without what Android lacks. @returns its directory, which is removed when the process ends
 */
export function builtAsOnAndroid(): string {
  const directory = changedCopy(builtExtension('firefox'), {
    'manifest.json': withoutCommands,
    'popup/index.html': withPrelude,
    'options/index.html': withPrelude,
  });
  writeFileSync(join(directory, 'android.js'), PRELUDE);
  return directory;
}

export const ANDROID_USER_AGENT = 'Mozilla/5.0 (Android 15; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0';
export const PHONE = { width: 360, height: 740 };
