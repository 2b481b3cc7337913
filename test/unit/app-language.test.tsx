// @vitest-environment happy-dom
/** The language of a page that is open while settings change. */
import { expect, it, vi } from 'vitest';
import { textsOf } from '../../scripts/languages/texts';
import { languages } from '../../src/i18n/languages';
import { type Messages, messagesOf } from '../../src/i18n/messages';
import { defaultSettings } from '../../src/settings/schema';
import type { Loaded } from '../../src/settings/store';

function inLanguage(wanted: string): Messages {
  const language = languages.find(({ tag }) => tag === wanted);
  if (!language) throw new Error(`no ${wanted}`);
  return messagesOf(language, textsOf(wanted));
}
const loaded = (language: string): Loaded => ({
  ...{ setAside: [], locked: [], governed: [], policy: null, problems: [] },
  settings: { ...defaultSettings, language },
});

/** Lets the texts of a language come. */
const arrive = new Map<string, () => void>();
let change: (now: Loaded) => void = () => {};
vi.mock('../../src/settings/store', () => ({ loadSettings: async () => loaded('en') }));
vi.mock('../../src/settings/follow', () => ({
  onSettingsChanged: (changed: typeof change) => {
    change = changed;
  },
}));
vi.mock('../../src/i18n/messages', async (original) => ({
  ...(await original<object>()),
  loadMessages: (tag: string) =>
    arrive.has('en')
      ? new Promise((resolve) => arrive.set(tag, () => resolve(inLanguage(tag))))
      : Promise.resolve(inLanguage(tag)),
}));
vi.mock('../../src/extension/packaged', () => ({ readPackaged: async () => '' }));
const { mount, useMessages } = await import('../../src/ui/app');

const Title = () => useMessages().t('popup_where_title');

it('is the one that was chosen last, also where the texts of the one before come after it', async () => {
  document.body.innerHTML = '<div id="app"></div>';
  await mount(<Title />);
  arrive.set('en', () => {});
  const shown = () => [document.documentElement.lang, document.body.textContent];
  const as = (tag: string) => [tag, textsOf(tag).popup_where_title];
  await vi.waitFor(() => expect(shown()).toEqual(as('en')));
  for (const tag of ['ur', 'fr']) change(loaded(tag));
  await vi.waitFor(() => expect(arrive.has('fr')).toBe(true));
  arrive.get('fr')?.();
  await vi.waitFor(() => expect(shown()).toEqual(as('fr')));
  arrive.get('ur')?.();
  await Promise.resolve();
  await vi.waitFor(() => expect(shown()).toEqual(as('fr')));
  change(loaded('ur'));
  arrive.get('ur')?.();
  await vi.waitFor(() => expect(shown()).toEqual(as('ur')));
});
