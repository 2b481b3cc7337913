/**
 * The one small record that the scripts in pages read: what the settings, an organisation's policy, the sites that the
 * person added, the pause and what was asked before come to. Pages are called when it changes, so it is written only
 * when it is another.
 */
import { browser } from '../browser';
import { onSettingsChanged } from '../settings/follow';
import { allowedLaterSites } from '../settings/later-sites';
import { loadSettings } from '../settings/store';
import type { Mode } from '../share/decide';
import { type StoredRecord, storedRecord } from '../share/page-record';
import { shareState } from '../share/share-state';
import { sites } from '../sites/index';
import { dropRetired } from '../storage/change';
import { change } from '../storage/index';
import { inTurn } from '../storage/locks';
import { watch } from '../storage/watch';
import { shareLooks } from './looks';
import { loadShareState } from './share-state';

/** What a page is told, in normal or in private windows. */
export async function pageRecord(isPrivate: boolean): Promise<StoredRecord> {
  const [state, { settings }] = await Promise.all([loadShareState(isPrivate), loadSettings(isPrivate)]);
  const { prompt, addedSites, sites: chosen } = settings;
  const later = await allowedLaterSites(addedSites);
  const all = [
    ...sites.filter((site) => site.watch?.hosts.length || later.includes(site)).map(({ id }) => id),
    ...addedSites.map(({ host }) => host),
  ];
  const modes = all.map((id): [string, Mode] => [id, chosen.off.includes(id) ? 'off' : prompt.mode]);
  return { modes: Object.fromEntries(modes), state, ...(!isPrivate && { looks: shareLooks() }) };
}

/** Brings the record in line. Never rejects: pages go on by the one before, and the next change tries again. */
function publish(): void {
  // Read inside, so that the last one to be written is the newest.
  void inTurn('publish', async () => {
    const next = await pageRecord(false);
    await change(storedRecord, (now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next), false);
  }).catch(() => {});
}

/** Keeps what pages read in line with all that it is made of, from each start on. */
export function publishPageRecord(): void {
  // Both kinds of windows share what is stored.
  if (browser.extension.inIncognitoContext) return;
  const always = new AbortController().signal;
  onSettingsChanged(publish, always);
  browser.permissions.onAdded.addListener(publish);
  browser.permissions.onRemoved.addListener(publish);
  watch(shareState, publish, always);
  // "Delete everything" takes it along.
  watch(storedRecord, (record) => record ?? publish(), always);
  void dropRetired().catch(() => {});
  publish();
}
