/**
 * The one small record that the scripts in pages read. It is made from the settings, an organisation's
 * policy, the sites that the person added, the pause and what was asked before. Each change of it runs code
 * in the pages, so it is written only when it differs.
 */
import { browser } from '../browser';
import { onSettingsChanged } from '../settings/follow';
import { allowedLaterSites } from '../settings/later-sites';
import { loadSettings } from '../settings/store';
import type { Mode } from '../share/decide';
import { type StoredRecord, storedRecord } from '../share/page-record';
import { shareState } from '../share/share-state';
import { sites } from '../sites/index';
import { laterSites } from '../sites/later';
import { dropRetired } from '../storage/change';
import { change } from '../storage/index';
import { inTurn } from '../storage/locks';
import { watch } from '../storage/watch';
import { shareLooks } from './looks';
import { loadShareState } from './share-state';

/** The record for pages in normal or in private windows. */
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

/** Writes the record again. Never rejects: pages go on with the old record, and the next change tries again. */
function publish(): void {
  // Read inside the queue, so that the record that is written last is also the newest.
  void inTurn('publish', async () => {
    const next = await pageRecord(false);
    await change(storedRecord, (now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next), false);
  }).catch(() => {});
}

/** Keeps the record up to date with all that it is made of, from each start on. */
export function publishPageRecord(): void {
  // Normal and private windows share what is stored.
  if (browser.extension.inIncognitoContext) return;
  const always = new AbortController().signal;
  onSettingsChanged(publish, always);
  // Sites of later releases are in the record once they are allowed.
  if (laterSites.length > 0) {
    browser.permissions.onAdded.addListener(publish);
    browser.permissions.onRemoved.addListener(publish);
  }
  watch(shareState, publish, always);
  // "Delete everything" deletes the record too, so write it again.
  watch(storedRecord, (record) => record ?? publish(), always);
  void dropRetired().catch(() => {});
  publish();
}
