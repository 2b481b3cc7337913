/**
 * Sites that a person added ("watch this site too"), and sites of later releases that the person allowed:
 * their sentinels are registered at run time.
 *
 * Settings and permissions say what should be registered, the browser says what is registered, and only the
 * difference is applied. So it does not matter in which order permission, settings and updates of the
 * extension come, and each start repairs what an earlier one left unfinished.
 */
import { browser } from '../browser';
import { type AddedSite, addedSiteAt, originOfHost } from '../settings/added-sites';
import { onSettingsChanged } from '../settings/follow';
import { allowedLaterSites, isOf, laterOrigins } from '../settings/later-sites';
import { changeSettings, loadSettings } from '../settings/store';
import { inTurn } from '../storage/locks';
import { enterOpenPages } from './open-pages';

const PREFIX = 'added-';

/**
 * The known site whose rules a host follows, if the person added the host and the browser still allows it.
 */
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

interface WantedScript {
  matches: string[];
  js: string[];
}

/** By id. The id also names the site whose data the script has, so that a change of site counts as a difference. */
async function wantedScripts(): Promise<Map<string, WantedScript>> {
  const { settings } = await loadSettings();
  const allowed = await allowedOf(settings.addedSites);
  const later = await allowedLaterSites(allowed);
  // A site that the person added by its address, and that is known by now, has data of its own.
  const others = allowed.filter((added) => !later.some((site) => isOf(added, site)));
  return new Map([
    ...later.map((site): [string, WantedScript] => [
      `${PREFIX}later-${site.id}`,
      { matches: laterOrigins(site), js: filesOf(site.id) },
    ]),
    ...others.map(({ host, as }): [string, WantedScript] => [
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

/** Makes what is registered match what is wanted; one run after the other. Never rejects. */
export function applyAddedSites(): Promise<void> {
  return inTurn('added-sites', apply).catch(() => {});
}

/** Forgets the sites that the browser no longer allows. */
async function forgetDisallowed(): Promise<void> {
  const { settings } = await loadSettings();
  const allowed = await allowedOf(settings.addedSites);
  const gone = settings.addedSites.filter((site) => !allowed.includes(site)).map(({ host }) => host);
  if (gone.length === 0) return;
  await changeSettings(({ addedSites }) => ({
    addedSites: addedSites.filter(({ host }) => !gone.includes(host)),
  }));
}

/**
 * Keeps the registered sentinels up to date. A site is written into the settings before the browser asks the
 * person, because that question closes the popup in some browsers. The sentinel is registered once the
 * permission is given.
 */
export function watchAddedSites(): void {
  // Normal and private windows share what is registered, so the background of private windows leaves it alone.
  if (browser.extension.inIncognitoContext) return;
  browser.permissions.onAdded.addListener(() => void applyAddedSites());
  browser.permissions.onRemoved.addListener(() => void forgetDisallowed().then(applyAddedSites));
  onSettingsChanged(() => void applyAddedSites(), new AbortController().signal);
  // In Chromium, an update of the extension drops what was registered.
  browser.runtime.onInstalled.addListener(() => void applyAddedSites());
  browser.runtime.onStartup.addListener(() => void forgetDisallowed().then(applyAddedSites));
  void applyAddedSites();
}
