// @vitest-environment happy-dom
/** What is changed in the moment before a page follows the settings: the page shows it all the same. */
import { expect, it, vi } from 'vitest';
import { textsOf } from '../../scripts/languages/texts';
import { languages } from '../../src/i18n/languages';
import { messagesOf } from '../../src/i18n/messages';
import { areas, browser } from '../support/browser-areas';

vi.mock('../../src/browser', async () => ({ browser: (await import('../support/browser-areas')).browser }));
vi.mock('../../src/extension/packaged', () => ({ readPackaged: async () => '' }));
vi.mock('../../src/i18n/messages', async (original) => ({
  ...(await original<object>()),
  loadMessages: async (wanted: string) =>
    messagesOf(languages.find(({ tag }) => tag === wanted) ?? languages[0]!, textsOf(wanted)),
}));

/** Lets the file that follows the settings come. */
let arrive = () => {};
const onItsWay = new Promise<void>((resolve) => {
  arrive = resolve;
});
vi.mock('../../src/settings/follow', async (original) => {
  await onItsWay;
  return original<object>();
});

it('is shown once the page follows them', async () => {
  areas.local.set('settings', {
    version: 1,
    language: 'en',
    region: { country: 'PK', subdivision: 'PK-SD' },
  });
  const { mount, useSettings } = await import('../../src/ui/app');
  let drawn = 0;
  const Region = () => {
    drawn += 1;
    return useSettings().region?.subdivision;
  };
  document.body.innerHTML = '<div id="app"></div>';
  await mount(<Region />);
  expect(document.body.textContent).toBe('PK-SD');
  await browser.storage.local.set({
    settings: { version: 1, language: 'en', region: { country: 'PK', subdivision: 'PK-PB' } },
  });
  arrive();
  await vi.waitFor(() => expect(document.body.textContent).toBe('PK-PB'));

  // Where nothing has changed in between, nothing is drawn again.
  drawn = 0;
  document.body.innerHTML = '<div id="app"></div>';
  await mount(<Region />);
  const read = vi.spyOn(browser.storage.local, 'get');
  await vi.waitFor(() => expect(read).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([document.body.textContent, drawn]).toEqual(['PK-PB', 1]);
});
