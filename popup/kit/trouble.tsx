import { useLayoutEffect } from 'preact/hooks';
import { browser } from '../../src/browser';
import type { RouteDelivery } from '../../src/report/route';
import type { StoreError } from '../../src/storage/rows';
import { usePopup } from '../state/context';
import { CopyByHand } from './copy-by-hand';
import { held } from './held';
import type { Done } from './ways';
import { useWords } from './words';

/** What went wrong when a place was to be opened, in words that say what is kept and what to do. */
export type Trouble =
  | { kind: 'refused_by_person' }
  /** Nothing left and nothing could be kept. */
  | { kind: 'not_kept'; code: StoreError['code'] | 'failed' }
  /** The place is open, but the popup will not ask later whether it was sent. */
  | { kind: 'not_noted' }
  | { kind: 'not_opened'; done: Done }
  | { kind: 'not_copied'; done: Done };

/** What went wrong with a hand-over; null where nothing did. */
export function troubleWith(done: Done): Trouble | null {
  if (done.result === 'not_opened') return { kind: 'not_opened', done };
  if (done.hiddenTab !== null) return { kind: 'not_copied', done };
  return done.handOver ? null : { kind: 'not_noted' };
}

/** @param props.url the link of the report, to be copied by hand */
export function TroubleText({
  trouble,
  way,
  url,
}: {
  trouble: Trouble;
  way: RouteDelivery;
  url: string | null;
}) {
  const { t } = useWords();
  useLayoutEffect(() => {
    held.done = 'done' in trouble ? trouble.done : null;
    return () => {
      held.done = null;
    };
  }, [trouble]);
  if (!('done' in trouble)) {
    return (
      <p class="problem" role="alert">
        {t(
          trouble.kind === 'refused_by_person'
            ? 'popup_trouble_permission'
            : trouble.kind === 'not_noted'
              ? 'popup_trouble_not_noted'
              : trouble.code === 'quota'
                ? 'popup_trouble_quota'
                : 'popup_trouble_storage',
        )}
      </p>
    );
  }
  const { done } = trouble;
  return (
    <div class="problem" role="alert">
      <p>{t(trouble.kind === 'not_copied' ? 'popup_trouble_copy' : 'popup_trouble_open')}</p>
      {url !== null && <CopyByHand text={url} label={t('popup_link_label')} focus />}
      {trouble.kind === 'not_opened' && way.type === 'form' && (
        <CopyByHand text={way.url} label={t('popup_form_address')} />
      )}
      {done.hiddenTab !== null && <ShowTab done={done} tabId={done.hiddenTab} />}
    </div>
  );
}

function ShowTab({ done, tabId }: { done: Done; tabId: number }) {
  const { t } = useWords();
  const { dispatch } = usePopup();
  const show = async () => {
    if (done.handOver) dispatch({ type: 'opened', handOver: done.handOver });
    await browser.tabs.update(tabId, { active: true });
  };
  return (
    <button type="button" class="button" onClick={show}>
      {t('popup_show_form')}
    </button>
  );
}
