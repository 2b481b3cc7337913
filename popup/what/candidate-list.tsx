import { browser } from '../../src/browser';
import { keepsReports } from '../../src/edition';
import { addressOf } from '../../src/report/address';
import { readInto } from '../../src/report/link-list';
import type { Candidate } from '../../src/sites/types';
import { useWords } from '../kit/words';
import { usePopup } from '../state/context';
import { isPrivate, reports } from '../state/reports';
import { pasted } from './pasted';

/** Links that may be the post's, each with where it was found: only the person can tell which one is right. */
export function CandidateList() {
  const { t } = useWords();
  const { state, dispatch, say, draftIdle } = usePopup();
  const { url: chosen, choices = [] } = state.draft;
  const choose = ({ url }: Candidate) => {
    const address = addressOf(url);
    if ('refused' in address) return;
    dispatch({ type: 'chosen', found: address });
    say(t('popup_link_taken'));
  };
  // In Chromium the page for many links would open outside of the private window, and the links are not there.
  // An edition that keeps nothing cannot hand the links on to that page.
  const canReportAll = keepsReports && choices === pasted.choices && pasted.count > 1 && !isPrivate;
  const reportAll = async () => {
    await draftIdle();
    try {
      await reports.list.change((list) => readInto(list, `${pasted.text}\n${list.text}`).list);
    } catch {
      return say(t('popup_trouble_storage'));
    }
    dispatch({ type: 'discarded', now: Date.now() });
    await draftIdle();
    await browser.tabs.create({ url: browser.runtime.getURL('options/index.html#several') });
    window.close();
  };
  return (
    <fieldset class="choices candidates" aria-describedby="candidates-lead">
      <legend>{t('popup_choose_title')}</legend>
      <p class="note" id="candidates-lead">
        {t('popup_choose_lead')}
      </p>
      {choices.map((candidate) => (
        <label key={candidate.url} class="choice">
          <input
            type="radio"
            name="candidate"
            checked={candidate.url === chosen}
            onChange={() => choose(candidate)}
          />
          <span class="choice-text">
            <span class="choice-name">{t(`popup_whose_${candidate.whose}`)}</span>
            <bdi class="choice-help candidate" dir="ltr">
              {candidate.url}
            </bdi>
          </span>
        </label>
      ))}
      {canReportAll && (
        <button type="button" class="link-button" onClick={() => void reportAll()}>
          {t('several_all', { count: pasted.count })}
        </button>
      )}
    </fieldset>
  );
}
