import { type ComponentChildren, createContext, render } from 'preact';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';
import { readPackaged } from '../extension/packaged';
import { loadMessages, type Messages } from '../i18n/messages';
import type { Policy } from '../settings/policy';
import { defaultSettings, type Settings, type SettingsPart } from '../settings/schema';
import { type Loaded, loadSettings } from '../settings/store';

interface App extends Loaded {
  messages: Messages;
}

const AppContext = createContext<App | null>(null);

function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('outside of <Shell>');
  return app;
}

/** The translate function and the language of the page. */
export function useMessages(): Messages {
  return useApp().messages;
}

/** Current settings; the component renders again when they change, in this page or another. */
export function useSettings(): Settings {
  return useApp().settings;
}

/** Names of stored settings that were set aside as invalid. */
export function useSetAside(): readonly string[] {
  return useApp().setAside;
}

/**
 * Whether the organisation that manages this browser does not let the person change a part of the settings.
 */
export function useLocked(part: SettingsPart): boolean {
  return useApp().locked.includes(part);
}

/** What the organisation that manages this browser has set, and where its policy is wrong; null where none does. */
export function usePolicy(): (Policy & Pick<Loaded, 'governed' | 'locked' | 'problems'>) | null {
  const { policy, governed, locked, problems } = useApp();
  return policy && { ...policy, governed, locked, problems };
}

function applyLanguage({ language }: Messages): void {
  const html = document.documentElement;
  html.lang = language.tag;
  html.dir = language.direction;
  html.dataset.script = language.script;
}

/** Not needed before the first paint. */
const following = import('../settings/follow');

async function start(): Promise<App> {
  const loaded = await loadSettings().catch(() => ({
    settings: defaultSettings,
    setAside: ['settings'],
    locked: [],
    governed: [],
    policy: null,
    problems: [],
  }));
  const messages = await loadMessages(loaded.settings.language, navigator.languages, readPackaged);
  return { messages, ...loaded };
}

function Shell({ first, children }: { first: App; children: ComponentChildren }) {
  const [app, setApp] = useState(first);
  // Other effects wait for a paint, and a page in the background may get none before the next change.
  useLayoutEffect(() => {
    const controller = new AbortController();
    let newest: Loaded | undefined;
    const changed = async (loaded: Loaded) => {
      newest = loaded;
      const messages = await loadMessages(loaded.settings.language, navigator.languages, readPackaged);
      // The texts of another language may come more slowly than those of the one chosen after it.
      if (loaded !== newest) return;
      applyLanguage(messages);
      // What was set aside stays named, although a change of another part has deleted it.
      setApp(({ setAside }) => ({ ...loaded, messages, setAside }));
    };
    const { messages: _, ...known } = first;
    void following.then(({ onSettingsChanged }) => onSettingsChanged(changed, controller.signal, known));
    return () => controller.abort();
  }, []);
  return <AppContext.Provider value={app}>{children}</AppContext.Provider>;
}

/** Starts an extension page: settings and words first, then the screen, in one paint. */
export async function mount(view: ComponentChildren): Promise<void> {
  const app = await start();
  applyLanguage(app.messages);
  const root = document.getElementById('app');
  if (!root) return;
  // Removes what was shown for the first moment; in the same task, so that nothing flickers.
  root.replaceChildren();
  render(<Shell first={app}>{view}</Shell>, root);
}
