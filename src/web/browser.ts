/**
 * Replaces the browser's extension calls; used instead of `src/browser.ts`. It has as much of each as the
 * pages use. What only an extension can do is missing, and nothing in this edition asks for it.
 */
import { organisationPolicy } from './organisation';
import { ownStorage } from './own-storage';
import { version } from './packaged';
import { popupPage } from './protocol';

type Browser = typeof import('webextension-polyfill');
type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;
type Listener = (changes: Changes, area: string) => void;

const listeners = new Set<Listener>();
const tell = (changes: Changes, area: string) => {
  for (const listener of listeners) listener(changes, area);
};

/** An area of storage, over anything that keeps texts by name. */
function area(
  name: string,
  kept: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  names: () => string[],
) {
  const read = (key: string): unknown => {
    const text = kept.getItem(key);
    try {
      return text === null ? undefined : JSON.parse(text);
    } catch {
      return undefined;
    }
  };
  return {
    async get(wanted: string | string[] | null) {
      const keys = wanted === null ? names() : [wanted].flat();
      return Object.fromEntries(
        keys.map((key) => [key, read(key)]).filter(([, value]) => value !== undefined),
      );
    },
    async set(items: Record<string, unknown>) {
      for (const [key, value] of Object.entries(items)) {
        kept.setItem(key, JSON.stringify(value));
        tell({ [key]: { newValue: value } }, name);
      }
    },
    async remove(wanted: string | string[]) {
      for (const key of [wanted].flat()) {
        kept.removeItem(key);
        tell({ [key]: {} }, name);
      }
    },
    async clear() {
      await this.remove(names());
    },
  };
}

/** In memory: gone with the page. */
function memory() {
  const kept = new Map<string, string>();
  return area(
    'session',
    {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, text) => void kept.set(key, text),
      removeItem: (key) => void kept.delete(key),
    },
    () => [...kept.keys()],
  );
}

/**
 * Stored in the browser. The browser may have no room, or refuse to store anything. Then a value in the popup counts as
 * long as the popup is open, because a report needs the region that the person chose. All other pages say that the
 * value could not be stored.
 */
function lasting() {
  const unkept = new Map<string, string>();
  return area(
    'local',
    {
      getItem: (key) => unkept.get(key) ?? ownStorage?.getItem(key) ?? null,
      setItem(key, text) {
        try {
          if (!ownStorage) throw new Error('the browser keeps nothing');
          ownStorage.setItem(key, text);
          unkept.delete(key);
        } catch (error) {
          if (!location.pathname.startsWith(popupPage)) throw error;
          unkept.set(key, text);
        }
      },
      removeItem(key) {
        unkept.delete(key);
        ownStorage?.removeItem(key);
      },
    },
    () => [...new Set([...unkept.keys(), ...Object.keys(ownStorage ?? {})])],
  );
}

addEventListener('storage', ({ storageArea, key, newValue }) => {
  // The text is passed on unread: each listener parses it as it parses all stored texts. Our own code only writes JSON.
  if (storageArea === ownStorage && key !== null)
    tell({ [key]: newValue === null ? {} : { newValue } }, 'local');
});

/** Addresses that wait to be shown, by the number of the tab that they will have. */
const waiting: string[] = [];

function open(url: string): void {
  // Without a press by the person, the browser would block it without telling us.
  if (!(navigator.userActivation?.isActive ?? true)) throw new Error('needs a press');
  // A link such as `mailto:` opens another program. In a new tab it would leave that tab empty.
  if (/^https?:/.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
  else location.assign(url);
}

const tabs = {
  query: async () => [],
  /** A tab that is to be shown later is only opened then. */
  async create({ url, active = true }: { url: string; active?: boolean }) {
    if (active) open(url);
    else waiting.push(url);
    return { id: waiting.length - 1, open: active };
  },
  async update(id: number) {
    open(waiting[id] as string);
  },
};

const nothing = async () => undefined;

const standIn = {
  storage: {
    local: lasting(),
    session: memory(),
    managed: { get: organisationPolicy },
    onChanged: {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
    },
  },
  runtime: {
    getURL: (path: string) => new URL(path, `${location.origin}/`).href,
    getManifest: () => ({ version }),
    /** There is no background: what waits for an organisation is sent from here. */
    async sendMessage({ type }: { type: string }) {
      if (type === 'ui/outbox-run') await (await import('./intake')).sendWaiting();
    },
  },
  extension: { inIncognitoContext: false, getViews: () => [] },
  tabs,
  action: { setBadgeText: nothing, setBadgeBackgroundColor: nothing, setTitle: nothing },
  alarms: { create: () => undefined, clear: () => undefined },
  permissions: {
    contains: async () => false,
    request: async () => false,
    remove: async () => false,
    getAll: async () => ({ origins: [] }),
  },
};

export const browser = standIn as unknown as Browser;
