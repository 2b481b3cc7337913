/** What a page is told of the person's settings and of what was asked before: at the first input, and when it changes. */
import type { PageMessage } from '../messages';
import { emptyState, type Mode, type ShareState } from './decide';
import { isAlive, runtime } from './runtime';
import type { WatchedControl, WatchedSite } from './watched-site';

/** How long to wait before storage is read again after it was refused. */
const READ_AGAIN_MS = 300;

export interface PageRecord {
  mode: Mode;
  state: ShareState;
  /** What looks like a share on any site, so that no page's script carries it. */
  looks?: readonly WatchedControl[];
}

/** What matters here of the settings, as whatever wrote them left them. */
interface StoredSettings {
  prompt?: { mode?: Mode };
  sites?: { off?: string[] };
  addedSites?: { host: string }[];
}

/** The share state; a private window's also says on which sites nothing is asked. */
type Stored = Partial<ShareState> & { off?: readonly string[] };

type Say = (message: PageMessage) => Promise<unknown>;

/** Anything malformed in storage counts as nothing. */
async function readRecord(site: WatchedSite, say: Say): Promise<PageRecord> {
  const stored = await runtime.storage.local.get(['settings', 'enforced', 'share', 'looks']);
  // `enforced`: what an organisation's policy puts in their place.
  const settings: StoredSettings = { ...(stored.settings as object), ...(stored.enforced as object) };
  const chosen = settings.prompt?.mode;
  // A private window's state lives in the background's memory; nothing of it may be written.
  const isPrivate = runtime.extension?.inIncognitoContext;
  const share = (isPrivate ? await say({ type: 'page/state' }) : stored.share) as Stored | undefined;
  const isOff =
    settings.sites?.off?.includes?.(site.id) ||
    (isPrivate && share?.off?.includes(site.id)) ||
    // A page that was open when the person stopped watching its site.
    (site.added && !settings.addedSites?.some?.(({ host }) => host === site.id));
  return {
    mode: isOff || chosen === 'off' ? 'off' : chosen === 'always' ? chosen : 'smart',
    state: { ...emptyState, ...share },
    looks: stored.looks as readonly WatchedControl[],
  };
}

/**
 * Follows the record from now on.
 * @param say sends a message to the background
 * @param take is called with the record once it is read, and whenever it may be another
 */
export function followRecord(site: WatchedSite, say: Say, take: (record: PageRecord) => void): void {
  // Firefox has been seen to refuse storage ("An unexpected error occurred") to a YouTube page that was still loading.
  const refresh = (triesLeft: number) =>
    void readRecord(site, say)
      .then(take)
      .catch(() => {
        if (triesLeft > 0) setTimeout(refresh, READ_AGAIN_MS, triesLeft - 1);
      });
  if (!isAlive()) return;
  runtime.storage.onChanged.addListener(() => refresh(0));
  refresh(5);
}
