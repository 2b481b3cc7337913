import type { ComponentChildren } from 'preact';
import type { Draft } from '../../src/report/report';
import { AddressText } from '../../src/ui/address';
import { later } from '../../src/ui/later';
import { useWords } from '../kit/words';
import { hasChoices } from '../state/model';
import { firstStep } from './later-code';

const DoubtfulParts = later(() => firstStep().then((module) => module.DoubtfulParts));

/**
 * The link as it would be reported, and what it is worth.
 * @param props.children stands beside its heading
 */
export function LinkFound({ draft, children }: { draft: Draft; children: ComponentChildren }) {
  const { t } = useWords();
  if (draft.url === null) return null;
  return (
    <>
      <div class="link-head">
        <h2 class="label">{t('popup_link_label')}</h2>
        {children}
      </div>
      <AddressText url={draft.url} readAs={t('popup_link_read_as')} />
      {draft.opened && <p class="note">{t('popup_link_opened')}</p>}
      {draft.certainty === 'page' && draft.site !== null && !hasChoices(draft) && (
        <p class="note">{t('popup_certainty_page')}</p>
      )}
      {/* Of a known site only what identifies the post is in its link. */}
      {draft.site === null && draft.url.includes('?') && <DoubtfulParts url={draft.url} />}
      {draft.certainty === 'opaque' && <p class="note">{t('popup_certainty_opaque')}</p>}
    </>
  );
}
