import { browser } from '../browser';
import { loadMessages } from '../i18n/messages';
import type { PromptTexts } from '../messages';
import { addressOf } from '../report/address';
import { changeSettings, loadSettings } from '../settings/store';
import { promptTexts } from '../share/prompt-texts';
import { sites } from '../sites/index';
import { injectPage } from '../ui/inject-page';
import { readPackaged } from '../ui/packaged';
import { openTab } from './open-tab';
import { startReport } from './popup';
import type { Handlers } from './router';
import { countPress } from './self-check';
import { loadShareState, rememberAsking, snooze } from './share-state';

const HOUR_MS = 60 * 60 * 1000;

/** The end of today where the person is, as ms since 1970. */
function endOfToday(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
}

/** What the background does about share acts. */
export const shareActs: Handlers['page'] = {
  async 'page/held'(act, sender): Promise<PromptTexts> {
    const reading = loadSettings();
    const [{ locked }, messages, state] = await Promise.all([
      reading,
      reading.then(({ settings }) => loadMessages(settings.language, navigator.languages, readPackaged)),
      loadShareState(sender.isPrivate),
      act.ready || injectPage(sender.tabId, sender.script),
    ]);
    const way = act.way ?? sites.find((site) => site.id === sender.script)?.watch?.wayToLink ?? 'none';
    // The prompt must not wait for the disk; the page itself remembers until this is written.
    void rememberAsking(sender.isPrivate, act.site, act.mark, Date.now());
    const texts = promptTexts(messages, way, state.asked.length);
    return locked.includes('sites') ? { ...texts, snoozeSite: '' } : texts;
  },

  async 'page/link'({ link }) {
    const address = addressOf(link);
    return 'url' in address ? address : null;
  },

  async 'page/report'({ link }, sender) {
    await startReport({ link, ...sender });
  },

  async 'page/snooze'({ site, span }, { isPrivate }) {
    if (span === 'site') {
      const { settings, locked } = await loadSettings();
      if (locked.includes('sites')) return;
      const off = [...new Set([...settings.sites.off, site])];
      await changeSettings({ sites: { off } });
      return;
    }
    const now = new Date();
    await snooze(isPrivate, span === 'hour' ? now.getTime() + HOUR_MS : endOfToday(now));
  },

  async 'page/help'(_, { tabId }) {
    await openTab(browser.runtime.getURL('options/index.html#help'), tabId);
  },

  'page/press': ({ known }, sender) => countPress(sender, { known, linkMissed: false, signs: [] }),

  'page/checked': ({ linkMissed, signs }, sender) => countPress(sender, { known: true, linkMissed, signs }),

  'page/state': (_, { isPrivate }) => loadShareState(isPrivate),
};
