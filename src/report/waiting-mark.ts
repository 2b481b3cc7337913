/** A mark on the toolbar button while something waits for the person's answer: nothing ends in silence. */
import { browser } from '../browser';
import { readPackaged } from '../extension/packaged';
import { loadMessages } from '../i18n/messages';
import { loadSettings } from '../settings/store';
import type { Outbox } from './outbox';
import { isQuestion } from './question';

/** Brings the mark in line with what waits. Never rejects: a button without a mark works as before. */
export async function markWaiting(outbox: Pick<Outbox, 'unfinished'>): Promise<void> {
  try {
    const { handOvers } = await outbox.unfinished();
    const count = handOvers.filter(isQuestion).length;
    await Promise.all([showCount(count), browser.action.setTitle({ title: await titleOf(count) })]);
  } catch {
    // Storage is out of order, which the popup says.
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

/** What the button is called when the pointer rests on it; empty means the manifest's own words. */
async function titleOf(count: number): Promise<string> {
  if (count === 0) return '';
  const { settings } = await loadSettings();
  const { t } = await loadMessages(settings.language, navigator.languages, readPackaged);
  return `Report Instead: ${t('popup_answer_title')}`;
}
