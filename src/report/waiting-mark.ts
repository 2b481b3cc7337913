/**
 * A mark on the toolbar button while something waits for the person's answer, so that no report is forgotten.
 */
import { browser } from '../browser';
import { readPackaged } from '../extension/packaged';
import { loadMessages } from '../i18n/messages';
import { loadSettings } from '../settings/store';
import type { Outbox } from './outbox/index';
import { isQuestion } from './question';

/** Makes the mark show what waits. Never rejects: a button without a mark works as before. */
export async function markWaiting(outbox: Pick<Outbox, 'unfinished'>): Promise<void> {
  try {
    const { handOvers } = await outbox.unfinished();
    const count = handOvers.filter(isQuestion).length;
    await Promise.all([showCount(count), browser.action.setTitle({ title: await titleOf(count) })]);
  } catch {
    // Storage does not work, and the popup says so.
  }
}

/** @param count of what waits; at 0 there is no mark */
export async function showCount(count: number): Promise<void> {
  // Both are asked for at once: the popup may be gone before the first has answered.
  await Promise.all([
    browser.action.setBadgeText({ text: count === 0 ? '' : String(count) }),
    browser.action.setBadgeBackgroundColor({ color: '#17605c' }),
  ]);
}

/** The button's title, shown when the pointer rests on it; empty means the manifest's own words. */
async function titleOf(count: number): Promise<string> {
  if (count === 0) return '';
  const { settings } = await loadSettings();
  const { t } = await loadMessages(settings.language, navigator.languages, readPackaged);
  return `Report Instead: ${t('popup_answer_title')}`;
}
