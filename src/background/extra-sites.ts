/**
 * Sites that a person added ("watch this site too"), and those that came after the first release and that the person
 * allowed: their sentinels are registered at run time.
 *
 * What should be registered follows from the settings and from what the browser allows; what is registered is asked
 * from the browser, and only the difference is applied. So it does not matter in which order permission, settings
 * and updates of the extension come, and each start repairs what an earlier one left unfinished.
 */
import { browser } from '../browser';
import { type AddedSite, addedSiteAt, originOfHost } from '../settings/added-sites';
import { onSettingsChanged } from '../settings/follow';
import { allowedLaterSites, isOf, laterOrigins } from '../settings/later-sites';
import { changeSettings, loadSettings } from '../settings/store';
import { inTurn } from '../storage/locks';
import { enterOpenPages } from './open-pages';

const PREFIX = 'added-';

/** Whose kind of pages a host has, if the person added it and the browser still allows it. */
export async function kindOfAddedSite(host: string): Promise<AddedSite['as'] | null> {
  const { settings } = await loadSettings();
  const site = addedSiteAt(settings, host);
  return site && (await isAllowed(site)) ? site.as : null;
}

function isAllowed({ host }: AddedSite): Promise<boolean> {
  return browser.permissions.contains({ origins: [originOfHost(host)] });
}

async function allowedOf(sites: readonly AddedSite[]): Promise<AddedSite[]> {
  const allowed = await Promise.all(sites.map(isAllowed));
  return sites.filter((_, index) => allowed[index]);
}

interface Wanted {
  matches: string[];
  js: string[];
}

/** By id, which says whose data it has too, so that a change of that is a difference as well. */
async function wantedScripts(): Promise<Map<string, Wanted>> {
  const { settings } = await loadSettings();
  const allowed = await allowedOf(settings.addedSites);
  const later = await allowedLaterSites(allowed);
  // A site that was added by its address before it was known has its own data now.
  const others = allowed.filter((added) => !later.some((site) => isOf(added, site)));
  return new Map([
    ...later.map((site): [string, Wanted] => [
      `${PREFIX}later-${site.id}`,
      { matches: laterOrigins(site), js: filesOf(site.id) },
    ]),
    ...others.map(({ host, as }): [string, Wanted] => [
      `${PREFIX}${as}-${host}`,
      { matches: [originOfHost(host)], js: filesOf(as) },
    ]),
  ]);
}

async function apply(): Promise<void> {
  const wanted = await wantedScripts();
  const registered = await browser.scripting.getRegisteredContentScripts();
  const ids = registered.map(({ id }) => id).filter((id) => id.startsWith(PREFIX));

  const leftOver = ids.filter((id) => !wanted.has(id));
  if (leftOver.length > 0) await browser.scripting.unregisterContentScripts({ ids: leftOver });

  const missing = [...wanted].filter(([id]) => !ids.includes(id));
  for (const [id, script] of missing) {
    await browser.scripting.registerContentScripts([{ id, ...script, runAt: 'document_start' }]);
    await enterOpenPages(script.matches, script.js);
  }
}

function filesOf(site: string): string[] {
  return [`sentinel/${site}.js`, 'sentinel.js'];
}

/** Brings what is registered in line with what is wanted; one run after the other. Never rejects. */
export function applyAddedSites(): Promise<void> {
  return inTurn('added-sites', apply).catch(() => {});
}

/** Forgets the sites that the browser no longer allows. */
async function forgetDisallowed(): Promise<void> {
  const { settings } = await loadSettings();
  const allowed = await allowedOf(settings.addedSites);
  if (allowed.length === settings.addedSites.length) return;
  await changeSettings({ addedSites: allowed });
}

/**
 * Keeps the registered sentinels in line. A wish is written into the settings before the browser asks the person,
 * because the popup does not outlive that question everywhere; the permission is what makes it come true.
 */
export function watchAddedSites(): void {
  // Both kinds of windows share what is registered: the background of private ones leaves it alone.
  if (browser.extension.inIncognitoContext) return;
  browser.permissions.onAdded.addListener(() => void applyAddedSites());
  browser.permissions.onRemoved.addListener(() => void forgetDisallowed().then(applyAddedSites));
  onSettingsChanged(() => void applyAddedSites(), new AbortController().signal);
  // An update of the extension drops what was registered, in Chromium.
  browser.runtime.onInstalled.addListener(() => void applyAddedSites());
  browser.runtime.onStartup.addListener(() => void forgetDisallowed().then(applyAddedSites));
  void applyAddedSites();
}
