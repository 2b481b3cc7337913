/**
 * Composition root: every listener is registered synchronously, so that none is missed when an event wakes the
 * background; all the work is elsewhere.
 */
import polyfilled, { type Runtime } from 'webextension-polyfill';
import { browser } from '../browser';
import { eraseEverything } from '../report/erase-everything';
import { onSettingsChanged } from '../settings/follow';
import { readKept } from '../storage/read';
import { endWait, resumeAwaiting } from './awaited-link';
import { updatedFile } from './directory-file';
import { watchDirectoryUpdates } from './directory-updates';
import { watchAddedSites } from './extra-sites';
import { showWelcome } from './first-run';
import { fillForm, followForms, forgetForm, formLoaded } from './forms';
import { intakeStatus } from './intake-status';
import { testIntake } from './intake-test';
import { createMenu, watchMenu } from './menu';
import { enterWatchedPages } from './open-pages';
import { publishPageRecord } from './page-record';
import { awaitLinkOfTab, showLink } from './popup';
import {
  forgetWithLastPrivateWindow,
  isOutboxAlarm,
  markReports,
  reportsOf,
  runOutboxes,
  tidyReports,
} from './reports';
import { handleMessage } from './router';
import { shareActs } from './share-acts';

polyfilled.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
  handleMessage(
    {
      page: shareActs,
      form: { 'page/form-loaded': formLoaded, 'page/form-done': forgetForm },
      ui: {
        // The person is here now, so what failed for lack of a network is tried again too.
        'ui/outbox-run': () => runOutboxes({ online: true }),
        // Who has left must not see a popup open beside whoever they fled from.
        'ui/draft-dropped': ({ isPrivate }) =>
          Promise.allSettled([endWait(), reportsOf(isPrivate).drafts.clear()]).then(tidyReports),
        'ui/erase': () => eraseEverything(reportsOf(false)),
        'ui/intake-test': testIntake,
        'ui/intake-status': ({ reference }) => intakeStatus(reference),
        'ui/form-opened': fillForm,
        'ui/directory-file': ({ name }) => updatedFile(name),
        'ui/kept': ({ key }) => readKept(key, false),
        'ui/link-awaited': awaitLinkOfTab,
      },
    },
    message,
    sender,
  ),
);

browser.runtime.onInstalled.addListener(({ reason }) => {
  void createMenu();
  void runOutboxes();
  void showWelcome(reason);
  void enterWatchedPages();
});

browser.runtime.onStartup.addListener(() => {
  void createMenu();
  void runOutboxes();
});

browser.alarms.onAlarm.addListener((alarm) => {
  if (!isOutboxAlarm(alarm.name)) return;
  void runOutboxes();
  void tidyReports();
});

watchMenu();
watchAddedSites();
// At every start, since storage may have been cleared in the meantime.
publishPageRecord();
watchDirectoryUpdates();
void tidyReports();
// The wait of a form may have ended while the background was stopped.
void followForms();
void resumeAwaiting(showLink);
// The browser forgets the mark when it closes.
void markReports();
// The menu speaks the language of the product, which may have changed.
onSettingsChanged(createMenu, new AbortController().signal);
self.addEventListener('online', () => void runOutboxes({ online: true }));
forgetWithLastPrivateWindow();
