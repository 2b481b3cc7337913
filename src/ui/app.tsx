import { type ComponentChildren, createContext, render } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { loadMessages, type Messages } from '../i18n/messages';
import { defaultSettings, type Settings } from '../settings/schema';
import { loadSettings, onSettingsChanged } from '../settings/store';
import { readPackaged } from './packaged';

interface App {
  messages: Messages;
  settings: Settings;
  /** Parts of the stored settings that were not valid and are not used. */
  setAside: readonly string[];
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

function applyLanguage({ language }: Messages): void {
  const html = document.documentElement;
  html.lang = language.tag;
  html.dir = language.direction;
  html.dataset.script = language.script;
}

async function start(): Promise<App> {
  const { settings, setAside } = await loadSettings().catch(() => ({
    settings: defaultSettings,
    setAside: ['settings'],
  }));
  const messages = await loadMessages(settings.language, navigator.languages, readPackaged);
  return { messages, settings, setAside };
}

function Shell({ first, children }: { first: App; children: ComponentChildren }) {
  const [app, setApp] = useState(first);
  useEffect(() => {
    const controller = new AbortController();
    onSettingsChanged(async (settings) => {
      const messages = await loadMessages(settings.language, navigator.languages, readPackaged);
      applyLanguage(messages);
      setApp((before) => ({ ...before, messages, settings }));
    }, controller.signal);
    return () => controller.abort();
  }, []);
  return <AppContext.Provider value={app}>{children}</AppContext.Provider>;
}

/** Starts an extension page: settings and words first, then the screen, in one paint. */
export async function mount(view: ComponentChildren): Promise<void> {
  const app = await start();
  applyLanguage(app.messages);
  const root = document.getElementById('app');
  if (root) render(<Shell first={app}>{view}</Shell>, root);
}
